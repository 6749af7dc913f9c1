import { addDays, type Comparison, type Condition, isCivilDate, type RuleDefinition } from '../../runtime/engine/index.ts';
import type { ParameterDefinition } from '../../runtime/engine/definitions/parameter.ts';

/** A rule with one thing changed; `what` says which, the same on every run. */
export interface Mutant<Of> {
  readonly what: string;
  readonly changed: Of;
}

/** What each operator is easily confused with: its strict or lenient twin and its opposite. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  in: ['notIn'],
  notIn: ['in'],
  contains: ['doesNotContain'],
  doesNotContain: ['contains'],
  lessThan: ['lessThanInclusive', 'greaterThanInclusive'],
  lessThanInclusive: ['lessThan', 'greaterThan'],
  greaterThan: ['greaterThanInclusive', 'lessThanInclusive'],
  greaterThanInclusive: ['greaterThan', 'lessThan'],
  before: ['onOrBefore', 'onOrAfter'],
  after: ['onOrAfter', 'onOrBefore'],
  onOrBefore: ['before', 'after'],
  onOrAfter: ['after', 'before'],
  fractionAtLeast: ['fractionMoreThan', 'fractionLessThan'],
  fractionMoreThan: ['fractionAtLeast', 'fractionAtMost'],
  fractionLessThan: ['fractionAtMost', 'fractionAtLeast'],
  fractionAtMost: ['fractionLessThan', 'fractionMoreThan'],
};

/** A literal one step off: numbers by one, dates by a day, times by a minute, shares by a thirtieth, lists by one code. */
export function stepsOff<Value extends boolean | number | string | readonly string[]>(value: Value): readonly (boolean | number | string | string[])[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value !== 'string') return value.length < 2 ? [] : value.map((left) => value.filter((code) => code !== left));
  if (isCivilDate(value)) return [addDays(value, -1), addDays(value, 1)];
  const share = /^(\d+)\/(\d+)$/.exec(value);
  if (share) return [-1, 1].map((step) => `${(Number(share[1]) * 30) / Number(share[2]) + step}/30`);
  const time = /^(\d\d):(\d\d)$/.exec(value);
  if (!time) return [];
  const minutes = Number(time[1]) * 60 + Number(time[2]);
  return [minutes - 1, minutes + 1].map((each) => `${String(Math.floor(each / 60)).padStart(2, '0')}:${String(each % 60).padStart(2, '0')}`);
}

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
const sentence = ({ fact, operator, value }: Comparison): string => `${fact} ${operator} ${shown(value)}`;

function ofComparison(node: Comparison): Mutant<Condition>[] {
  const { value } = node;
  const operators = (neighbours[node.operator] ?? []).map((operator) => ({ what: `operator of ${sentence(node)}: ${operator}`, changed: { ...node, operator } }));
  const literals = typeof value === 'object' && !Array.isArray(value) ? [] : stepsOff(value);
  return [...operators, ...literals.map((off) => ({ what: `limit of ${sentence(node)}: ${shown(off)}`, changed: { ...node, value: off } }))];
}

const told = (node: Condition): string => {
  if ('fact' in node) return sentence(node);
  if ('not' in node) return `not (${told(node.not)})`;
  if ('condition' in node) return node.condition;
  return 'all' in node ? `(${node.all.map(told).join(' and ')})` : `(${node.any.map(told).join(' or ')})`;
};

/** A guard as it is not: the name stays with the guard, so that it is still one. */
function negated(node: Condition): Condition {
  const { name, ...bare } = node;
  return { ...(name === undefined ? {} : { name }), not: bare };
}

function ofList(children: readonly Condition[], put: (children: Condition[]) => Condition): Mutant<Condition>[] {
  return children.flatMap((child, i) => {
    const without = children.filter((_, other) => other !== i);
    const kind = child.name === 'applies' ? 'guard' : 'part';
    return [
      ...(without.length === 0 ? [] : [{ what: `${kind} dropped: ${told(child)}`, changed: put(without) }]),
      ...(child.name === 'applies' ? [{ what: `guard negated: ${told(child)}`, changed: put(children.map((each, other) => (other === i ? negated(each) : each))) }] : []),
      ...ofCondition(child).map(({ what, changed }) => ({ what, changed: put(children.map((each, other) => (other === i ? changed : each))) })),
    ];
  });
}

function ofCondition(node: Condition): Mutant<Condition>[] {
  if ('fact' in node) return ofComparison(node);
  if ('not' in node) return ofCondition(node.not).map(({ what, changed }) => ({ what, changed: { ...node, not: changed } }));
  if ('all' in node) return ofList(node.all, (all) => ({ ...node, all }));
  if ('any' in node) return ofList(node.any, (any) => ({ ...node, any }));
  return [];
}

/** A condition with the named ones it refers to written out. */
function writtenOut(node: Condition, named: Readonly<Record<string, Condition>>): Condition {
  if ('all' in node) return { ...node, all: node.all.map((child) => writtenOut(child, named)) };
  if ('any' in node) return { ...node, any: node.any.map((child) => writtenOut(child, named)) };
  if ('not' in node) return { ...node, not: writtenOut(node.not, named) };
  const meant = 'condition' in node ? named[node.condition] : undefined;
  return meant === undefined ? node : { ...writtenOut(meant, named), ...(node.name === undefined ? {} : { name: node.name }) };
}

const otherLight = { red: 'yellow', yellow: 'red' } as const;

/** Every mutant of a rule: operators, limits, guards and parts, its light and its exception. */
export function mutantsOf(rule: RuleDefinition, named: Readonly<Record<string, Condition>>): readonly Mutant<RuleDefinition>[] {
  const { params } = rule.event;
  const withParams = (what: string, changes: Partial<typeof params>): Mutant<RuleDefinition> =>
    ({ what, changed: { ...rule, event: { ...rule.event, params: { ...params, ...changes } } } });
  const { exception } = params;
  return [
    ...ofCondition(writtenOut(rule.conditions, named)).map(({ what, changed }) => ({ what, changed: { ...rule, conditions: changed } })),
    withParams(`light: ${otherLight[params.light]}`, { light: otherLight[params.light] }),
    ...(exception === null ? [] : [
      withParams('exception dropped', { exception: null }),
      withParams(`light of the exception: ${otherLight[exception.light]}`, { exception: { ...exception, light: otherLight[exception.light] } }),
    ]),
  ];
}

/** Every mutant of a parameter: each of its values one step off, and each day a value begins or ends a day off. */
export function mutantsOfParameter(definition: ParameterDefinition): readonly Mutant<ParameterDefinition>[] {
  const { values } = definition;
  return values.flatMap((each, i) => {
    const put = (changed: typeof each): ParameterDefinition => ({ ...definition, values: values.map((one, other) => (other === i ? changed : one)) });
    const place = each.from === undefined ? (each.until === undefined ? '' : ` until ${each.until}`) : ` from ${each.from}`;
    const next = values[i + 1];
    const moved = each.until === undefined || next === undefined ? [] : [-1, 1].map((days) => {
      const until = addDays(each.until ?? '', days);
      const changed = values.map((one, other) => (other === i ? { ...one, until } : other === i + 1 ? { ...one, from: addDays(until, 1) } : one));
      return { what: `last day ${each.until ?? ''} moved to ${until}`, changed: { ...definition, values: changed } };
    });
    return [...stepsOff(each.value).map((value) => ({ what: `value${place}: ${shown(value)}`, changed: put({ ...each, value }) })), ...(next !== undefined && shown(next.value) === shown(each.value) ? [] : moved)];
  });
}
