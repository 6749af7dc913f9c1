import { type Calendar, type CaseResult, type CompiledRelease, compileRelease, hashOf, type Problem, type ReleaseContent, runCases } from '../../runtime/engine/index.ts';
import { templatesModule } from './templates.ts';
import { releaseTools, validatorsModule } from './validators.ts';

/** The hash that pins a content: SHA-256 over its canonical bytes. */
export function releaseHash(content: ReleaseContent): string {
  return hashOf('guicheng/release/v1', content);
}

/** A content compiled for the server; problems where a form's schema, a fact or a rule is wrong. */
export function compileContent(content: ReleaseContent, hash = releaseHash(content)): { readonly release: CompiledRelease } | { readonly problems: readonly Problem[] } {
  try {
    return compileRelease(content, hash, releaseTools(content.forms));
  } catch (cause) {
    // ajv throws on a schema it cannot compile, and names the place
    if (!(cause instanceof Error) || cause.name === 'Bug') throw cause;
    return { problems: [{ kind: 'problem', code: 'schema', path: '/forms', params: { detail: cause.message } }] };
  }
}

/** What a browser gets of a release. */
export interface BrowserModules {
  readonly validators: string;
  readonly templates: string;
}

/** Compiles what browsers get; problems where a template is refused. */
export function browserModules(content: ReleaseContent): BrowserModules | { readonly problems: readonly Problem[] } {
  const templates = templatesModule(content);
  return 'problems' in templates ? templates : { validators: validatorsModule(content.forms), templates: templates.text };
}

/** The cases of a release that do not come out as the law demands; a release with one is not published. */
export async function failingCases(release: CompiledRelease, calendar: Calendar): Promise<readonly CaseResult[]> {
  const results = await runCases(release, calendar);
  return results.filter((result) => !result.passed);
}
