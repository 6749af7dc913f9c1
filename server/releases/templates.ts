import type { Problem, ReleaseContent, TemplateSource } from '../../runtime/engine/index.ts';
import { compileTemplate } from '../documents/compile.ts';
import { checkWord } from '../documents/word.ts';

/** Everything wrong with a release's templates, Word files included, each with its template. */
export function templateProblems(content: ReleaseContent): readonly { readonly template: TemplateSource; readonly problem: Problem }[] {
  return content.templates.flatMap((template) => {
    const compiled = template.source === undefined ? undefined : compileTemplate(template.source, content, template.scope);
    const page = compiled !== undefined && 'problems' in compiled ? compiled.problems : [];
    const word = template.word === undefined ? [] : checkWord(Buffer.from(template.word, 'base64'), content, template.scope);
    return [...page, ...word].map((problem) => ({ template, problem: { ...problem, path: `/templates/${template.id}`, title: template.title } }));
  });
}

/**
 * The text of a release's `templates.js`: `export default { "<template>": <precompiled handlebars> , … };`, or what is wrong
 * with its templates, Word files included.
 */
export function templatesModule(content: ReleaseContent): { readonly text: string } | { readonly problems: readonly Problem[] } {
  const problems = templateProblems(content);
  if (problems.length > 0) return { problems: problems.map(({ problem }) => problem) };
  const members = content.templates.flatMap(({ id, source, scope }) => {
    const compiled = source === undefined ? undefined : compileTemplate(source, content, scope);
    return compiled === undefined || 'problems' in compiled ? [] : [`${JSON.stringify(id)}: ${compiled.spec}`];
  });
  return { text: `export default {\n${members.join(',\n')}\n};\n` };
}
