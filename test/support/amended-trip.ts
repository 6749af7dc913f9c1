import type { ReleaseContent } from '../../runtime/engine/index.ts';
import { fieldTripContent } from './field-trip.ts';

type Rule = ReleaseContent['ruleset']['rules'][number];
type Params = Rule['event']['params'];

function rule(name: string, requires: Rule['conditions'], params: Partial<Params> & Pick<Params, 'stage' | 'scope' | 'light'>): Rule {
  return {
    name,
    conditions: { all: [{ not: { ...requires, name: 'requires' } }] },
    event: {
      type: 'alarm',
      params: { title: name, basis: [{ policy: 'outing-rules', article: '4' }], message: name, remedy: null, exception: null, ...params },
    },
  };
}

/** Yellow rules the field trip's own files have no use for. */
const yellow = {
  'not-moved': rule(
    'not-moved',
    { all: [{ fact: 'gate.approval.rescheduled', operator: 'equal', value: false }] },
    { stage: 'outing', scope: 'subject', light: 'yellow' },
  ),
  /** Its value is due with the filing only. */
  nurse: rule(
    'nurse',
    { all: [{ fact: 'safety.nurse', operator: 'equal', value: true }] },
    { stage: 'safety', scope: 'matter', light: 'yellow', due: 'approval' },
  ),
  'many-adults': rule(
    'many-adults',
    { all: [{ fact: 'class.adults', operator: 'greaterThanInclusive', value: 5 }] },
    { stage: 'plan', scope: 'subject', light: 'yellow' },
  ),
};

export type AmendedRule = keyof typeof yellow;

/** The field trip with a table whose rows are about classes, and the yellow rules named. */
export function amendedTripContent(...rules: readonly AmendedRule[]): ReleaseContent {
  const content = fieldTripContent();
  return {
    ...content,
    forms: content.forms.map((form) => {
      const properties = { ...form.schema.properties };
      if (form.id === 'plan')
        properties['buses'] = {
          type: 'array',
          title: '车辆',
          items: {
            type: 'object',
            additionalProperties: false,
            properties: { class: { type: 'string', title: '班级', 'x-subject': true }, seats: { type: 'integer', title: '座位' } },
          },
        };
      if (form.id === 'safety') properties['nurse'] = { type: 'boolean', title: '随队医生' };
      return { ...form, schema: { ...form.schema, properties }, ui: {} };
    }),
    ruleset: {
      ...content.ruleset,
      rules: [...content.ruleset.rules, ...rules.map((name) => yellow[name])],
    },
    cases: [],
  };
}
