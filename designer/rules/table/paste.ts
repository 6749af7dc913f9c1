import type { RuleDefinition } from '../../../runtime/engine/index.ts';
import { type CellWords, pastedCell } from './cell-kinds.ts';
import { type DecisionTable, withCell } from './decision-table.ts';

/** What copied cells make of a table. */
export interface PastedRules {
  /** Changed rules and new ones, in the order of the rows. */
  readonly rules: readonly RuleDefinition[];
  readonly cells: number;
  /** Cells that are nothing in their column: left as they were. */
  readonly skipped: number;
}

/** Lays copied cells over a table from one cell on. Rows beyond the last become new rules of the shape; empty cells change nothing. */
export function pastedRules(table: DecisionTable, at: { readonly row: number; readonly column: number }, cells: readonly (readonly string[])[], words: CellWords, freshFrom: (rule: RuleDefinition, index: number) => RuleDefinition): PastedRules {
  const rules: RuleDefinition[] = [];
  let [taken, skipped] = [0, 0];
  const last = table.rules.at(-1);
  cells.forEach((line, down) => {
    const row = at.row + down;
    const known = table.rules[row];
    const before = known ?? (last === undefined ? undefined : freshFrom(last, row - table.rules.length));
    if (before === undefined) return;
    let rule = before;
    line.forEach((text, right) => {
      const column = table.columns[at.column + right];
      if (text === '') return;
      const read = column === undefined ? undefined : pastedCell(text, rule, column, words);
      const next = column === undefined || read === undefined ? undefined : withCell(rule, column, read.value);
      if (next === undefined) skipped += 1;
      else {
        rule = next;
        taken += 1;
      }
    });
    if (rule !== known) rules.push(rule);
  });
  return { rules, cells: taken, skipped };
}
