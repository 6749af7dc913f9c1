import type { CompiledRelease, Matter } from '../../runtime/engine/index.ts';

/** The name a matter's subject goes by, or its id while it has none. */
export function subjectLabel(release: CompiledRelease, matter: Matter, subject: string): string {
  const [form = '', field = ''] = release.content.procedure.subject.label.split('.');
  const value = matter.subjects.find((one) => one.id === subject)?.forms[form]?.[field];
  return typeof value === 'string' && value !== '' ? value : subject;
}

/** The title of a stage, or its id. */
export function stageTitle(release: CompiledRelease, stage: string): string {
  return release.content.procedure.stages.find((one) => one.id === stage)?.title ?? stage;
}

/** The title of a filing, or its id. */
export function filingTitle(release: CompiledRelease, filing: string): string {
  return release.content.procedure.filings.find((one) => one.id === filing)?.title ?? filing;
}

/** The title of a form, or its id. */
export function formTitle(release: CompiledRelease, form: string): string {
  return release.content.forms.find((one) => one.id === form)?.title ?? form;
}

/** The title of a document, or its id. */
export function documentTitle(release: CompiledRelease, document: string): string {
  return release.content.templates.find((one) => one.id === document)?.title ?? document;
}

/** The title of a rule, or its name. */
export function ruleTitle(release: CompiledRelease, rule: string): string {
  return release.content.ruleset.rules.find((one) => one.name === rule)?.event.params.title ?? rule;
}

/** The title of a code in a list, or the code. */
export function codeTitle(release: CompiledRelease, list: string, code: string): string {
  return release.content.codes.find((one) => one.id === list)?.codes.find((one) => one.code === code)?.title ?? code;
}

/** The title of a matter, which its opening command gave. */
export function matterTitle(matter: Matter): string {
  return matter.title ?? '';
}
