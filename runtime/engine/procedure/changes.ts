import type { FormData, FrozenContent } from '../definitions/matter.ts';
import type { FieldRef } from '../problems.ts';
import type { CompiledRelease } from '../release.ts';
import { sameValue } from './values.ts';

/** A field whose value differs between two states of a content. */
export interface ContentChange {
  readonly form: string;
  readonly field: string;
  readonly subject?: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A changed field with the titles people know it by. */
export interface FormChange extends ContentChange {
  readonly stage: string;
  readonly place: FieldRef;
}

const nothing: FormData = {};

// Values are never changed in place: what was compared once, for one of many subjects, need not be compared again.
const memo = new WeakMap<FormData, WeakMap<FormData, readonly string[]>>();

/** The fields of a form that differ, in order of id. */
function differing(before: FormData, after: FormData): readonly string[] {
  let ofBefore = memo.get(before);
  if (!ofBefore) memo.set(before, (ofBefore = new WeakMap()));
  let found = ofBefore.get(after);
  if (!found) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    ofBefore.set(after, (found = fields.filter((field) => !sameValue(before[field], after[field]))));
  }
  return found;
}

function changesOf(form: string, before: FormData = nothing, after: FormData = nothing, subject?: string): ContentChange[] {
  return differing(before, after).map((field) => ({
    form,
    field,
    ...(subject === undefined ? {} : { subject }),
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));
}

/** The fields that differ; subjects that stand on one side only are left out, for they have nothing to compare. */
export function contentChanges(before: FrozenContent, after: FrozenContent): ContentChange[] {
  const forms = [...new Set([...Object.keys(before.forms), ...Object.keys(after.forms)])].sort();
  const changes = forms.flatMap((form) => changesOf(form, before.forms[form], after.forms[form]));
  for (const [subject, now] of Object.entries(after.subjects)) {
    const then = before.subjects[subject];
    if (!then) continue;
    for (const form of [...new Set([...Object.keys(then), ...Object.keys(now)])].sort())
      changes.push(...changesOf(form, then[form], now[form], subject));
  }
  return changes;
}

type Cells = Readonly<Record<string, unknown>>;

function rowsBySubject(value: unknown, subjectColumn: string): Map<string, Cells[]> {
  const rows = new Map<string, Cells[]>();
  for (const row of Array.isArray(value) ? (value as readonly unknown[]) : []) {
    if (typeof row !== 'object' || row === null) continue;
    const cells: Cells = { ...row };
    const owner = cells[subjectColumn];
    const key = typeof owner === 'string' ? owner : '';
    rows.set(key, [...(rows.get(key) ?? []), cells]);
  }
  return rows;
}

/** The column of a table that says whom a row is about (`x-subject`), if it has one. */
export function subjectColumn(release: CompiledRelease, form: string, field: string): string | undefined {
  const columns = release.form(form)?.schema.properties?.[field]?.items?.properties ?? {};
  return Object.entries(columns).find(([, column]) => column['x-subject'] === true)?.[0];
}

/**
 * The subjects a change bears on: the one it belongs to; for a table whose rows are about subjects, those whose rows
 * differ; for any other field of the matter, and for a row that names no subject, all of them (null).
 */
export function affectedSubjects(release: CompiledRelease, change: ContentChange): readonly string[] | null {
  if (change.subject !== undefined) return [change.subject];
  const column = subjectColumn(release, change.form, change.field);
  if (column === undefined) return null;
  const [before, after] = [rowsBySubject(change.before, column), rowsBySubject(change.after, column)];
  const affected = [...new Set([...before.keys(), ...after.keys()])].filter(
    (subject) => !sameValue(before.get(subject) ?? [], after.get(subject) ?? []),
  );
  return affected.includes('') ? null : affected;
}

/** Whether a change bears on a subject. */
export function bearsOn(release: CompiledRelease, change: ContentChange, subject: string): boolean {
  const affected = affectedSubjects(release, change);
  return affected === null || affected.includes(subject);
}

/** The changed fields between two frozen contents with stage and titles, in the procedure's order of forms. */
export function formChanges(release: CompiledRelease, before: FrozenContent, after: FrozenContent): FormChange[] {
  const order = release.content.procedure.stages.flatMap((stage) => stage.forms.map(({ form }) => form));
  return contentChanges(before, after)
    .map((change) => ({
      ...change,
      stage: release.stageOfForm(change.form) ?? '',
      place: release.fieldRef(`${change.form}.${change.field}`, change.subject) ?? {
        form: change.form,
        field: change.field,
        title: change.field,
        ...(change.subject === undefined ? {} : { subject: change.subject }),
      },
    }))
    .sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form));
}
