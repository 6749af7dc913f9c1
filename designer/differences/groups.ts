import type { Difference, PartKind } from '../../runtime/engine/index.ts';

/** The groups differences are read in, the law first. */
export const groups = ['head', 'parameter', 'rule', 'cases', 'procedure', 'form', 'fact', 'template', 'table', 'calendar', 'sentences'] as const;
export type Group = (typeof groups)[number];

const groupOf: Readonly<Record<PartKind, Group>> = {
  ruleset: 'head', parameter: 'parameter', rule: 'rule', condition: 'rule', cases: 'cases', procedure: 'procedure', phase: 'procedure', stage: 'procedure', filing: 'procedure', form: 'form', fact: 'fact',
  template: 'template', exchange: 'table', policy: 'table', 'code-list': 'table', texts: 'table', sample: 'table', 'calendar-year': 'calendar', sentences: 'sentences',
};

/** The differences by group, empty groups left out. */
export function grouped(all: readonly Difference[]): readonly { readonly group: Group; readonly items: readonly Difference[] }[] {
  return groups.map((group) => ({ group, items: all.filter(({ part }) => groupOf[part.kind] === group) })).filter(({ items }) => items.length > 0);
}
