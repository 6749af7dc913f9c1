import type { FactDefinition } from '../../definitions/fact.ts';
import type { PartRef } from '../../definitions/part.ts';
import type { ReleaseContent } from '../../definitions/release.ts';
import { isRecord } from '../../values/read-plain.ts';
import type { Finding, FindingCode } from '../finding.ts';
import type { Survey } from '../survey.ts';

type Body = Pick<ReleaseContent, 'procedure' | 'forms' | 'facts' | 'ruleset' | 'parameters' | 'templates'>;

/** Every name that a release's body mentions somewhere. */
function mentioned(content: Body): ReadonlySet<string> {
  return namesIn([
    content.procedure,
    content.forms.map(({ schema }) => schema),
    content.facts.map(({ args, code }) => [args, code]),
    content.ruleset.rules.map(({ conditions, event: { params } }) => [conditions, params.message, params.remedy, params.exception]),
    Object.values(content.ruleset.conditions),
    Object.values(content.parameters).map(({ code }) => code),
    content.templates.map(({ source }) => source?.match(/[A-Za-z][A-Za-z0-9.-]*/gu)),
  ]);
}

function isMentioned(named: ReadonlySet<string>, { id, scope }: FactDefinition): boolean {
  const column = id.split('.').slice(2).join('.');
  return named.has(id) || named.has(`row.${id}`) || (scope === undefined && (named.has(column) || named.has(`row.${column}`)));
}

/** The facts of a body that something names: facts that only facts without use name are without use, too. */
export function factsInUse(content: Body): ReleaseContent['facts'] {
  const named = mentioned(content);
  const facts = content.facts.filter((fact) => isMentioned(named, fact));
  return facts.length === content.facts.length ? facts : factsInUse({ ...content, facts });
}

/** Parameters, named conditions, code lists and facts that nothing names. */
export function unusedFindings({ content }: Survey): Finding[] {
  const named = mentioned(content);
  // What a Word file prints is not looked at here: while there is one, a parameter may be its.
  const word = content.templates.some((template) => template.word !== undefined);
  const say = (code: FindingCode, part: PartRef, title: string): Finding => ({
    code, severity: 'warning', part, path: '', title, params: {}, fix: { code: 'remove-part', params: { id: title }, changes: [{ remove: part }] },
  });
  return [
    ...(word ? [] : Object.entries(content.parameters).flatMap(([id, { title }]) => (named.has(`parameter.${id}`) ? [] : [say('unused-parameter', { kind: 'parameter', id }, title)]))),
    ...Object.keys(content.ruleset.conditions).flatMap((id) => (named.has(id) ? [] : [say('unused-condition', { kind: 'condition', id }, id)])),
    ...content.codes.flatMap(({ id, title }) => (named.has(id) ? [] : [say('unused-code-list', { kind: 'code-list', id }, title)])),
    ...content.facts.flatMap((fact) => (isMentioned(named, fact) ? [] : [say('unused-fact', { kind: 'fact', id: fact.id }, fact.title)])),
  ];
}

/** Every text and key in a value, and every placeholder in its texts. */
function namesIn(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    into.add(value);
    for (const [, fact = ''] of value.matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/gu)) into.add(fact);
  } else if (Array.isArray(value)) value.forEach((item) => namesIn(item, into));
  else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      into.add(key);
      namesIn(member, into);
    }
  }
  return into;
}
