import { describe, expect, test } from 'vitest';

import type { MatterSummary } from '../../api/index.ts';
import { currentStage, fromSearch, noFilters, passes, toggled, toSearch } from './filters.ts';
import { dropView, keepView, readViews } from './saved-views.ts';

const matter: MatterSummary = {
  id: 'm', title: 'Autumn batch', procedure: 'p', organisation: 'o1', organisationTitle: '甲单位', openedOn: '2026-01-05', state: 'open',
  subjects: [{ id: 's', label: 'Lin', state: 'active' }],
  stages: [
    { stage: 'one', title: 'One', state: 'closed', light: 'green' },
    { stage: 'two', title: 'Two', state: 'begun', light: 'red' },
    { stage: 'three', title: 'Three', state: 'not-begun', light: 'grey' },
  ],
  overall: 'red', updatedAt: '2026-01-06T00:00:00Z',
};

describe('filters', () => {
  test('none let everything pass', () => expect(passes(matter, noFilters)).toBe(true));
  test('within a kind any chosen value does, between kinds all must', () => {
    expect(passes(matter, { ...noFilters, lights: ['yellow', 'red'] })).toBe(true);
    expect(passes(matter, { ...noFilters, lights: ['yellow'] })).toBe(false);
    expect(passes(matter, { ...noFilters, lights: ['red'], states: ['closed'] })).toBe(false);
    expect(passes(matter, { ...noFilters, organisations: ['o1'], stages: ['two'] })).toBe(true);
    expect(passes(matter, { ...noFilters, stages: ['one'] })).toBe(false);
  });
  test('the search reads titles, subjects, and the organisation in both languages, whatever the case', () => {
    const translate = (text: string) => (text === '甲单位' ? 'Unit A' : text);
    for (const text of ['AUTUMN', 'lin', '甲', 'unit a', '  ']) expect(passes(matter, { ...noFilters, text }, translate)).toBe(true);
    expect(passes(matter, { ...noFilters, text: 'spring' }, translate)).toBe(false);
  });
  test('a matter stands in the stage under way, else in the first not closed, else nowhere', () => {
    expect(currentStage(matter)).toBe('two');
    expect(currentStage({ stages: matter.stages.filter(({ state }) => state !== 'begun') })).toBe('three');
    expect(currentStage({ stages: matter.stages.slice(0, 1) })).toBeUndefined();
  });
  test('survive the address and back; what it does not know is ignored', () => {
    const filters = { text: 'a&b', lights: ['red', 'grey'], states: ['open'] as const, organisations: ['o1'], stages: ['two'] };
    expect(fromSearch(toSearch(filters))).toEqual(filters);
    expect(toSearch(noFilters).toString()).toBe('');
    expect(fromSearch(new URLSearchParams('state=elsewhere&other=1'))).toEqual(noFilters);
  });
  test('a value is put in and taken out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('saved views', () => {
  const storage = (text: string | null) => {
    let kept = text;
    return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
  };
  test('are kept, replaced by name, and dropped', () => {
    const place = storage(null);
    keepView(place, { name: 'mine', search: 'light=red' });
    keepView(place, { name: 'mine', search: 'light=yellow' });
    expect(readViews(place)).toEqual([{ name: 'mine', search: 'light=yellow' }]);
    expect(dropView(place, 'mine')).toEqual([]);
  });
  test('what cannot be read counts as none', () => {
    expect(readViews(storage('{'))).toEqual([]);
    expect(readViews(storage('[1, {"name": "x"}]'))).toEqual([]);
  });
});
