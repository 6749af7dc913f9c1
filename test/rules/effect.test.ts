import { describe, expect, it } from 'vitest';

import {
  type CompiledRelease, effectOn, evaluate, type FieldSchema, type Law, type Matter, matterOfCase, type ReleaseContent, type RuleDefinition, type VerdictRow,
} from '../../runtime/engine/index.ts';
import { compileContent } from '../../server/releases/compile.ts';
import { fieldTrip, fieldTripContent } from '../support/field-trip.ts';
import { shippedReleases } from '../support/shipped.ts';

/*
 * The effect of a release leaves out what it can prove to be the same. Here every light of whole verdicts under both laws is
 * compared with it, for changes of every sort.
 */

function compiled(content: ReleaseContent): CompiledRelease {
  const made = compileContent(content);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.release;
}

async function whole(before: Law, after: Law, matter: Matter, at: string): Promise<readonly string[]> {
  const rowsOf = async ({ releases, calendar }: Law) => (await evaluate(releases, calendar, matter, { date: at })).rows.filter((row) => row.uncounted !== true);
  const key = (row: VerdictRow): string => `${row.rule}@${row.subject ?? ''}`;
  const light = (row: VerdictRow | undefined): string => (row === undefined ? 'none' : row.outcome === 'problem' ? 'problem' : row.light);
  const [then, now] = [await rowsOf(before), await rowsOf(after)].map((rows) => new Map(rows.map((row) => [key(row), row])));
  return [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])]
    .filter((each) => light(then?.get(each)) !== light(now?.get(each)))
    .map((each) => `${each} ${light(then?.get(each))} ${light(now?.get(each))}`).sort();
}

const quick = (before: Law, after: Law, matter: Matter, at: string): readonly string[] =>
  effectOn(before, after, matter, { date: at }).map((each) => `${each.rule}@${each.subject ?? ''} ${each.before} ${each.after}`).sort();

const raised = (content: ReleaseContent, ids: readonly string[]): ReleaseContent => ({
  ...content,
  parameters: Object.fromEntries(Object.entries(content.parameters).map(([id, parameter]) => [id, ids.includes(id)
    ? { ...parameter, values: parameter.values.map((each) => ({ ...each, value: typeof each.value === 'number' ? each.value + 1 : each.value })) } : parameter])),
});
const since = (content: ReleaseContent, from: string): ReleaseContent => ({ ...content, id: 'next', ruleset: { ...content.ruleset, version: 'next', inForce: { from } } });

describe('the second procedure', () => {
  const { release, calendar } = fieldTrip();
  const base = fieldTripContent();
  const matters = base.cases.flatMap(({ cases }) => cases.map((example) => ({ matter: matterOfCase(release, example), at: example.at })));
  const { rules } = base.ruleset;
  const ruled = (change: (rule: RuleDefinition) => readonly RuleDefinition[]): ReleaseContent => ({ ...base, ruleset: { ...base.ruleset, rules: rules.flatMap(change) } });
  const yellow = (rule: RuleDefinition): RuleDefinition => ({ ...rule, event: { ...rule.event, params: { ...rule.event.params, light: 'yellow' } } });
  const adultShare: ReleaseContent['parameters'][string] = { type: 'fraction', title: 'x', values: [{ value: '1/5', source: { policy: 'outing-rules', article: '5' } }] };
  const insured: FieldSchema = { type: 'string', title: '已投保' };
  const variants = new Map<string, ReleaseContent>([
    ...Object.keys(base.parameters).map((id): [string, ReleaseContent] => [`parameter ${id}`, raised(base, [id])]),
    ...rules.map(({ name }): [string, ReleaseContent] => [`rule ${name} yellow`, ruled((rule) => [rule.name === name ? yellow(rule) : rule])]),
    ['a share of one in five', { ...base, parameters: { ...base.parameters, adultShare } }],
    ['a rule less', { ...base, procedure: base.procedure, ruleset: ruled((rule) => (rule.name === 'insured' ? [] : [rule])).ruleset, cases: [] }],
    ['other codes', { ...base, codes: base.codes.map((list) => ({ ...list, note: 'anew' })) }],
    ['another derived fact', { ...base, facts: base.facts.map((fact) => ({ ...fact, args: { of: { fact: 'class.pupils' }, to: { fact: 'class.adults' } } })) }],
    ['another schema', {
      ...base, ruleset: ruled((rule) => (rule.name === 'insured' ? [] : [rule])).ruleset, cases: [],
      forms: base.forms.map((form) => (form.id === 'safety' ? { ...form, schema: { ...form.schema, properties: { ...form.schema.properties, insured } } } : form)),
    }],
  ]);

  it.each([...variants])('%s', async (_name, content) => {
    for (const from of ['2024-09-01', '2026-09-10']) {
      const next = compiled(since(content, from));
      const [before, after]: [Law, Law] = [{ releases: { list: [release] }, calendar }, { releases: { list: [release, next] }, calendar }];
      for (const { matter, at } of matters) expect(quick(before, after, matter, at)).toEqual(await whole(before, after, matter, at));
    }
  });
});

describe('the shipped samples', () => {
  const all = shippedReleases();
  const list = all.map(({ release }) => release);
  const newest = all.at(-1);
  if (newest === undefined) throw new Error('nothing is shipped');
  const { calendar, release: { content } } = newest;
  const numbers = Object.keys(content.parameters).filter((_id, i) => i % 11 === 0);

  it.each([...numbers.map((id) => [id, [id]] as const), ['all', Object.keys(content.parameters)] as const])('with another %s', async (_name, ids) => {
    const next = compiled(since(raised(content, ids), content.ruleset.inForce.from));
    const [before, after]: [Law, Law] = [{ releases: { list }, calendar }, { releases: { list: [...list, next] }, calendar }];
    for (const { matter } of content.samples) expect(quick(before, after, matter, '2026-06-01')).toEqual(await whole(before, after, matter, '2026-06-01'));
  });
});
