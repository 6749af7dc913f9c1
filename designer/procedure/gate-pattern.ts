import {
  type Calendar, type FieldSchema, type FilingDefinition, type FormDefinition, type GateDefinition, type ParameterDefinition, type PartChange, type ReleaseContent, type RuleDefinition,
} from '../../runtime/engine/index.ts';
import { freeId } from './additions.ts';
import { approvedCases, daysCases, gateDays } from './gate-cases.ts';

/** A field that is there, or one to be made in a form. */
export type FieldWish = { readonly fact: string } | { readonly form: string; readonly title: string };

export interface GateWish {
  /** What the gated act is called. */
  readonly title: string;
  readonly opens: string;
  readonly planned: FieldWish;
  readonly held: FieldWish;
  /** The field that says whether the act took place. */
  readonly flag: FieldWish;
  readonly days: number;
  readonly cutOff: string;
  readonly counting: GateDefinition['counting'];
  readonly source: { readonly policy: string; readonly article: string };
}

/** The words of what is made; titles of definitions are in the language of whoever makes them. */
export interface GateWords {
  readonly daysParameter: string;
  readonly cutOffParameter: string;
  readonly daysRule: string;
  readonly daysMessage: (facts: { readonly days: string; readonly least: string }) => string;
  readonly approvedRule: string;
  readonly approvedMessage: string;
  readonly says: string;
}

/** What a pattern makes: the changes, and what could not be made of it. */
export interface MadeGate {
  readonly changes: readonly PartChange[];
  readonly rules: readonly string[];
  /** The calendar has no published days to write cases with. */
  readonly withoutCases: boolean;
}

/**
 * A gate made whole: the two legal values with their source, the rule on the days in between and, where the filing is
 * reviewed, the rule that it was approved before the act; each with its cases. Fields that are not there yet are put into their forms.
 */
export function gateMade(content: ReleaseContent, calendar: Calendar, filing: FilingDefinition, wish: GateWish, words: GateWords): MadeGate {
  const forms = new Map(content.forms.map((form) => [form.id, form]));
  const planned = fieldFor(forms, wish.planned, { type: 'string', format: 'date' }, 'plannedDate');
  const held = fieldFor(forms, wish.held, { type: 'string', format: 'date' }, 'heldOn');
  const flag = fieldFor(forms, wish.flag, { type: 'boolean' }, 'held');
  const rules = content.ruleset.rules.map(({ name }) => name);
  const daysRule = freeId(`${filing.id}-days`, rules);
  const approvedRule = freeId(`${filing.id}-approved-before`, rules);
  const parameters = Object.keys(content.parameters);
  const camel = filing.id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const days = freeId(`${camel}WorkingDays`, parameters);
  const cutOff = freeId(`${camel}CutOff`, parameters);
  const value = (definition: Omit<ParameterDefinition, 'values'>, legal: number | string): ParameterDefinition => ({ ...definition, values: [{ value: legal, source: wish.source }] });
  const gate: GateDefinition = {
    title: wish.title, opens: wish.opens, planned: { fact: planned }, held: { fact: held }, asIf: { [held]: { fact: planned }, [flag]: true },
    atLeast: { workingDays: { fact: `parameter.${days}` } }, counting: wish.counting, cutOff: { fact: `parameter.${cutOff}` },
    rules: filing.review === null ? [daysRule] : [daysRule, approvedRule],
  };
  const least = `parameter.${days}`;
  const inBetween = `filing.${filing.id}.workingDays`;
  const made: RuleDefinition[] = [
    rule(daysRule, [{ not: { name: 'requires', all: [
      { any: [{ fact: `filing.${filing.id}.sent`, operator: 'equal', value: true }, { not: { fact: flag, operator: 'equal', value: true } }] },
      { fact: inBetween, operator: 'greaterThanInclusive', value: { fact: least } },
    ] } }], wish, words.daysRule, words.daysMessage({ days: `{{${inBetween}}}`, least: `{{${least}}}` }), planned),
  ];
  if (filing.review !== null) {
    made.push(rule(approvedRule, [
      { name: 'applies', fact: flag, operator: 'equal', value: true },
      { not: { name: 'requires', fact: `filing.${filing.id}.approvedBefore`, operator: 'equal', value: true } },
    ], wish, words.approvedRule, words.approvedMessage, null));
  }
  const dates = gateDays(calendar, content.ruleset.inForce.from, wish.days, wish.counting);
  const reasons = content.codes.find(({ id }) => id === filing.review?.returnReasons)?.codes[0]?.code;
  const scene = { filing: filing.id, opens: wish.opens, planned, held, flag, cutOff: wish.cutOff, ...(reasons === undefined ? {} : { reason: reasons }) };
  const cases = dates === undefined ? [] : [daysCases(scene, dates), ...(filing.review === null ? [] : [approvedCases(scene, dates)])];
  const changedForms = [...forms.values()].filter((form) => !content.forms.includes(form));
  return {
    rules: made.map(({ name }) => name),
    withoutCases: dates === undefined,
    changes: [
      ...changedForms.map((form): PartChange => ({ put: { kind: 'form', id: form.id, value: form } })),
      { put: { kind: 'parameter', id: days, value: value({ type: 'integer', unit: 'working-day', title: words.daysParameter }, wish.days) } },
      { put: { kind: 'parameter', id: cutOff, value: value({ type: 'time', title: words.cutOffParameter }, wish.cutOff) } },
      ...made.map((each): PartChange => ({ put: { kind: 'rule', id: each.name, value: each } })),
      ...cases.flatMap((list, i): PartChange[] => {
        const name = made[i]?.name;
        return name === undefined ? [] : [{ put: { kind: 'cases', id: name, value: { rule: name, source: { ...wish.source, says: words.says }, cases: [...list] } } }];
      }),
      { put: { kind: 'filing', id: filing.id, value: { ...filing, gate } } },
    ],
  };
}

function rule(name: string, all: RuleDefinition['conditions'][], wish: GateWish, title: string, message: string, remedy: string | null): RuleDefinition {
  return {
    name,
    conditions: { all },
    event: { type: 'alarm', params: { light: 'red', stage: wish.opens, scope: 'subject', title, basis: [wish.source], message, remedy: remedy === null ? null : { fact: remedy }, exception: null } },
  };
}

/** The fact of a field, made in its form where it is not there. */
function fieldFor(forms: Map<string, FormDefinition>, wish: FieldWish, schema: FieldSchema, name: string): string {
  if ('fact' in wish) return wish.fact;
  const form = forms.get(wish.form);
  if (form === undefined) return `${wish.form}.${name}`;
  const id = freeId(name, Object.keys(form.schema.properties ?? {}));
  const properties = { ...form.schema.properties, [id]: { ...schema, title: wish.title } };
  const listed = form.ui['ui:order'];
  const order: readonly unknown[] | undefined = Array.isArray(listed) ? listed : undefined;
  const ui = order === undefined ? form.ui : { ...form.ui, 'ui:order': [...order, id] };
  forms.set(form.id, { ...form, schema: { ...form.schema, properties }, ui });
  return `${form.id}.${id}`;
}
