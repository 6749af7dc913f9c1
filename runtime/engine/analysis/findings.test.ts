import { describe, expect, it } from 'vitest';

import { fieldTrip } from '../../../test/support/field-trip.ts';
import { shippedReleases } from '../../../test/support/shipped.ts';
import { blankRelease } from './blank.ts';
import { readPart } from '../definitions/check.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { isRecord } from '../values/read-plain.ts';
import { findings } from './findings.ts';
import { itemKey, withJsonAt } from './json.ts';
import { contentOf, partsOf, withChange } from './parts.ts';
import { faults } from '../../../test/support/planted-faults.ts';
import { soundContent } from '../../../test/support/sound-content.ts';

const { calendar } = fieldTrip();
const check = (content: ReleaseContent) => findings(content, { checks: {} }, calendar);

/** The pointer of a place whose steps may be ids of items; ids of facts hold dots of their own. */
function pointerOf(content: unknown, place: string): string {
  let at: unknown = content;
  let rest = place;
  let pointer = '';
  while (rest !== '') {
    const value = at;
    const keys = Array.isArray(value) ? value.map((item) => itemKey([item])?.(item) ?? '') : isRecord(value) ? Object.keys(value) : [];
    const named = keys.filter((key) => key !== '' && (rest === key || rest.startsWith(`${key}.`))).sort((a, b) => b.length - a.length)[0];
    const step = named ?? rest.split('.')[0] ?? '';
    rest = rest.slice(step.length + 1);
    const key = Array.isArray(value) ? (step === '-' ? value.length : named === undefined ? Number(step) : keys.indexOf(named)) : step;
    pointer += `/${String(key).replaceAll('/', '~1')}`;
    at = Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[step] : undefined;
  }
  return pointer;
}

const planted = (put: (typeof faults)[number]['put']): ReleaseContent =>
  put.reduce<unknown>((content, [place, value]) => withJsonAt(content, pointerOf(content, place), value), soundContent()) as ReleaseContent;

describe('what the checks find', () => {
  it('nothing in a sound content', () => {
    expect(check(soundContent())).toEqual([]);
  });

  it('at least forty faults are planted, each another', () => {
    expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(40);
  });

  it.each(faults.map((fault) => [fault.fault, fault] as const))('%s', (_, { put, code, part, path, severity = 'error' }) => {
    const found = check(planted(put));
    const shown = found.map((one) => ({ code: one.code, severity: one.severity, part: `${one.part.kind} ${one.part.id}`, path: one.path }));
    expect(shown).toContainEqual({ code, severity, part, path });
  });

  it.each(faults.map((fault) => [fault.fault, fault] as const))('%s: what it offers as a fix mends it and leaves parts that are still parts', (_, { put, code, part }) => {
    const content = planted(put);
    const fixed = check(content).filter((one) => one.code === code && `${one.part.kind} ${one.part.id}` === part);
    for (const { fix, path } of fixed) {
      if (!fix) continue;
      expect(fix.changes.length).toBeGreaterThan(0);
      for (const change of fix.changes) if ('put' in change) expect(readPart(change.put)).toEqual({ part: change.put });
      const parts = fix.changes.reduce<ReturnType<typeof partsOf>>((at, change) => [...withChange(at, change)], partsOf(content));
      expect(check(contentOf(parts)).filter((one) => one.code === code && `${one.part.kind} ${one.part.id}` === part && one.path === path)).toEqual([]);
    }
  });

  it('faults that have a mechanical way out offer it', () => {
    const offered = faults.filter(({ put, code, part }) => check(planted(put)).some((one) => one.code === code && `${one.part.kind} ${one.part.id}` === part && one.fix));
    expect(offered.length).toBeGreaterThan(35);
  });
});

describe('what is shipped', () => {
  it.each([...shippedReleases(), fieldTrip()].map((one) => [`${one.release.content.procedure.id} ${one.release.id}`, one] as const))('nothing is found in %s', (_, { release, calendar: own }) => {
    expect(findings(release.content, release.tools, own)).toEqual([]);
  });

  it('a hundred rules are looked through in a moment', () => {
    const [largest] = shippedReleases().toSorted((a, b) => b.release.rules.length - a.release.rules.length);
    if (!largest) throw new Error('nothing shipped');
    // Time of this process alone: the machine may be busy with others.
    const times = Array.from({ length: 8 }, () => {
      const start = process.cpuUsage();
      findings(contentOf(partsOf(largest.release.content)), largest.release.tools, largest.calendar);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    expect(largest.release.rules.length).toBeGreaterThan(100);
    // Some thirty milliseconds once it is warm.
    expect(Math.min(...times)).toBeLessThan(200);
  });

  it('nor in a new procedure', () => {
    const content = blankRelease({ id: 'new', title: 'New', timeZone: 'Asia/Shanghai', calendar: 'school', from: '2026-01-01', roles: { handler: 'a', leader: 'b', reviewer: 'c' } });
    expect(check(content)).toEqual([]);
  });
});
