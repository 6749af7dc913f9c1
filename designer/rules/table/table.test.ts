import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { smallRule } from '../../../test/support/small-release.ts';
import { shippedReleases } from '../../../test/support/shipped.ts';
import type { RuleDefinition } from '../../../runtime/engine/index.ts';
import { cellOf, tableOf, tablesOf, withCell } from './decision-table.ts';
import { placesOf, readAt, shapeOf, writtenAt } from './places.ts';

const typeOf = (fact: string): string => (fact.endsWith('kind') ? 'code' : 'integer');
const ofKind = (kind: string, days: string, name: string, title = name): RuleDefinition =>
  smallRule({ all: [{ name: 'applies', fact: 'loan.kind', operator: 'equal', value: kind }, { not: { name: 'requires', fact: 'loan.days', operator: 'lessThanInclusive', value: { fact: days } } }] }, { title, message: `${title}!` }, name);

describe('rules of one shape as a table', () => {
  const rules = [
    ofKind('book', 'parameter.bookDays', 'books'),
    ofKind('disc', 'parameter.discDays', 'discs'),
    smallRule({ all: [{ not: { name: 'requires', fact: 'loan.days', operator: 'lessThanInclusive', value: 3 } }] }, {}, 'other'),
    ofKind('map', 'parameter.discDays', 'maps'),
  ];

  it('finds them and shows only what differs', () => {
    const tables = tablesOf(rules, typeOf);
    expect(tables.map((table) => table.rules.map(({ name }) => name))).toEqual([['books', 'discs', 'maps']]);
    expect(tables[0]?.columns.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      'title /event/params/title', 'light /event/params/light', 'value /conditions/all/0/value', 'limit /conditions/all/1/not/value/fact', 'message /event/params/message',
    ]);
  });

  it('changes one cell and nothing else', () => {
    const table = tableOf('', rules.filter(({ name }) => name !== 'other'));
    const limit = table.columns.find(({ kind }) => kind === 'limit')!;
    const changed = withCell(rules[0]!, limit, 'parameter.mapDays')!;
    expect(changed).toEqual(ofKind('book', 'parameter.mapDays', 'books'));
    expect(cellOf(changed, limit)).toBe('parameter.mapDays');
    expect(withCell(rules[0]!, limit, 3)).toBeUndefined();
  });

  it('takes an optional text out and puts it back', () => {
    const note = { pointer: '/event/params/note', kind: 'note' } as const;
    const noted = withCell(rules[0]!, note, 'why')!;
    expect(noted.event.params.note).toBe('why');
    expect(withCell(noted, note, undefined)).toEqual(rules[0]);
  });

  it('keeps literals and facts on the right side apart', () => {
    const one = smallRule({ all: [{ fact: 'a.b', operator: 'equal', value: 1 }] });
    const other = smallRule({ all: [{ fact: 'a.b', operator: 'equal', value: { fact: 'a.c' } }] });
    expect(shapeOf(one, typeOf)).not.toBe(shapeOf(other, typeOf));
  });

  it('gives back every shipped rule when all its cells are written as they were read', () => {
    for (const { release } of shippedReleases()) {
      for (const rule of release.content.ruleset.rules) {
        const again = placesOf(rule).reduce<unknown>((at, { pointer }) => writtenAt(at, pointer, readAt(rule, pointer)), rule);
        expect(again).toEqual(rule);
      }
    }
  });

  it('makes one shipped rule of a table into another by its cells', () => {
    for (const { release } of shippedReleases()) {
      const tables = tablesOf(release.content.ruleset.rules, (fact) => release.factType(fact)?.type ?? '');
      fc.assert(
        fc.property(fc.constantFrom(...tables), fc.nat(), fc.nat(), (table, a, b) => {
          const [from, to] = [table.rules[a % table.rules.length]!, table.rules[b % table.rules.length]!];
          const made = table.columns.reduce<RuleDefinition | undefined>((rule, column) => (rule === undefined ? undefined : withCell(rule, column, cellOf(to, column))), from);
          expect(made).toEqual({ ...to, name: from.name });
        }),
      );
    }
  });
});
