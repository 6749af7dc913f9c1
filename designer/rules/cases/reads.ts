import { type CompiledRelease, type FormDefinition, factsInMessage, type RuleDefinition } from '../../../runtime/engine/index.ts';

/** What a rule reads, down to what people enter: fields by form, and what the ledger provides. */
export interface Reads {
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  readonly provided: readonly string[];
}

/** The fields and ledger facts a rule reads, through every derived fact: its conditions, its exception, its message, its stage's day. */
export function readsOf(release: CompiledRelease, rule: RuleDefinition): Reads {
  const { params } = rule.event;
  const stage = release.content.procedure.stages.find(({ id }) => id === params.stage);
  const open = [
    ...(release.rule(rule.name)?.facts ?? []), ...factsInMessage(params.message),
    ...[params.exception?.fact, params.remedy?.fact, stage?.date?.fact, stage?.planned?.fact].filter((fact) => fact !== undefined),
  ];
  const seen = new Set<string>();
  const fields = new Map<string, Set<string>>();
  const provided: string[] = [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const fact = release.fact(id);
    if (fact === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(...fact.reads);
    if (fact.kind === 'field') fields.set(fact.form, (fields.get(fact.form) ?? new Set()).add(fact.field.id));
    if (fact.kind === 'provided') provided.push(id);
  }
  return { fields, provided };
}

/**
 * A form with some of its fields, or all, drawn one below the other whatever another field says: in a case any value may be
 * given. The sibling that says a table has no rows comes with its table.
 */
export function flatForm(release: CompiledRelease, form: FormDefinition, fields: ReadonlySet<string> | undefined): FormDefinition {
  const all = [...release.fieldsOfForm(form.id).values()];
  const nones = new Set(all.filter(({ id }) => fields === undefined || fields.has(id)).flatMap(({ none }) => none ?? []));
  const shown = all.filter(({ id }) => fields === undefined || fields.has(id) || nones.has(id));
  const names = shown.map(({ id }) => id);
  const own = Object.fromEntries(Object.entries(form.ui).filter(([key]) => names.includes(key)));
  const order: unknown = form.ui['ui:order'];
  const listed = Array.isArray(order) ? order.filter((name): name is string => names.some((each) => each === name)) : [];
  return {
    id: form.id, title: form.title,
    schema: { type: 'object', properties: Object.fromEntries(shown.map(({ id, schema }) => [id, schema])) },
    ui: { ...own, 'ui:order': [...listed, ...names.filter((name) => !listed.includes(name))] },
  };
}
