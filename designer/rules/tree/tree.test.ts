import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { libraryConditions } from '../../../test/fixtures/library-conditions.ts';
import { fieldTripContent } from '../../../test/support/field-trip.ts';
import { shippedReleases } from '../../../test/support/shipped.ts';
import { moved, nodeAt, pointerOf, shifted, unwrapped, withNode, wrapped } from './edits.ts';
import { sectionsOf, withBlank } from './sections.ts';
import { childrenOf, fromTree, halfDone, hasBlank, nameOf, toTree } from './tree.ts';

/** Byte for byte: the order of keys counts. */
function same(json: unknown): void {
  expect(JSON.stringify(fromTree(toTree(json)))).toBe(JSON.stringify(json));
}

const word = fc.stringMatching(/^[a-z][a-zA-Z-]{0,6}$/);
const literal = fc.oneof(fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
const odd = fc.dictionary(fc.oneof(word, fc.constantFrom('path', 'params', 'priority')).filter((key) => !['all', 'any', 'not', 'condition', 'fact', 'operator', 'value', 'name'].includes(key)), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 });
const extras = fc.tuple(odd, fc.option(word, { nil: undefined }));
/** An object whose keys come in any order. */
const shuffled = (record: Readonly<Record<string, unknown>>): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.shuffledSubarray(Object.keys(record), { minLength: Object.keys(record).length }).map((keys) => Object.fromEntries(keys.map((key) => [key, record[key]])));
const { node: condition } = fc.letrec<{ node: unknown }>((tie) => {
  const put = (own: fc.Arbitrary<Readonly<Record<string, unknown>>>): fc.Arbitrary<unknown> =>
    fc.tuple(own, extras).chain(([record, [more, name]]) => shuffled({ ...more, ...(name === undefined ? {} : { name }), ...record }));
  return {
    node: fc.oneof(
      { maxDepth: 4 },
      put(fc.record({ fact: word, operator: word, value: fc.oneof(literal, fc.tuple(word, odd).chain(([fact, more]) => shuffled({ ...more, fact }))) })),
      put(fc.record({ condition: word })),
      put(fc.record({ not: tie('node') })),
      put(fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all }))),
      put(fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any }))),
    ),
  };
});

describe('conditions as the editor holds them', () => {
  it.each(Object.entries(libraryConditions))('gives back the shape of a published example: %s', (_, json) => same(json));

  it('gives back every shipped rule and named condition', () => {
    for (const { ruleset } of [fieldTripContent(), ...shippedReleases().map(({ release }) => release.content)]) {
      for (const rule of ruleset.rules) same(rule.conditions);
      for (const named of Object.values(ruleset.conditions)) same(named);
    }
  });

  it('gives back any condition the library takes, keys it does not know and their order included', () => {
    fc.assert(fc.property(condition, (json) => same(json)), { numRuns: 500 });
  });

  it('gives back what is no condition at all', () => {
    for (const json of [null, 3, 'text', [], {}, { fact: 'a' }, { all: 'x' }, { all: [3], any: [null] }, { not: [] }]) same(json);
  });

  it('leaves out what has no fact yet, and what that leaves empty', () => {
    const root = toTree({ all: [{ fact: 'a', operator: 'equal', value: true }] });
    const { root: grown, path } = withBlank(root, 'requirements');
    expect(path).toEqual([1, 0]);
    expect(fromTree(grown)).toEqual({ all: [{ fact: 'a', operator: 'equal', value: true }] });
    expect(fromTree(withBlank(toTree({ all: [] }), 'guards').root)).toBeUndefined();
  });
});

describe('edits of a tree', () => {
  const a = { fact: 'a', operator: 'equal', value: 1 };
  const b = { fact: 'b', operator: 'equal', value: 2 };
  const c = { fact: 'c', operator: 'equal', value: 3 };
  const root = toTree({ all: [{ ...a, name: 'applies' }, { any: [b, c] }] });

  it('wraps and unwraps without a trace; the role goes to the whole', () => {
    const whole = wrapped(root, [0], 'not');
    expect(fromTree(whole)).toEqual({ all: [{ name: 'applies', not: a }, { any: [b, c] }] });
    expect(fromTree(unwrapped(whole, [0]))).toEqual(fromTree(root));
  });

  it('puts the children of a group in its place', () => {
    expect(fromTree(unwrapped(root, [1]))).toEqual({ all: [{ ...a, name: 'applies' }, b, c] });
  });

  it('moves a node up and down, into the group before it and out again', () => {
    expect(fromTree(moved(root, [1], -1).root)).toEqual({ all: [{ any: [b, c] }, { ...a, name: 'applies' }] });
    const flat = toTree({ all: [{ any: [b] }, c] });
    const inside = shifted(flat, [1], 'in');
    expect(fromTree(inside.root)).toEqual({ all: [{ any: [b, c] }] });
    expect(inside.path).toEqual([0, 1]);
    expect(fromTree(shifted(inside.root, inside.path, 'out').root)).toEqual({ all: [{ any: [b] }, c] });
  });

  it('takes out a group with its last condition', () => {
    expect(withNode(toTree({ all: [{ not: a }] }), [0, 0], undefined)).toBeUndefined();
    expect(fromTree(withNode(root, [1, 0], undefined) ?? root)).toEqual({ all: [{ ...a, name: 'applies' }, { any: [c] }] });
  });

  it('moves never lose or double a condition', () => {
    const leaves = (json: unknown): readonly string[] => {
      const walk = (node: ReturnType<typeof toTree>): readonly string[] => (node.kind === 'all' || node.kind === 'any' || node.kind === 'not' ? childrenOf(node).flatMap(walk) : [JSON.stringify(fromTree(node))]);
      return walk(toTree(json)).toSorted();
    };
    fc.assert(
      fc.property(condition, fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }), fc.constantFrom('up', 'down', 'in', 'out'), (json, path, way) => {
        const tree = toTree(json);
        fc.pre(nodeAt(tree, path) !== undefined);
        const next = way === 'up' ? moved(tree, path, -1) : way === 'down' ? moved(tree, path, 1) : shifted(tree, path, way);
        const after = fromTree(next.root);
        expect(leaves(after)).toEqual(leaves(json));
        expect(fromTree(nodeAt(next.root, next.path)!)).toEqual(fromTree(nodeAt(tree, path)!));
      }),
      { numRuns: 300 },
    );
  });

  it('tells guards, requirements and what is forbidden apart', () => {
    const rule = toTree({ all: [{ ...a, name: 'applies' }, { not: { ...b, name: 'requires' } }, c] });
    expect(sectionsOf(rule)).toEqual({ guards: [[0]], requirements: [[1, 0]], forbidden: [[2]] });
    expect(pointerOf(rule, [1, 0])).toBe('/all/1/not');
    expect(sectionsOf(toTree({ any: [a] }))).toBeUndefined();
    const { root: grown, path } = withBlank(rule, 'guards');
    expect(path).toEqual([1]);
    expect(nameOf(nodeAt(grown, path)!)).toBe('applies');
  });
});

describe('what is half done', () => {
  it('is told from what is still to be chosen', () => {
    const root = toTree({ all: [{ fact: 'a', operator: 'equal', value: 1 }] });
    expect(halfDone(withBlank(root, 'guards').root)).toBe(false);
    const lost = withNode(root, [0], { kind: 'comparison', fact: 'a', operator: 'equal', right: { kind: 'blank' }, order: [], more: {} })!;
    expect(halfDone(lost)).toBe(true);
    expect(hasBlank(lost)).toBe(true);
  });
});
