import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { soundContent } from '../../../test/support/sound-content.ts';
import { smallCalendar, smallRelease } from '../../../test/support/small-release.ts';
import type { Matter } from '../definitions/matter.ts';
import { isRecord } from '../values/read-plain.ts';
import { factOnMatter } from './fact-on-matter.ts';
import { below, jsonAt, withJsonAt, withKeyAt } from './json.ts';
import { nearest } from './nearest.ts';
import { partAt, partsOf } from './parts.ts';
import { partPlace } from './place.ts';

const content = soundContent();
const parts = partsOf(content);

/** The pointers to everything in a value. */
function pointers(value: unknown, path = ''): string[] {
  const inner = Array.isArray(value) ? value.flatMap((item, i) => pointers(item, below(path, i))) : isRecord(value) ? Object.entries(value).flatMap(([key, member]) => pointers(member, below(path, key))) : [];
  return [path, ...inner];
}

describe('places', () => {
  it('a pointer into a content and the place in its part lead to the same value', () => {
    // Lists of parts, and the release’s own name, are in no part.
    const deep = pointers(content).filter((pointer) => /^\/(?:forms|facts|codes|templates|policies|cases|samples)\/\d|^\/parameters\/[^/]|^\/ruleset\/(?:rules|conditions)\/[^/]|^\/procedure\/(?:stages|phases|filings)\/\d|^\/procedure\/subject|^\/ruleset\/(?:inForce|governs|title)/u.test(pointer));
    fc.assert(
      fc.property(fc.constantFrom(...deep), (pointer) => {
        const { part, path } = partPlace(content, pointer);
        expect(jsonAt(partAt(parts, part)?.value, path)).toEqual(jsonAt(content, pointer));
      }),
      { numRuns: 500 },
    );
  });

  it('a value put at a place is there, and nothing else is another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pointers(content).filter((pointer) => pointer !== '')), (pointer) => {
        const changed = withJsonAt(content, pointer, 'put here');
        expect(jsonAt(changed, pointer)).toBe('put here');
        expect(withJsonAt(changed, pointer, jsonAt(content, pointer))).toEqual(content);
      }),
      { numRuns: 200 },
    );
  });

  it('a key is renamed in its place; what leads nowhere changes nothing', () => {
    expect(JSON.stringify(withKeyAt({ a: { x: 1, y: 2, z: 3 } }, '/a/y', 'w'))).toBe('{"a":{"x":1,"w":2,"z":3}}');
    expect(withKeyAt({ a: 1 }, '/b/c', 'd')).toEqual({ a: 1 });
    expect(withJsonAt({ a: [1, 2, 3] }, '/a/1', undefined)).toEqual({ a: [1, 3] });
  });
});

describe('the id that was meant', () => {
  it.each([['aproval', 'approval'], ['plan.departsOn', 'plan.departOn'], ['Approval', 'approval'], ['report', undefined], ['x', undefined]])('%s: %s', (unknown, meant) => {
    expect(nearest(unknown, ['approval', 'plan.departOn', 'plan.place', 'desk'])).toBe(meant);
  });
});

describe('a fact on a matter', () => {
  const release = smallRelease({
    matter: { days: { type: 'integer', title: 'Days' }, of: { type: 'integer', title: 'Of' } },
    facts: [{ id: 'loan.share', scope: 'matter', type: 'fraction', title: 'Share', derive: 'fraction', args: { of: { fact: 'loan.days' }, to: { fact: 'loan.of' } } }],
  });
  const matter = (loan: Record<string, unknown>): Matter => ({ procedure: 'lending', organisation: 'house', openedOn: '2026-03-02', forms: { loan }, subjects: [], ledger: { stages: {}, filings: [] } });
  const read = (loan: Record<string, unknown>) => factOnMatter(release, smallCalendar, matter(loan), 'loan.share', null, { date: '2026-03-02' });

  it('known, unknown with what is missing, or wrong', () => {
    expect(read({ days: 2, of: 3 })).toEqual({ kind: 'known', value: '2/3' });
    expect(read({ days: 2 })).toMatchObject({ kind: 'unknown', missing: [{ form: 'loan', field: 'of' }] });
    expect(read({ days: 2, of: 0 })).toMatchObject({ kind: 'problem' });
  });
});
