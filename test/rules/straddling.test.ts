import { describe, expect, it } from 'vitest';

import type { Verdict } from '../../runtime/engine/index.ts';
import { judged, sample } from './judged.ts';

/** The version that judged each stage. */
const versionsOf = ({ rows }: Verdict): Readonly<Record<string, string>> => Object.fromEntries(rows.map(({ stage, release }) => [stage, release]));

const rowOf = ({ rows }: Verdict, rule: string, subject?: string) => rows.find((row) => row.rule === rule && row.subject === subject);

const heldOn = (day: string) => ({ '/forms/discussion/heldOn': day, '/forms/study/plannedDate': day });
const noticed = (day: string, start: string, end: string) => ({
  '/subjects/0/forms/appointment/noticeOn': day, '/subjects/0/forms/notice/start': start, '/subjects/0/forms/notice/end': end,
});

describe('S1, S2: a matter under way on 3 March 2019 is judged in parts', () => {
  it('each stage by the version in force on its own date, and by its texts only', async () => {
    const verdict = await judged(sample('straddling'), '2019-05-05');
    expect(versionsOf(verdict)).toEqual({
      nomination: '2014-01', eligibility: '2014-01', recommendation: '2014-01', inspection: '2014-01',
      deliberation: '2019-03', discussion: '2019-03', appointment: '2019-03',
    });
    const foreign = verdict.rows.flatMap(({ rule, release, basis }) =>
      basis.filter(({ policy }) => policy.startsWith('regulation-') && policy !== `regulation-${release.slice(0, 4)}`).map(({ policy }) => `${rule} ${release} ${policy}`));
    expect(foreign).toEqual([]);
  });

  it.each([
    ['2019-03-01', '2014-01', undefined],
    ['2019-03-02', '2014-01', undefined],
    ['2019-03-03', '2019-03', 'red'],
    ['2019-03-04', '2019-03', 'red'],
  ])('a meeting of %s belongs to %s: the principal who did not speak last is %s', async (day, version, light) => {
    const verdict = await judged(sample('straddling', { ...heldOn(day), '/forms/discussion/secretarySpokeLast': false }), '2019-05-05');
    expect(versionsOf(verdict)['discussion']).toBe(version);
    expect(rowOf(verdict, 'principal-speaks-last')?.light).toBe(light);
  });

  it.each([
    ['2019-03-02', { 'annual-results-3-years-when-fixed': 'yellow', 'annual-result-last-year': undefined }],
    ['2019-03-04', { 'annual-results-3-years-when-fixed': undefined, 'annual-result-last-year': 'green' }],
  ])('a poor result of two years ago, candidates fixed on %s', async (day, lights) => {
    const verdict = await judged(sample('straddling', {
      '/forms/inspection/fixedOn': day, '/subjects/0/forms/eligibility/annualResults': [{ year: 2017, result: 'basic' }, { year: 2018, result: 'competent' }],
    }), '2019-05-05');
    for (const [rule, light] of Object.entries(lights)) expect([rule, rowOf(verdict, rule, 's1')?.light]).toEqual([rule, light]);
  });

  it('S1: a planned meeting belongs to the version of its planned day, one not planned to that of today', async () => {
    const open = { '/forms/discussion': {}, '/ledger/stages/discussion': undefined, '/ledger/stages/appointment': undefined, '/subjects/0/forms/appointment': {}, '/subjects/1/forms/appointment': {} };
    const stage = async (changes: Readonly<Record<string, unknown>>, on: string) => versionsOf(await judged(sample('straddling', { ...open, ...changes }), on))['discussion'];
    expect(await stage({ '/forms/study/plannedDate': '2019-03-04' }, '2019-03-01')).toBe('2019-03');
    expect(await stage({ '/forms/study/plannedDate': '2019-03-02' }, '2019-03-01')).toBe('2014-01');
    expect(await stage({ '/forms/study/plannedDate': undefined }, '2019-03-02')).toBe('2014-01');
    expect(await stage({ '/forms/study/plannedDate': undefined }, '2019-03-03')).toBe('2019-03');
  });
});

describe('S1, S2: a matter under way on 14 January 2014 is judged in parts', () => {
  it('each stage by the version in force on its own date', async () => {
    expect(versionsOf(await judged(sample('straddling-2014'), '2014-02-20'))).toEqual({
      nomination: '2002-07', eligibility: '2002-07', recommendation: '2002-07', inspection: '2002-07',
      deliberation: '2002-07', discussion: '2002-07', appointment: '2014-01',
    });
  });

  // Monday to Friday: five calendar days, five working days. 28 January to 7 February: eleven days, four of them worked (Spring Festival).
  it.each([
    ['appointed on 13 January: five days are too short', noticed('2014-01-13', '2014-01-06', '2014-01-10'), { 'notice-at-least-7-days': 'red', 'notice-at-least-5-working-days': undefined }],
    ['appointed on 14 January: five working days suffice', noticed('2014-01-14', '2014-01-06', '2014-01-10'), { 'notice-at-least-7-days': undefined, 'notice-at-least-5-working-days': 'green' }],
    ['appointed on 15 January: four working days do not', noticed('2014-01-15', '2014-01-07', '2014-01-10'), { 'notice-at-least-7-days': undefined, 'notice-at-least-5-working-days': 'red' }],
    ['over the Spring Festival eleven days are four working days', noticed('2014-02-08', '2014-01-28', '2014-02-07'), { 'notice-at-least-7-days': undefined, 'notice-at-least-5-working-days': 'red' }],
  ])('%s', async (_what, dates, lights) => {
    const verdict = await judged(sample('straddling-2014', { ...heldOn('2014-01-03'), ...dates }), '2014-02-20');
    for (const [rule, light] of Object.entries(lights)) expect([rule, rowOf(verdict, rule, 's1')?.light]).toEqual([rule, light]);
  });

  it.each([['2014-01-13', '2002-07'], ['2014-01-14', '2014-01'], ['2014-01-15', '2014-01']])('a meeting of %s belongs to %s', async (day, version) => {
    expect(versionsOf(await judged(sample('straddling-2014', heldOn(day)), '2014-02-20'))['discussion']).toBe(version);
  });

  it('persons of one matter appointed on both sides are judged by different versions', async () => {
    const verdict = await judged(sample('straddling-2014', { '/subjects/0/forms/appointment/noticeOn': '2014-01-13' }), '2014-02-20');
    const versions = new Set(['s1', 's3'].map((id) => `${id} ${rowOf(verdict, 'appointed-only-if-agreed', id)?.release ?? ''}`));
    expect(versions).toEqual(new Set(['s1 2002-07', 's3 2014-01']));
  });
});
