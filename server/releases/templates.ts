import type { Problem, ReleaseContent } from '../../runtime/engine/index.ts';
import { compileTemplate } from '../documents/compile.ts';
import { checkWord } from '../documents/word.ts';

/**
 * The text of a release's `templates.js`: `export default { "<template>": <precompiled handlebars> , … };`, or what is wrong
 * with its templates, Word files included.
 */
export function templatesModule(content: ReleaseContent): { readonly text: string } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const members: string[] = [];
  for (const template of content.templates) {
    const path = `/templates/${template.id}`;
    if (template.source !== undefined) {
      const compiled = compileTemplate(template.source, content, template.scope);
      if ('problems' in compiled) problems.push(...compiled.problems.map((problem) => ({ ...problem, path, title: template.title })));
      else members.push(`${JSON.stringify(template.id)}: ${compiled.spec}`);
    }
    if (template.word !== undefined) {
      const found = checkWord(Buffer.from(template.word, 'base64'), content, template.scope);
      problems.push(...found.map((problem) => ({ ...problem, path, title: template.title })));
    }
  }
  return problems.length > 0 ? { problems } : { text: `export default {\n${members.join(',\n')}\n};\n` };
}
