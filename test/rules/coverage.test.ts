import { readFileSync } from 'node:fs';

import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';

import { shippedReleases } from '../support/shipped.ts';

/** `rulesets/cadre-selection/coverage.json`: rules by version, or by version why there is none. */
const Coverage = Type.Object(
  {
    note: Type.String(),
    rows: Type.Array(Type.Object(
      {
        id: Type.String(),
        says: Type.String({ minLength: 5 }),
        rules: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1 }))),
        reasons: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 5 }))),
        /** The versions in which the row is not certain: nothing in it is red there. */
        unsure: Type.Optional(Type.Array(Type.String())),
      },
      { additionalProperties: false },
    )),
  },
  { additionalProperties: false },
);
const { rows } = Value.Parse(Coverage, JSON.parse(readFileSync(new URL('../../rulesets/cadre-selection/coverage.json', import.meta.url), 'utf8')));

const releases = shippedReleases().map(({ release }) => release);
const versions = releases.map(({ id }) => id);

/** Every hard limit of the regulation (1.2 to 1.13, by its subject) and every consistency check (5). */
const demanded: Readonly<Record<string, string>> = {
  '1.2': 'service grassroots lower-posts deputy-to-chief chief-to-deputy education training health party-age legal-qualification step-by-step party-age-from-full-membership age counting',
  '1.3': 'township-chief township-deputy township-education rank-to-county-deputy rank-to-county-chief rank-is-promotion own-group kind-of-change',
  '1.4': 'who never-basic never-probation never-twice approval said steps',
  '1.5': 'proposal analysis open-selection vacancy signed',
  '1.6': 'needed forms weight valid who non-party second-meeting quorum special-need',
  '1.7': 'not-listed steps group talks material four-musts two-signatures two-opinions number prenotice audit',
  '1.8': 'consultation own-decision area-chiefs not-to-be-put quorum speaking vote-form majority absent dissent reconsideration recusal papers',
  '1.9': 'notice exceptional probation after-probation probation-start talk',
  '1.10': 'moves terms recusal home accountability unfit discipline-periods more-measures',
  '1.11': 'answered answer-time organ-change many-moves over-posts exceptional without-recommendation relatives re-use short-chiefs past-age open-selection close-staff',
  '1.12': 'notice training legal-and-never annual admonition four-musts talks-first analysis principal-last open-selection',
  '1.13': '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 local',
  '5': 'ballots votes present vote-sum notice-days prenotice opinion-reply three-days posts file-check dispatch signatures worst-lamp leaving reuse',
};

describe('every row of the law', () => {
  it('is there once, and no other', () => {
    const ids = Object.entries(demanded).flatMap(([section, names]) => names.split(' ').map((name) => `${section}/${name}`));
    expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(ids)].sort());
  });

  it('has rules in each version, or the reason why not', () => {
    expect(versions).toEqual(['2002-07', '2014-01', '2019-03']);
    expect(rows.flatMap(({ id, rules, reasons }) => versions.filter((version) => rules?.[version] === undefined && reasons?.[version] === undefined).map((version) => `${id} ${version}`))).toEqual([]);
    expect(rows.flatMap(({ id, rules, reasons }) => Object.keys({ ...rules, ...reasons }).filter((version) => !versions.includes(version)).map((version) => `${id} ${version}`))).toEqual([]);
  });

  it.each(releases.map((release) => ({ release, id: release.id })))('$id: names rules that exist, and every rule is in a row', ({ release, id }) => {
    const named = new Set(rows.flatMap(({ rules }) => rules?.[id] ?? []));
    const held = release.rules.map(({ definition }) => definition.name);
    expect([...named].filter((name) => !held.includes(name))).toEqual([]);
    expect(held.filter((name) => !named.has(name))).toEqual([]);
  });

  it('is never red where it is unsure', () => {
    const red = rows.flatMap(({ id, rules, unsure }) => (unsure ?? []).flatMap((version) =>
      (rules?.[version] ?? []).filter((name) => releases.find((one) => one.id === version)?.rule(name)?.definition.event.params.light === 'red').map((name) => `${id} ${version} ${name}`)));
    expect(red).toEqual([]);
  });
});

describe('every version', () => {
  it.each(releases.map((release) => ({ release, id: release.id })))('$id: rules cite its own texts, never a later regulation', ({ release, id }) => {
    const own = `regulation-${id.slice(0, 4)}`;
    const cited = release.content.ruleset.rules.flatMap(({ name, event }) => event.params.basis.map(({ policy }) => ({ name, policy })));
    expect(cited.filter(({ policy }) => policy.startsWith('regulation-') && policy !== own)).toEqual([]);
    // A text that ended before the version began, or began after it ended, cannot carry a rule of it.
    const { from, until = '9999-12-31' } = release.content.ruleset.inForce;
    const spans = new Map(release.content.policies.map((policy) => [policy.id, policy]));
    expect(cited.filter(({ policy }) => (spans.get(policy)?.until ?? '9999-12-31') < from || (spans.get(policy)?.from ?? '') > until)).toEqual([]);
  });

  it('follows the one before without a gap', () => {
    expect(releases.map(({ from, until }) => [from, until])).toEqual([['2002-07-09', '2014-01-13'], ['2014-01-14', '2019-03-02'], ['2019-03-03', undefined]]);
  });
});
