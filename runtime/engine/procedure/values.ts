import type { FormData, FrozenContent, Matter } from '../definitions/matter.ts';
import type { ProcedureDefinition, StageDefinition } from '../definitions/procedure.ts';

/**
 * Form values without what is unknown: `null`, `""` and absent are the same unknown (F1), and so is a row or object
 * that holds nothing else.
 */
export function known(data: FormData): Record<string, unknown> {
  const pruned = prune(data);
  return isObject(pruned) ? pruned : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function prune(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(prune).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (isObject(value)) {
    const entries = Object.entries(value).flatMap(([key, member]) => {
      const kept = prune(member);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  return value;
}

/** Whether two values say the same, unknowns counting as absent. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    const [a, b]: [unknown[], unknown[]] = [left.filter((item) => !isVoid(item)), right.filter((item) => !isVoid(item))];
    return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  }
  if (isObject(left) && isObject(right))
    return [left, right].every((one) => Object.keys(one).every((key) => sameValue(own(left, key), own(right, key))));
  return isVoid(left) && isVoid(right);
}

const own = (value: Record<string, unknown>, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** Whether a value holds nothing known. */
function isVoid(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isVoid);
  return isObject(value) && Object.values(value).every(isVoid);
}

/** The stages of a procedure named by their ids, in the procedure's order. */
export function stagesOf(procedure: ProcedureDefinition, ids: readonly string[]): StageDefinition[] {
  return procedure.stages.filter((stage) => ids.includes(stage.id));
}

/** The values of the named stages, as a filing freezes them, for the named subjects. */
export function contentOf(
  procedure: ProcedureDefinition,
  matter: Matter,
  stages: readonly string[],
  subjects: readonly string[],
): FrozenContent {
  const forms: Record<string, FormData> = {};
  const bySubject: Record<string, Record<string, FormData>> = {};
  for (const id of subjects) bySubject[id] = {};
  for (const { form, scope } of stagesOf(procedure, stages).flatMap((stage) => stage.forms)) {
    if (scope === 'matter') forms[form] = known(matter.forms[form] ?? {});
    else
      for (const subject of matter.subjects) {
        const own = bySubject[subject.id];
        if (own) own[form] = known(subject.forms[form] ?? {});
      }
  }
  return { forms, subjects: bySubject };
}

/** Splits the id of a form field's fact into form and field. */
export function fieldOf(fact: string): { readonly form: string; readonly field: string } {
  const dot = fact.indexOf('.');
  return { form: fact.slice(0, dot), field: fact.slice(dot + 1) };
}
