import type { FormData, FrozenContent, Matter } from '../definitions/matter.ts';
import type { ProcedureDefinition, StageDefinition } from '../definitions/procedure.ts';
import { canonicalText } from '../record/canonical.ts';

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
  const [a, b] = [prune(left), prune(right)];
  if (a === undefined || b === undefined) return a === b;
  return canonicalText(a) === canonicalText(b);
}

/** The stages of a procedure named by their ids, in the procedure's order. */
export function stagesOf(procedure: ProcedureDefinition, ids: readonly string[]): StageDefinition[] {
  return procedure.stages.filter((stage) => ids.includes(stage.id));
}

/** The values of the named stages, as a filing freezes them, for the named subjects. */
export function contentOf(procedure: ProcedureDefinition, matter: Matter, stages: readonly string[], subjects: readonly string[]): FrozenContent {
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
