import type { Verdict, VerdictRow } from './verdict.ts';

export interface LightChanges {
  /** Yellow and red lights that were not lit before, or were lit in another colour. */
  readonly lit: readonly VerdictRow[];
  /** Lights that were lit and are no longer, with the row as it stands now where the rule is still judged. */
  readonly out: readonly { readonly before: VerdictRow; readonly after?: VerdictRow }[];
}

const key = (row: VerdictRow): string => `${row.rule}@${row.subject ?? ''}`;
const isLit = (row: VerdictRow): boolean => row.light === 'yellow' || row.light === 'red';

/** Which lights went on and out between two verdicts of one matter: a light once lit stays in the history. */
export function lightChanges(before: Verdict | null, after: Verdict): LightChanges {
  const then = new Map((before?.rows ?? []).map((row) => [key(row), row]));
  const now = new Map(after.rows.map((row) => [key(row), row]));
  return {
    lit: after.rows.filter((row) => isLit(row) && then.get(key(row))?.light !== row.light),
    out: [...then.values()]
      .filter((row) => isLit(row) && now.get(key(row))?.light !== row.light)
      .map((row) => {
        const current = now.get(key(row));
        return { before: row, ...(current ? { after: current } : {}) };
      }),
  };
}
