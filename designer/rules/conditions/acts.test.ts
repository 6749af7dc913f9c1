import { describe, expect, it } from 'vitest';

import { fromTree, toTree } from '../tree/tree.ts';
import { acted, actOfKey, dropped } from './acts.ts';

const of = (fact: string): { fact: string; operator: string; value: number } => ({ fact, operator: 'equal', value: 1 });
const rule = toTree({ all: [{ ...of('a'), name: 'applies' }, { name: 'applies', any: [of('b'), of('c')] }, { not: { ...of('d'), name: 'requires' } }] });
const after = (path: readonly number[], act: Parameters<typeof acted>[2]): unknown => {
  const made = acted(rule, path, act);
  return made?.root === undefined ? undefined : fromTree(made.root);
};

describe('what can be done with a condition', () => {
  it('a guard added behind a guard is a guard', () => {
    const made = acted(rule, [0], 'add');
    expect(made?.focus).toEqual([1]);
    expect(made?.root).toMatchObject({ children: [{}, { kind: 'blank', name: 'applies' }, {}, {}] });
  });

  it('what is added to the requirement is demanded together with it', () => {
    const made = acted(rule, [2, 0], 'add');
    expect(made?.root).toMatchObject({ children: [{}, {}, { kind: 'not', children: [{ kind: 'all', name: 'requires', children: [{ fact: 'd' }, { kind: 'blank' }] }] }] });
  });

  it('what leaves a guard is a guard of its own, what enters a group is none', () => {
    expect(after([1, 1], 'out')).toEqual({ all: [{ ...of('a'), name: 'applies' }, { name: 'applies', any: [of('b')] }, { ...of('c'), name: 'applies' }, { not: { ...of('d'), name: 'requires' } }] });
    const wrapped = acted(rule, [0], 'wrapAll')!.root!;
    expect(fromTree(acted(wrapped, [1], 'in')!.root!)).toMatchObject({ all: [{ name: 'applies', all: [of('a'), { any: [of('b'), of('c')] }] }, {}] });
  });

  it('the requirement moves and goes with its negation', () => {
    expect(after([2, 0], 'up')).toMatchObject({ all: [{}, { not: of('d') }, {}] });
    expect(after([2, 0], 'delete')).toMatchObject({ all: [of('a'), {}] });
  });

  it('offers nothing where there is nothing to do', () => {
    expect(after([0], 'up')).toBeUndefined();
    expect(after([0], 'unwrap')).toBeUndefined();
    expect(after([], 'delete')).toBeUndefined();
    expect(actOfKey({ key: 'x', altKey: true, ctrlKey: false, metaKey: false })).toBeUndefined();
  });

  it('a condition dropped on another stands before it, with the role of the place; never inside itself', () => {
    const made = dropped(rule, [1, 1], [0]);
    expect(made?.focus).toEqual([0]);
    expect(fromTree(made!.root!)).toEqual({ all: [{ ...of('c'), name: 'applies' }, { ...of('a'), name: 'applies' }, { name: 'applies', any: [of('b')] }, { not: { ...of('d'), name: 'requires' } }] });
    expect(dropped(rule, [1], [1, 0])).toBeUndefined();
    expect(fromTree(dropped(rule, [0], [1, 1])!.root!)).toEqual({ all: [{ name: 'applies', any: [of('b'), of('a'), of('c')] }, { not: { ...of('d'), name: 'requires' } }] });
  });
});
