import { beforeAll, describe, expect, it } from 'vitest';

import { compiled, fieldTrip, fieldTripContent } from '../../../test/support/field-trip.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Matter } from '../definitions/matter.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { canonicalText } from '../record/canonical.ts';
import type { CompiledRelease } from '../release.ts';
import { evaluate } from './evaluate.ts';
import { lightChanges } from './light-changes.ts';
import type { At, VerdictRow } from './verdict.ts';

let release: CompiledRelease;
/** A synthetic second version: from 10 September 2026 one adult in eight, and being uninsured is red. */
let later: CompiledRelease;
let calendar: Calendar;

function secondContent(): ReleaseContent {
  const content = fieldTripContent();
  const share = content.parameters.adultShare;
  if (!share) throw new Error('fixture');
  return {
    ...content,
    id: '2026-09',
    ruleset: {
      ...content.ruleset,
      version: '2026-09',
      inForce: { from: '2026-09-10' },
      rules: content.ruleset.rules.map((rule) =>
        rule.name === 'insured' ? { ...rule, event: { ...rule.event, params: { ...rule.event.params, light: 'red' as const } } } : rule,
      ),
    },
    parameters: {
      ...content.parameters,
      adultShare: { ...share, values: [{ value: '1/8', source: { policy: 'outing-rules', article: '5' } }] },
    },
    cases: [],
  };
}

beforeAll(() => {
  ({ release, calendar } = fieldTrip());
  later = compiled(secondContent());
});

const matter = (part: Partial<Matter> = {}): Matter => ({
  procedure: 'field-trip',
  organisation: 'school-one',
  openedOn: '2026-09-01',
  forms: { plan: { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' }, safety: { checkedOn: '2026-09-03', insured: true } },
  subjects: [{ id: 'a', state: 'active', forms: { class: { name: '一班', pupils: 40, adults: 4 } } }],
  ledger: { stages: {}, filings: [] },
  ...part,
});
const at = (date: string, time?: string): At => ({ date, ...(time === undefined ? {} : { time }) });
const verdict = (one: Matter, date: string, list = [release]) => evaluate({ list }, calendar, one, at(date));
const row = async (one: Matter, rule: string, date: string, list = [release], subject?: string): Promise<VerdictRow> => {
  const found = (await verdict(one, date, list)).rows.find(
    (candidate) => candidate.rule === rule && (subject === undefined || candidate.subject === subject),
  );
  if (!found) throw new Error(`no row of ${rule}`);
  return found;
};
const withClass = (pupils: unknown, adults: unknown): Matter =>
  matter({
    subjects: [
      {
        id: 'a',
        state: 'active',
        forms: { class: { name: '一班', ...(pupils === undefined ? {} : { pupils }), ...(adults === undefined ? {} : { adults }) } },
      },
    ],
  });

describe('outcomes', () => {
  it('O1, O4: a broken rule names rule, stage, subject, light, release, day, the deciding comparison and the mend', async () => {
    const broken = await row(withClass(41, 4), 'enough-adults', '2026-09-07');
    expect(broken).toMatchObject({
      rule: 'enough-adults',
      stage: 'plan',
      subject: 'a',
      outcome: 'broken',
      light: 'red',
      release: '2024-09',
      judgedOn: '2026-09-02',
      basis: [{ policy: 'outing-rules', article: '5' }],
      message: '41名学生只有4名教师',
      because: [{ fact: 'class.adultShare', operator: 'fractionAtLeast', left: '4/41', right: '1/10', limit: 'parameter.adultShare' }],
      remedy: { fact: 'class.adults', becomes: 5 },
    });
    expect(broken.tree).toBeDefined();
  });

  it('O1: a kept rule is green and keeps no witness', async () => {
    const kept = await row(matter(), 'enough-adults', '2026-09-07');
    expect(kept).toMatchObject({ outcome: 'kept', light: 'green', message: '' });
    expect(kept.tree).toBeUndefined();
  });

  it('O2: a problem has no light and outranks red', async () => {
    const both = matter({
      subjects: [
        { id: 'a', state: 'active', forms: { class: { name: '一班', pupils: 41, adults: 4 } } },
        { id: 'b', state: 'active', forms: { class: { name: '二班', pupils: 'many', adults: 4 } } },
      ],
    });
    const judged = await verdict(both, '2026-09-07');
    expect(judged.overall).toBe('problem');
    expect(judged.problems).toMatchObject([{ code: 'malformed-value', title: '学生人数' }]);
    expect(judged.rows.filter((one) => one.rule === 'enough-adults').map((one) => [one.subject, one.outcome, one.light])).toEqual([
      ['a', 'broken', 'red'],
      ['b', 'problem', 'none'],
    ]);
  });

  it.each([
    ['red > yellow', { insured: false, pupils: 41 }, 'red'],
    ['yellow > grey', { insured: false, pupils: 40 }, 'yellow'],
    ['grey > green', { insured: true, pupils: 40 }, 'grey'],
  ])('O2: %s', async (_name, { insured, pupils }, overall) => {
    const one = matter({
      forms: { plan: { drawnUpOn: '2026-09-02', departOn: '2026-09-17' }, safety: { insured } },
      subjects: [{ id: 'a', state: 'active', forms: { class: { pupils, adults: 4 } } }],
    });
    // The pre-filing rule stays grey until something is filed.
    expect((await verdict(one, '2026-09-07')).overall).toBe(overall);
  });

  it('O3: suspended and withdrawn subjects are judged but not counted', async () => {
    const one = matter({
      subjects: [
        { id: 'a', state: 'active', forms: { class: { name: '一班', pupils: 40, adults: 4 } } },
        { id: 'b', state: 'withdrawn', forms: { class: { name: '二班', pupils: 41, adults: 4 } } },
      ],
    });
    const judged = await verdict(one, '2026-09-07');
    expect(judged.rows.find((candidate) => candidate.rule === 'enough-adults' && candidate.subject === 'b')).toMatchObject({
      outcome: 'broken',
      light: 'red',
      uncounted: true,
    });
    expect(judged.overall).toBe('grey');
  });

  it('C3: a date beyond the published years is yellow, and says so', async () => {
    const one = matter({
      forms: { plan: { drawnUpOn: '2026-09-02', departOn: '2027-01-20' } },
      ledger: {
        stages: {},
        filings: [
          { filing: 'approval', version: 1, on: '2026-12-30', time: '10:00', plannedFor: '2027-01-20', subjects: ['a'], outcomes: {} },
        ],
      },
    });
    expect(await row(one, 'approval-days', '2026-12-30')).toMatchObject({ outcome: 'calendar-unpublished', light: 'yellow' });
  });
});

describe('due', () => {
  const missing = withClass(40, undefined);

  it('D2: before it is due a missing value is not yet known', async () => {
    expect(await row(missing, 'enough-adults', '2026-09-07')).toMatchObject({
      outcome: 'not-yet-known',
      light: 'grey',
      missing: [{ form: 'class', field: 'adults', subject: 'a', title: '随行教师人数' }],
    });
  });

  it('D1, D2: once the stage is signed for the subject it is not recorded, in the rule’s own light', async () => {
    const signed = {
      ...missing,
      ledger: {
        stages: { plan: { signatures: [{ stage: 'plan', by: 'p', on: '2026-09-04', matter: 'x', subjects: { a: 'y' } }] } },
        filings: [],
      },
    };
    expect(await row(signed, 'enough-adults', '2026-09-04')).toMatchObject({ outcome: 'not-recorded', light: 'red' });
    expect(await row(signed, 'enough-adults', '2026-09-03')).toMatchObject({ outcome: 'not-yet-known', light: 'grey' });
  });

  it('D1: a signature for another subject closes nothing', async () => {
    const other = {
      ...missing,
      ledger: {
        stages: { plan: { signatures: [{ stage: 'plan', by: 'p', on: '2026-09-04', matter: 'x', subjects: { b: 'y' } }] } },
        filings: [],
      },
    };
    expect(await row(other, 'enough-adults', '2026-09-07')).toMatchObject({ outcome: 'not-yet-known' });
  });

  it('D1: a filing freezes its stages on the filing’s day', async () => {
    const filed = {
      ...missing,
      ledger: { stages: {}, filings: [{ filing: 'approval', version: 1, on: '2026-09-07', subjects: ['a'], outcomes: {} }] },
    };
    expect(await row(filed, 'enough-adults', '2026-09-07')).toMatchObject({ outcome: 'not-recorded' });
    expect(await row(filed, 'enough-adults', '2026-09-04')).toMatchObject({ outcome: 'not-yet-known' });
  });

  it('D2: a later stage begun makes an earlier one’s values due', async () => {
    const begun = { ...missing, ledger: { stages: { safety: { begunOn: '2026-09-05' } }, filings: [] } };
    expect(await row(begun, 'enough-adults', '2026-09-05')).toMatchObject({ outcome: 'not-recorded' });
  });

  it('D3: what was due stays due after a return', async () => {
    const returned = {
      ...missing,
      ledger: {
        stages: {},
        filings: [
          {
            filing: 'approval',
            version: 1,
            on: '2026-09-07',
            subjects: ['a'],
            outcomes: { a: { outcome: 'returned' as const, on: '2026-09-08' } },
          },
        ],
      },
    };
    expect(await row(returned, 'enough-adults', '2026-09-09')).toMatchObject({ outcome: 'not-recorded' });
  });

  it('F6: what the ledger knows is never unknown: not filed is a known no', async () => {
    const held = matter({ forms: { outing: { departed: true, departedOn: '2026-09-17' }, plan: { departOn: '2026-09-17' } } });
    expect(await row(held, 'approved-before-departure', '2026-09-17')).toMatchObject({ outcome: 'broken', light: 'red' });
    expect(await row(held, 'approval-days', '2026-09-17')).toMatchObject({ outcome: 'broken', light: 'red' });
  });
});

describe('stages, dates, releases', () => {
  const list = () => [release, later];

  it('S1, S2: a stage dated before the change is judged by the old release, one after it by the new', async () => {
    const straddling = matter({
      forms: { plan: { drawnUpOn: '2026-09-09', departOn: '2026-09-30' }, safety: { checkedOn: '2026-09-10', insured: false } },
    });
    expect(await row(straddling, 'enough-adults', '2026-09-15', list())).toMatchObject({
      release: '2024-09',
      judgedOn: '2026-09-09',
      light: 'green',
    });
    expect(await row(straddling, 'insured', '2026-09-15', list())).toMatchObject({
      release: '2026-09',
      judgedOn: '2026-09-10',
      light: 'red',
    });
  });

  it('S1: the day of the change itself belongs to the new release', async () => {
    const onTheDay = matter({ forms: { plan: { drawnUpOn: '2026-09-10' } } });
    expect(await row(onTheDay, 'enough-adults', '2026-09-15', list())).toMatchObject({
      release: '2026-09',
      light: 'red',
      remedy: { becomes: 5 },
    });
  });

  it('S1: a stage without a date is judged on the day it closed', async () => {
    const closed = matter({
      forms: { plan: {} },
      ledger: { stages: { plan: { begunOn: '2026-09-01', closedOn: '2026-09-08' } }, filings: [] },
    });
    expect(await row(closed, 'enough-adults', '2026-09-15', list())).toMatchObject({ release: '2024-09', judgedOn: '2026-09-08' });
  });

  it('S1: an open stage is judged today; a planned one on its planned day', async () => {
    const open = matter({ forms: { plan: {} } });
    expect(await row(open, 'enough-adults', '2026-09-05', list())).toMatchObject({ judgedOn: '2026-09-05', release: '2024-09' });
    expect(await row(open, 'enough-adults', '2026-09-15', list())).toMatchObject({ judgedOn: '2026-09-15', release: '2026-09' });
    const planned = matter();
    expect(await row(planned, 'approval-days', '2026-09-05', list())).toMatchObject({ judgedOn: '2026-09-17', release: '2026-09' });
  });

  it('S2: an override judges every stage by one release', async () => {
    const judged = await evaluate({ list: list(), override: '2026-09' }, calendar, matter(), at('2026-09-05'));
    expect(new Set(judged.rows.map((one) => one.release))).toEqual(new Set(['2026-09']));
  });

  it('X2: the same input gives the same bytes, rows in order of rule and subject', async () => {
    const [one, two] = [await verdict(matter(), '2026-09-07'), await verdict(structuredClone(matter()), '2026-09-07')];
    expect(canonicalText(one)).toBe(canonicalText(two));
    const keys = one.rows.map((each) => each.rule);
    expect(keys).toEqual([...keys].sort());
  });
});

describe('lights through time', () => {
  it('says which lights went on and which went out', async () => {
    const [before, after] = [await verdict(withClass(41, 4), '2026-09-07'), await verdict(withClass(40, 4), '2026-09-07')];
    expect(lightChanges(null, before).lit.map((one) => one.rule)).toEqual(['enough-adults']);
    expect(lightChanges(before, after)).toMatchObject({
      lit: [],
      out: [{ before: { rule: 'enough-adults', light: 'red' }, after: { outcome: 'kept' } }],
    });
    expect(lightChanges(before, before)).toEqual({ lit: [], out: [] });
  });
});
