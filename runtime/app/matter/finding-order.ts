import type { Verdict, VerdictRow } from '../../engine/index.ts';

/** The order in which findings are shown: what is malformed first, then red, yellow, grey, green. */
const order = ['problem', 'red', 'yellow', 'grey', 'green'] as const;
export type Shade = (typeof order)[number];

/** The shade a row is shown under; undefined where the rule does not apply. */
export function shadeOf(row: VerdictRow): Shade | undefined {
  if (row.outcome === 'problem') return 'problem';
  return row.light === 'none' ? undefined : row.light;
}

/** Rows that apply, worst first; within a shade those that count before those that do not, then as the engine gave them. */
export function worstFirst(rows: readonly VerdictRow[]): readonly VerdictRow[] {
  const rank = (row: VerdictRow): number => {
    const shade = shadeOf(row);
    return (shade === undefined ? order.length : order.indexOf(shade)) * 2 + (row.uncounted === true ? 1 : 0);
  };
  return rows.filter((row) => shadeOf(row) !== undefined).toSorted((a, b) => rank(a) - rank(b));
}

/** How many rows that count there are of each shade. */
export function shadeCounts(rows: readonly VerdictRow[]): Readonly<Record<Shade, number>> {
  const counts: Record<Shade, number> = { problem: 0, red: 0, yellow: 0, grey: 0, green: 0 };
  for (const row of rows) {
    const shade = shadeOf(row);
    if (shade !== undefined && row.uncounted !== true) counts[shade]++;
  }
  return counts;
}

/** Whether a row asks for something: malformed, red or yellow. */
export function isLoud(row: VerdictRow): boolean {
  const shade = shadeOf(row);
  return shade === 'problem' || shade === 'red' || shade === 'yellow';
}

/** The rows a person working on a stage is shown: those of the stage, and those whose deciding values lie in it. */
export function rowsOfStage(verdict: Verdict, stage: string, forms: readonly string[]): readonly VerdictRow[] {
  const inStage = (form: string): boolean => forms.includes(form);
  return verdict.rows.filter(
    (row) => row.stage === stage || row.missing.some(({ form }) => inStage(form)) || (row.remedy !== null && inStage(row.remedy.field.form)),
  );
}
