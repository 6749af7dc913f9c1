import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { buildCalendar, type ReleaseContent } from '../../runtime/engine/index.ts';
import { readShipped } from '../../server/releases/shipped.ts';

const shipped = readShipped(fileURLToPath(new URL('../..', import.meta.url)));
const chinese = /[\u3400-\u9fff]/;

/** Names of standards, addresses and document numbers stay as they are. */
const untranslated: ReadonlySet<string> = new Set(['standard', 'source', 'number']);

/** Every Chinese text in a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return chinese.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (untranslated.has(name) ? [] : textsOf(member)));
}

/** A release without what is not translated: cases, document sources, the overlay itself. */
const readable = ({ cases: _cases, locales: _locales, samples: _samples, templates, ...rest }: ReleaseContent): unknown[] => [rest, templates.map(({ title }) => title)];

const tags = (text: string): string[] => [...text.matchAll(/\{\{[^{}]*\}\}/g)].map(([tag]) => tag).sort();

describe('the shipped definitions', () => {
  it('all pass their schemas', () => {
    expect(shipped.problems).toEqual([]);
    expect(shipped.releases.length).toBeGreaterThan(0);
  });

  it('have an English text for every Chinese one', () => {
    const english = shipped.locales['en'] ?? {};
    const texts = textsOf([...shipped.releases.flatMap(readable), shipped.organisations, shipped.access]);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => !Object.hasOwn(english, text))).toEqual([]);
  });

  it('translate every tag of a message and no other', () => {
    const english = Object.entries(shipped.locales['en'] ?? {});
    expect(english.filter(([text, translation]) => tags(text).join() !== tags(translation).join())).toEqual([]);
  });

  it('cite only articles that a policy holds', () => {
    const cited = (value: unknown): { policy: string; article: string }[] => {
      if (Array.isArray(value)) return value.flatMap(cited);
      if (typeof value !== 'object' || value === null) return [];
      const own = 'policy' in value && 'article' in value && typeof value.policy === 'string' && typeof value.article === 'string' ? [{ policy: value.policy, article: value.article }] : [];
      return [...own, ...Object.values(value).flatMap(cited)];
    };
    for (const { ruleset, parameters, cases, policies } of shipped.releases) {
      const held = new Set(policies.flatMap((policy) => policy.articles.map(({ article }) => `${policy.id} ${article}`)));
      expect(cited([ruleset, parameters, cases]).filter(({ policy, article }) => !held.has(`${policy} ${article}`))).toEqual([]);
    }
  });
});

describe('the working-day calendar', () => {
  const years = shipped.calendars.get('cn') ?? [];
  const calendar = buildCalendar(years);

  it('C3: covers 2004 to 2026 without a gap', () => {
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(calendar.isWorkingDay('2003-12-31')).toBe('unpublished');
    expect(calendar.isWorkingDay('2027-01-01')).toBe('unpublished');
  });

  it('makes up on weekends only, and never on a day off', () => {
    for (const { off, makeUp, year } of years) {
      expect(makeUp.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toEqual([]);
      expect(makeUp.filter((day) => off.includes(day))).toEqual([]);
      expect([...off, ...makeUp].filter((day) => !day.startsWith(String(year)))).toEqual([]);
    }
  });

  // The notices say so: 国办发明电〔2005〕35号, 〔2012〕33号, 〔2020〕1号, 〔2025〕7号; 2015 has a day of remembrance of its own.
  it.each([
    ['2005-12-31', true], ['2006-01-03', false], ['2013-04-07', true], ['2013-10-12', true], ['2015-09-03', false], ['2015-09-06', true],
    ['2020-01-31', false], ['2020-02-03', true], ['2026-02-14', true], ['2026-02-23', false], ['2026-02-28', true], ['2026-09-20', true],
    ['2026-09-25', false], ['2026-10-07', false], ['2026-10-08', true], ['2026-10-10', true],
  ])('%s is worked: %s', (day, worked) => {
    expect(calendar.isWorkingDay(day)).toBe(worked);
  });

  it('has as many working days in 2026 as the notice leaves', () => {
    // 365 days with 104 on weekends; the notice takes 33 days, 14 of them on weekends, and makes up 6.
    const weekendsOff = years.at(-1)?.off.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())).length ?? 0;
    expect(weekendsOff).toBe(14);
    expect(calendar.workingDaysBetween('2026-01-01', '2026-12-31', { from: 'inclusive', to: 'inclusive' })).toBe(365 - 104 - (33 - 14) + 6);
  });
});

describe('the organisations', () => {
  it('are ten county-level areas and eleven municipal departments below one department', () => {
    const top = shipped.organisations.filter(({ superior }) => superior === null);
    const now = shipped.organisations.filter(({ until }) => until === undefined);
    expect(top.map(({ id }) => id)).toEqual(['suzhou-organisation-department']);
    expect(now.filter(({ kind }) => kind === 'county-level-area')).toHaveLength(10);
    expect(now.filter(({ kind }) => kind === 'municipal-department')).toHaveLength(11);
  });

  it('remember the merger of 2012', () => {
    const before = shipped.organisations.filter(({ until }) => until === '2012-08-31').map(({ code }) => code);
    const after = shipped.organisations.filter(({ from }) => from === '2012-09-01').map(({ code }) => code);
    expect(before.sort()).toEqual(['320502', '320503', '320504', '320584']);
    expect(after.sort()).toEqual(['320508', '320509']);
  });
});
