import { same } from './same.ts';

type Data = Readonly<Record<string, unknown>>;

/** One field that both sides changed to different values. */
export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Both sides' changes; where they conflict, mine, so that nothing typed is lost before somebody chose. */
  readonly merged: Data;
  readonly conflicts: readonly FieldConflict[];
  /** Fields that only the others changed and that were taken over. */
  readonly taken: readonly string[];
}

/**
 * Three-way merge of a form, field by field. `base` is what I started from; without it every difference counts as a
 * conflict, because nobody knows who changed what.
 */
export function mergeForms(base: Data | undefined, mine: Data, theirs: Data): Merge {
  const merged: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  const taken: string[] = [];
  for (const field of fieldsOf(base, mine, theirs)) {
    const [b, m, t] = [base?.[field], mine[field], theirs[field]];
    let value = m;
    if (!same(m, t)) {
      if (base !== undefined && same(m, b)) {
        value = t;
        taken.push(field);
      } else if (base === undefined || !same(t, b)) conflicts.push({ field, base: b, mine: m, theirs: t });
    }
    if (value !== undefined) merged[field] = value;
  }
  return { merged, conflicts, taken };
}

/** The merged form with each conflict settled as chosen; a field nobody chose for stays mine. */
export function settle(merge: Merge, choices: Readonly<Record<string, 'mine' | 'theirs'>>): Data {
  const theirs = Object.fromEntries(merge.conflicts.filter(({ field }) => choices[field] === 'theirs').map((conflict) => [conflict.field, conflict.theirs]));
  return Object.fromEntries(Object.entries({ ...merge.merged, ...theirs }).filter(([, value]) => value !== undefined));
}

function fieldsOf(...sides: readonly (Data | undefined)[]): readonly string[] {
  return [...new Set(sides.flatMap((side) => (side === undefined ? [] : Object.keys(side))))];
}
