import type { PartRef } from '../definitions/part.ts';
import type { ReleaseContent } from '../definitions/release.ts';

/** A place in a draft: the part, and the JSON pointer into its value. */
export interface PartPlace {
  readonly part: PartRef;
  readonly path: string;
}

const procedure: PartRef = { kind: 'procedure', id: 'procedure' };
const ruleset: PartRef = { kind: 'ruleset', id: 'ruleset' };

/** The part that a JSON pointer into a release's content leads into. */
export function partPlace(content: ReleaseContent, pointer: string): PartPlace {
  const [top = '', second = '', third = '', ...deeper] = pointer.split('/').slice(1);
  const tail = (steps: readonly string[]): string => steps.map((step) => `/${step}`).join('');
  const below = [third, ...deeper].filter((step, i) => i > 0 || step !== '');
  const item = (kind: PartRef['kind'], id: string | undefined): PartPlace => ({ part: id === undefined ? procedure : { kind, id }, path: tail(below) });
  const index = Number(second);
  switch (top) {
    case 'forms':
      return item('form', content.forms[index]?.id);
    case 'facts':
      return item('fact', content.facts[index]?.id);
    case 'parameters':
      return item('parameter', second);
    case 'codes':
      return item('code-list', content.codes[index]?.id);
    case 'templates':
      return item('template', content.templates[index]?.id);
    case 'exchanges':
      return item('exchange', content.exchanges?.[index]?.id);
    case 'policies':
      return item('policy', content.policies[index]?.id);
    case 'cases':
      return item('cases', content.cases[index]?.rule);
    case 'samples':
      return item('sample', content.samples[index]?.id);
    case 'locales':
      return item('texts', second);
    case 'ruleset':
      return inRuleset(content, second, third, tail(deeper), tail([second, ...below]));
    case 'procedure':
      return inProcedure(content, second, Number(third), tail(deeper), tail([second, ...below].filter((step) => step !== '')));
    default:
      return { part: procedure, path: '' };
  }
}

function inRuleset(content: ReleaseContent, list: string, key: string, path: string, own: string): PartPlace {
  if (list === 'conditions') return { part: { kind: 'condition', id: key }, path };
  const rule = list === 'rules' ? content.ruleset.rules[Number(key)]?.name : undefined;
  return rule === undefined ? { part: ruleset, path: own } : { part: { kind: 'rule', id: rule }, path };
}

function inProcedure(content: ReleaseContent, list: string, index: number, path: string, own: string): PartPlace {
  const { phases, stages, filings } = content.procedure;
  const [kind, id] =
    list === 'phases' ? (['phase', phases[index]?.id] as const) : list === 'stages' ? (['stage', stages[index]?.id] as const) : list === 'filings' ? (['filing', filings[index]?.id] as const) : [];
  return kind === undefined || id === undefined ? { part: procedure, path: own } : { part: { kind, id }, path };
}
