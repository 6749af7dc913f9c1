/** Live verdict after an edit: 120 fields, 60 rules, twenty subjects, against json-rules-engine alone on the same facts. */
import { Engine } from 'json-rules-engine';

import {
  buildCalendar,
  type CompiledRelease,
  evaluate,
  type Matter,
  plainOperators,
  type ReleaseContent,
  type RuleDefinition,
} from '../../runtime/engine/index.ts';
import { compiled, fieldTripContent } from '../support/field-trip.ts';
import { median, report, timed } from './measure.ts';

const fieldsPerForm = 40;
const subjects = 20;

/** Three forms of forty fields; sixty rules of the shapes that occur: limits, dates, fractions, guards and alternatives. */
function content(): ReleaseContent {
  const base = fieldTripContent();
  const form = (id: string) => ({
    id,
    title: id,
    schema: {
      type: 'object' as const,
      additionalProperties: false,
      properties: Object.fromEntries(
        Array.from({ length: fieldsPerForm }, (_, index) => [
          `f${index}`,
          index % 4 === 0
            ? { type: 'string' as const, format: 'date', title: `日期${index}` }
            : index % 4 === 1
              ? { type: 'boolean' as const, title: `是否${index}` }
              : { type: 'integer' as const, title: `数${index}` },
        ]),
      ),
    },
    ui: {},
  });
  const [first] = base.procedure.stages;
  if (!first) throw new Error('fixture');
  const rule = (index: number): RuleDefinition => {
    const subject = index % 3 !== 0;
    const name = subject ? (index % 2 === 0 ? 'one' : 'two') : 'whole';
    const at = (offset: number, kind: 0 | 1 | 2 | 3): string => `${name}.f${(((index + offset) * 4) % fieldsPerForm) + kind}`;
    return {
      name: `rule-${String(index).padStart(2, '0')}`,
      conditions: {
        all: [
          {
            name: 'applies',
            any: [
              { fact: at(0, 1), operator: 'equal', value: true },
              { fact: at(1, 2), operator: 'greaterThan', value: 0 },
            ],
          },
          {
            not: {
              name: 'requires',
              all: [
                { fact: at(2, 2), operator: 'greaterThanInclusive', value: { fact: 'parameter.approvalDays' } },
                { fact: at(3, 0), operator: 'onOrBefore', value: { fact: at(4, 0) } },
                { fact: at(5, 3), operator: 'lessThan', value: 1000 },
              ],
            },
          },
        ],
      },
      event: {
        type: 'alarm',
        params: {
          light: 'red',
          stage: first.id,
          scope: subject ? 'subject' : 'matter',
          title: `规则${index}`,
          basis: [{ policy: 'outing-rules', article: '3' }],
          message: `{{${at(2, 2)}}}`,
          remedy: null,
          exception: null,
        },
      },
    };
  };
  return {
    ...base,
    id: 'bench',
    procedure: {
      ...base.procedure,
      subject: { ...base.procedure.subject, form: 'one', label: 'one.f2', identity: [] },
      stages: base.procedure.stages.map((stage, index) =>
        index === 0
          ? {
              ...stage,
              date: undefined,
              forms: [
                { form: 'whole', scope: 'matter' as const },
                { form: 'one', scope: 'subject' as const },
                { form: 'two', scope: 'subject' as const },
                { form: 'plan', scope: 'matter' as const },
              ],
            }
          : stage,
      ),
    },
    forms: [...base.forms.filter((one) => one.id !== 'class'), form('whole'), form('one'), form('two')],
    facts: [],
    ruleset: {
      ...base.ruleset,
      rules: [
        ...base.ruleset.rules.filter((one) => one.name !== 'enough-adults'),
        ...Array.from({ length: 60 }, (_, index) => rule(index)),
      ],
    },
    cases: [],
  };
}

const day = (seed: number): string => `2026-${String(1 + (seed % 6)).padStart(2, '0')}-${String(1 + (seed % 28)).padStart(2, '0')}`;
const values = (seed: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: fieldsPerForm }, (_, index) => [
      `f${index}`,
      index % 4 === 0 ? day(seed + index) : index % 4 === 1 ? (seed + index) % 2 === 0 : ((seed * 7 + index) % 12) + 1,
    ]),
  );

function matterWith(edit: number): Matter {
  return {
    procedure: 'field-trip',
    organisation: 'school-one',
    openedOn: '2026-03-01',
    forms: { whole: values(1) },
    subjects: Array.from({ length: subjects }, (_, index) => ({
      id: `s${index}`,
      state: 'active' as const,
      forms: { one: { ...values(index), f2: edit }, two: values(index + 3) },
    })),
    ledger: { stages: {}, filings: [] },
  };
}

/** json-rules-engine by itself: one engine with all rules, all facts handed to each run. */
function plainEngine(release: CompiledRelease): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const operator of plainOperators()) engine.addOperator(operator);
  for (const { definition } of release.rules) engine.addRule(structuredClone(definition) as Parameters<Engine['addRule']>[0]);
  return engine;
}

export async function verdictBench(): Promise<boolean> {
  const release = compiled(content());
  const calendar = buildCalendar([{ calendar: 'school', year: 2026, source: { title: '校历' }, off: [], makeUp: [] }]);
  const at = { date: '2026-07-01' };
  const releases = { list: [release] };
  const rules = release.rules.length;
  if (rules < 60) throw new Error(`${rules} rules`);
  const one = median(await timed(200, 50, (round) => evaluate(releases, calendar, matterWith(round), at, 's0')));
  const batch = median(await timed(60, 20, (round) => evaluate(releases, calendar, matterWith(round), at)));
  const engine = plainEngine(release);
  const facts = (round: number, subject: number): Record<string, unknown> => {
    const matter = matterWith(round);
    const flat: Record<string, unknown> = { 'parameter.approvalDays': 5 };
    for (const [form, data] of [...Object.entries(matter.forms), ...Object.entries(matter.subjects[subject]?.forms ?? {})])
      for (const [field, value] of Object.entries(data)) flat[`${form}.${field}`] = value;
    return flat;
  };
  const alone = median(await timed(200, 50, (round) => engine.run(facts(round, 0))));
  const aloneBatch = median(
    await timed(60, 20, async (round) => {
      for (let subject = 0; subject < subjects; subject += 1) await engine.run(facts(round, subject));
    }),
  );
  return [
    report(`live verdict, one subject and the matter, ${rules} rules, ${3 * fieldsPerForm} fields`, one, 'ms', 5, {
      name: 'json-rules-engine alone',
      figure: alone,
    }),
    report(`whole batch of ${subjects} subjects`, batch, 'ms', 50, { name: 'json-rules-engine alone', figure: aloneBatch }),
  ].every(Boolean);
}
