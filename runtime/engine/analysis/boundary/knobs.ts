import type { FormField } from '../../facts/form-fields.ts';
import type { CompiledRelease } from '../../release.ts';
import { addDays, fromMonthOrdinal, isCivilDate, monthOrdinal } from '../../values/date.ts';
import { isRecord } from '../../values/read-plain.ts';
import { below, jsonAt, withJsonAt } from '../json.ts';
import type { Reads } from '../example/reads.ts';
import type { Draft } from './probe.ts';

/** One value of a draft that can be turned: a field, or a cell of a row that is there. */
export interface Knob {
  /** The fact it is, `<form>.<field>` or `<form>.<table>.<column>`. */
  readonly fact: string;
  readonly title: string;
  readonly field: FormField;
  readonly path: string;
}

/** The values of a draft that a rule reads, those still blank included. */
export function knobsOf(release: CompiledRelease, draft: Draft, reads: Reads): readonly Knob[] {
  return [...reads.fields].flatMap((id): readonly Knob[] => {
    const fact = release.fact(id);
    if (fact?.kind !== 'field') return [];
    const path = below(below(rootOf(release, draft, fact.form), fact.form), fact.field.id);
    if (fact.type.type !== 'rows') return [{ fact: id, title: fact.title, field: fact.field, path }];
    const rows = jsonAt(draft, path);
    if (!Array.isArray(rows)) return [];
    return rows.flatMap((row: unknown, i) =>
      isRecord(row) ? [...fact.field.columns.values()].filter((column) => reads.columns.has(`${id}.${column.id}`)).map((column): Knob => ({ fact: `${id}.${column.id}`, title: column.title, field: column, path: below(below(path, i), column.id) })) : [],
    );
  });
}

/** Where the values of a form stand: with the case’s own subject where it brings subjects, else in `given`. */
function rootOf(release: CompiledRelease, draft: Draft, form: string): string {
  if (draft.subjects === undefined || release.scopeOfForm(form) !== 'subject') return '/given';
  const index = Math.max(0, draft.subjects.findIndex(({ id }) => id === draft.subject));
  return `/subjects/${String(index)}/forms`;
}

/** The draft with a knob at another value; `undefined` leaves it blank. */
export function turned(draft: Draft, knob: Knob, value: unknown): Draft {
  const form = knob.path.slice(0, knob.path.lastIndexOf('/'));
  const room = jsonAt(draft, form) === undefined ? withJsonAt(draft, form, {}) : draft;
  const next = withJsonAt(room, knob.path, value);
  return isDraft(next) ? next : draft;
}

function isDraft(value: unknown): value is Draft {
  return isRecord(value) && isRecord(value['given']) && typeof value['at'] === 'string';
}

/** The value a knob has after so many steps: days, months or ones; undefined where it cannot be stepped. */
export function stepped(draft: Draft, knob: Knob, steps: number): unknown {
  const value = jsonAt(draft, knob.path);
  const { schema, type } = knob.field;
  switch (type.type) {
    case 'integer': {
      const next = (typeof value === 'number' ? value : (schema.minimum ?? 0)) + steps;
      return next < (schema.minimum ?? Number.MIN_SAFE_INTEGER) || next > (schema.maximum ?? Number.MAX_SAFE_INTEGER) ? undefined : next;
    }
    case 'date': {
      const next = addDays(typeof value === 'string' && isCivilDate(value) ? value : draft.at, steps);
      return isCivilDate(next) ? next : undefined;
    }
    case 'month':
      return fromMonthOrdinal(monthOrdinal(typeof value === 'string' ? value : draft.at.slice(0, 7)) + steps);
    default:
      return undefined;
  }
}

/** The other values a knob may be set to, where it takes one of a few. */
export function choices(release: CompiledRelease, draft: Draft, knob: Knob): readonly unknown[] {
  const value = jsonAt(draft, knob.path);
  const { type, schema } = knob.field;
  const all: readonly unknown[] =
    type.type === 'boolean' ? [true, false] : type.type === 'code' && type.code !== undefined ? release.codes(type.code).flatMap((entry) => (entry.active === false ? [] : [entry.code])) : (schema.enum ?? []);
  return all.filter((one) => one !== value);
}
