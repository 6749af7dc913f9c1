import { fieldTripContent } from './field-trip.ts';
import type { ReleaseContent } from '../../runtime/engine/definitions/release.ts';
import type { RuleDefinition } from '../../runtime/engine/definitions/rule.ts';

const source = { policy: 'outing-rules', article: '5' };

const rule = (name: string, title: string, conditions: RuleDefinition['conditions'], more: Partial<RuleDefinition['event']['params']> = {}): RuleDefinition => ({
  name, conditions,
  event: { type: 'alarm', params: { light: 'yellow', stage: 'safety', scope: 'matter', title, basis: [source], message: title, remedy: null, exception: null, ...more } },
});

/** The field trip with a coded field, a table, a named condition, dated values and an exception: nothing is wrong with it. */
export function soundContent(): ReleaseContent {
  const trip = fieldTripContent();
  return {
    ...trip,
    forms: trip.forms.map((form) =>
      form.id === 'safety'
        ? {
            ...form,
            schema: {
              ...form.schema,
              properties: {
                ...form.schema.properties,
                risk: { type: 'string', title: '风险等级', 'x-code': 'risk-level' },
                weather: { type: 'string', title: '天气', enum: ['晴', '雨'] },
                phone: { type: 'string', title: '电话', pattern: '^\\d+$' },
                excused: { type: 'boolean', title: '已获准从简' },
                noStops: { type: 'boolean', title: '途中不停' },
                stops: {
                  type: 'array', title: '停靠点', 'x-none': 'noStops',
                  items: { type: 'object', properties: { place: { type: 'string', title: '地点' }, minutes: { type: 'integer', title: '分钟', minimum: 0, maximum: 600 }, kind: { type: 'string', title: '种类', 'x-code': 'stop-kind' } } },
                },
                days: { type: 'integer', title: '天数', minimum: 1, maximum: 30 },
              },
            },
            ui: { 'ui:order': ['checkedOn', 'insured', 'risk', 'weather', 'phone', 'excused', 'stops', 'days'], stops: { items: { 'ui:order': ['place', 'minutes', 'kind'] } } },
          }
        : form,
    ),
    facts: [
      ...trip.facts,
      { id: 'stops.long', scope: 'matter', type: 'integer', title: '久停次数', derive: 'countWhere', args: { rows: { fact: 'safety.stops' }, where: { all: [{ fact: 'row.minutes', operator: 'greaterThan', value: 30 }, { fact: 'row.kind', operator: 'equal', value: 'meal' }] } } },
      { id: 'risk.rank', scope: 'matter', type: 'integer', title: '风险位次', derive: 'lookup', args: { list: 'risk-level', attribute: 'rank', code: { fact: 'safety.risk' } } },
      { id: 'trip.days', scope: 'matter', type: 'integer', unit: 'day', title: '距出发天数', derive: 'daysBetween', args: { from: { fact: 'safety.checkedOn' }, to: { fact: 'plan.departOn' } } },
    ],
    codes: [
      ...trip.codes,
      { id: 'risk-level', title: '风险等级', codes: [{ code: 'low', title: '低', attributes: { rank: 1 } }, { code: 'middle', title: '中', attributes: { rank: 2 } }, { code: 'high', title: '高', attributes: { rank: 3 } }] },
      { id: 'stop-kind', title: '停靠种类', codes: [{ code: 'meal', title: '用餐' }, { code: 'rest', title: '休息' }] },
    ],
    parameters: {
      ...trip.parameters,
      mostDays: { type: 'integer', unit: 'day', title: '最多天数', values: [{ until: '2025-12-31', value: 20, source }, { from: '2026-01-01', value: 15, source }] },
    },
    ruleset: {
      ...trip.ruleset,
      conditions: { risky: { all: [{ fact: 'safety.risk', operator: 'in', value: ['middle', 'high'] }] } },
      rules: [
        ...trip.ruleset.rules,
        rule('few-stops', '久停不超过两次', { all: [{ name: 'applies', condition: 'risky' }, { not: { name: 'requires', fact: 'stops.long', operator: 'lessThanInclusive', value: 2 } }] }, { exception: { fact: 'safety.excused', light: 'yellow' } }),
        rule('near', '出发前十五天内检查', { all: [{ not: { name: 'requires', all: [{ fact: 'trip.days', operator: 'lessThanInclusive', value: { fact: 'parameter.mostDays' } }, { fact: 'safety.checkedOn', operator: 'onOrBefore', value: { fact: 'plan.departOn' } }] } }] }),
        rule('low-rank', '高风险须晴天', { all: [{ name: 'applies', fact: 'risk.rank', operator: 'greaterThanInclusive', value: 3 }, { not: { name: 'requires', any: [{ fact: 'safety.weather', operator: 'equal', value: '晴' }, { fact: 'safety.days', operator: 'lessThan', value: 2 }] } }] }, { message: '风险{{safety.risk}}，天气{{safety.weather}}' }),
      ],
    },
    policies: trip.policies.map((policy) => ({ ...policy, from: '2024-09-01' })),
  };
}
