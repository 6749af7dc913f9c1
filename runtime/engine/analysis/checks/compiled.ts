import { operators } from '../../conditions/operators.ts';
import { catalogue } from '../../facts/catalogue.ts';
import { providedFacts } from '../../facts/provided-facts.ts';
import type { Problem } from '../../problems.ts';
import { isRecord } from '../../values/read-plain.ts';
import { edited } from '../edits.ts';
import type { Finding, Fix } from '../finding.ts';
import { jsonAt } from '../json.ts';
import { nearest } from '../nearest.ts';
import { type PartPlace, partPlace } from '../place.ts';
import type { Survey } from '../survey.ts';

/** What the engine itself finds wrong, placed in its part, with the id that was likely meant. Each is said once. */
export function compiledFindings(survey: Survey): Finding[] {
  const seen = new Set<string>();
  return survey.problems.flatMap((problem): Finding[] => {
    const place = placeOf(survey, problem);
    const params = problem.params ?? {};
    const key = JSON.stringify([place, problem.code, params]);
    // Gaps and overlaps are said value by value, with what closes them.
    if (problem.code === 'parameter-gap' || seen.has(key) || isEchoed(survey, problem, place)) return [];
    seen.add(key);
    const fix = fixOf(survey, problem, place);
    const title = problem.title ?? survey.book.factTitle(place.part.id);
    return [{ code: problem.code, severity: 'error', ...place, title, params, ...(fix ? { fix } : {}) }];
  });
}

function placeOf(survey: Survey, problem: Problem): PartPlace {
  const fact = problem.code === 'fact-cycle' ? problem.params?.['fact'] : undefined;
  return typeof fact === 'string' && survey.part({ kind: 'fact', id: fact }) ? { part: { kind: 'fact', id: fact }, path: '/args' } : partPlace(survey.content, problem.path);
}

/** What is wrong within a named condition is said there, not again in every rule that refers to it. */
function isEchoed(survey: Survey, problem: Problem, { part, path }: PartPlace): boolean {
  if (part.kind !== 'rule' && part.kind !== 'fact') return false;
  const value = survey.part(part)?.value;
  const cut = /^(.*)\/(?:fact|operator|value)(?:\/.*)?$/u.exec(path)?.[1];
  const node = [path, ...(cut === undefined ? [] : [cut])].map((at) => jsonAt(value, at)).find((at) => isRecord(at) && typeof at['condition'] === 'string');
  if (!isRecord(node) || typeof node['condition'] !== 'string') return false;
  const condition = node['condition'];
  return survey.problems.some((other) => other.path.startsWith(`/ruleset/conditions/${condition}`) && other.code === problem.code);
}

const kinds: Readonly<Record<string, string>> = {
  'unknown-fact': 'fact', 'unknown-form': 'form', 'unknown-code-list': 'list', 'unknown-operator': 'operator', 'unknown-derivation': 'derivation',
  'unknown-stage': 'stage', 'unknown-filing': 'filing', 'unknown-rule': 'rule', 'unknown-template': 'template', 'unknown-policy': 'policy',
  'unknown-condition': 'condition', 'unknown-code': 'code', 'unknown-field': 'field',
};

function fixOf(survey: Survey, problem: Problem, { part, path }: PartPlace): Fix | undefined {
  const own = survey.part(part);
  const params = problem.params ?? {};
  const from = params[kinds[problem.code] ?? ''] ?? params['column'] ?? params['attribute'];
  if (typeof from !== 'string' || own === undefined) return undefined;
  if (part.kind === 'cases' && problem.code === 'unknown-rule') return { code: 'remove-part', params: { id: part.id }, changes: [{ remove: part }] };
  const to = nearest(from, candidates(survey, problem));
  const at = jsonAt(own.value, path);
  if (to !== undefined) {
    const changes = edited(own, [{ path, value: renamedIn(at, from, to) }]);
    if (changes.length > 0) return { code: 'rename', params: { from, to }, changes };
  }
  const gone = removable(own.value, path);
  return gone === undefined ? undefined : { code: 'remove-reference', params: { id: from }, changes: edited(own, [gone]) };
}

/** The same JSON with an id replaced wherever it stands alone or as a placeholder. */
function renamedIn(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value === from ? to : value.replaceAll(new RegExp(`\\{\\{\\s*${from.replaceAll('.', '\\.')}\\s*\\}\\}`, 'gu'), `{{${to}}}`);
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, from, to));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renamedIn(member, from, to)])) : value;
}

const optionalLists = /\/(?:documents|after|rules|freezes)\/\d+$/u;
const optionalMembers = [/^(.*\/(?:planned|date))\/fact$/u, /^(\/event\/params\/due)$/u];
const nullable = /^(\/event\/params\/(?:remedy|exception))\/fact$/u;

/** The edit that takes a reference out where the definition can do without. */
function removable(value: unknown, path: string): { readonly path: string; readonly value: unknown } | undefined {
  const list = jsonAt(value, path.slice(0, path.lastIndexOf('/')));
  if (optionalLists.test(path) && Array.isArray(list) && (list.length > 1 || /documents|after/u.test(path))) return { path, value: undefined };
  const none = nullable.exec(path)?.[1];
  if (none !== undefined) return { path: none, value: null };
  const member = optionalMembers.map((pattern) => pattern.exec(path)?.[1]).find((found) => found !== undefined);
  return member === undefined || !/^\/(?:planned|date|event)/u.test(path) ? undefined : { path: member, value: undefined };
}

function candidates(survey: Survey, problem: Problem): Iterable<string> {
  const { content, book } = survey;
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  switch (problem.code) {
    case 'unknown-fact':
      return knownFacts(survey);
    case 'unknown-form':
      return ids(content.forms);
    case 'unknown-code-list':
      return ids(content.codes);
    case 'unknown-stage':
      return problem.path.endsWith('/phase') ? ids(content.procedure.phases) : [...ids(content.procedure.stages), ...(problem.path.endsWith('/due') ? ids(content.procedure.filings) : [])];
    case 'unknown-filing':
      return ids(content.procedure.filings);
    case 'unknown-rule':
      return content.ruleset.rules.map((rule) => rule.name);
    case 'unknown-template':
      return ids(content.templates);
    case 'unknown-policy':
      return ids(content.policies);
    case 'unknown-condition':
      return Object.keys(content.ruleset.conditions);
    case 'unknown-code':
      return book.codes(String(problem.params?.['list'] ?? '')).map(({ code }) => code);
    case 'unknown-operator':
      return Object.keys(operators);
    case 'unknown-derivation':
      return Object.keys(catalogue);
    case 'unknown-field':
      return problem.params?.['fact'] === undefined ? columns(survey) : knownFacts(survey);
    default:
      return [];
  }
}

/** Every fact's id: fields, derived and provided ones, parameters. */
function knownFacts({ content, book }: Survey): string[] {
  return [
    ...content.forms.flatMap((form) => [...book.fieldsOfForm(form.id).keys()].map((field) => `${form.id}.${field}`)),
    ...content.facts.map(({ id }) => id),
    ...Object.keys(content.parameters).map((id) => `parameter.${id}`),
    ...providedFacts(content.procedure).map(({ id }) => id),
  ];
}

function columns({ content, book }: Survey): string[] {
  const names = content.forms.flatMap((form) => [...book.fieldsOfForm(form.id).values()].flatMap((field) => [field.id, ...field.columns.keys()]));
  return [...new Set([...names, ...content.facts.flatMap(({ id }) => id.split('.')[2] ?? []), ...content.codes.flatMap(({ codes }) => Object.keys(codes[0]?.attributes ?? {}))])];
}
