import { reasons, type Branch } from '../../conditions/fold.ts';
import { addDays, completeMonths, isCivilDate } from '../../values/date.ts';
import { isFraction, isTexts, known, lacking, type Row, type Value, unknown } from '../../values/value.ts';
import type { FactType, ValueType } from '../../values/value-type.ts';
import type { Arguments, Derivation, RowCondition, TableArgument } from '../derivation.ts';
import type { Expression, Scene } from '../scene.ts';
import { booleanValue } from './choices.ts';
import { firstDay } from './dates.ts';
import { numberOf, ofNumbers, resultOf, textOf, wrong } from './strict.ts';

const boolean: ValueType = { type: 'boolean' };
const integer: ValueType = { type: 'integer' };
const scalars: readonly FactType[] = ['boolean', 'integer', 'fraction', 'text', 'code', 'codes', 'date', 'month', 'time'];
const ordered: readonly FactType[] = ['date', 'month', 'integer'];

function rowsOf(value: Value): readonly Row[] | undefined {
  if (value.kind !== 'known' || typeof value.value !== 'object' || isFraction(value.value)) return undefined;
  return isTexts(value.value) ? [] : value.value;
}

/** An expression over the rows of a table; lacking where the table is. */
function ofRows(type: ValueType, table: TableArgument, compute: (rows: readonly Row[], scene: Scene) => Value): Expression {
  return {
    type,
    evaluate(scene) {
      const value = table.rows.evaluate(scene);
      const rows = rowsOf(value);
      return rows ? compute(rows, scene) : value;
    },
  };
}

interface Sorted {
  readonly yes: readonly Row[];
  readonly no: readonly Row[];
  /** What the undecided rows lack, one value each. */
  readonly open: readonly Value[];
}

function sorted(rows: readonly Row[], table: TableArgument, where: RowCondition | undefined, scene: Scene): Sorted {
  if (!where) return { yes: rows, no: [], open: [] };
  const yes: Row[] = [];
  const no: Row[] = [];
  const open: Value[] = [];
  for (const row of rows) {
    const branch: Branch = where(scene.at(table.fact, row));
    if (branch.truth === 'true') yes.push(row);
    else if (branch.truth === 'false') no.push(row);
    else open.push(lacking(reasons(branch)) ?? unknown());
  }
  return { yes, no, open };
}

function extreme(summary: string, better: (candidate: string | number, best: string | number) => boolean): Derivation {
  return {
    summary:
      `${summary} Arguments: rows, column (dates, months or integers), where (optional), give (optional: the column whose value is given ` +
      'instead). Unknown while a row or cell is, and where no row matches.',
    prepare(args) {
      const table = args.table('rows');
      const column = args.cell('column', table, ordered);
      const where = args.optionalWhere('where', table);
      const give = args.optionalCell('give', table, scalars) ?? column;
      return ofRows(give.type, table, (rows, scene) => {
        const found = sorted(rows, table, where, scene);
        const cells = found.yes.map((row) => ({ row, value: column.evaluate(scene.at(table.fact, row)) }));
        const lacks = lacking([...found.open, ...cells.map((cell) => cell.value)]);
        if (lacks) return lacks;
        let best: { readonly row: Row; readonly key: string | number } | undefined;
        for (const { row, value } of cells) {
          const key = textOf(value) ?? numberOf(value);
          if (key !== undefined && (!best || better(key, best.key))) best = { row, key };
        }
        if (!best) return unknown(scene.place(table.fact));
        const value = give.evaluate(scene.at(table.fact, best.row));
        return value.kind === 'known' ? known(value.value, best.row.index) : value;
      });
    },
  };
}

function summand(args: Arguments, table: TableArgument): Expression {
  return args.optionalCell('value', table, ['integer']) ?? args.cell('column', table, ['integer']);
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Complete months of periods taken together: periods that overlap or follow on the next day count as one. */
function monthsOf(periods: readonly Period[]): number {
  const inOrder = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let months = 0;
  let current: Period | undefined;
  for (const period of inOrder) {
    if (current && period.from <= addDays(current.to, 1)) {
      current = { from: current.from, to: period.to > current.to ? period.to : current.to };
    } else {
      if (current) months += completeMonths(current.from, current.to);
      current = period;
    }
  }
  return current ? months + completeMonths(current.from, current.to) : months;
}

const monthsCovered: Derivation = {
  summary:
    'Complete months that the periods of a table cover together, overlaps counted once. Arguments: rows, from, to (date or month columns; a month ' +
    'stands for its first day), openEnd (optional: the date at which a period without end is cut), where (optional). Unknown while a row is.',
  prepare(args) {
    const table = args.table('rows');
    const from = args.cell('from', table, ['date', 'month']);
    const to = args.cell('to', table, ['date', 'month']);
    const openEnd = args.optional('openEnd', ['date']);
    const where = args.optionalWhere('where', table);
    return ofRows({ type: 'integer', unit: 'month' }, table, (rows, scene) => {
      const found = sorted(rows, table, where, scene);
      const ends: Value[] = [...found.open];
      const periods: Period[] = [];
      for (const row of found.yes) {
        const at = scene.at(table.fact, row);
        const start = from.evaluate(at);
        const written = to.evaluate(at);
        const end = written.kind === 'unknown' && openEnd ? openEnd.evaluate(scene) : written;
        ends.push(start, end);
        const period = { from: firstDay(textOf(start) ?? ''), to: firstDay(textOf(end) ?? '') };
        if (isCivilDate(period.from) && isCivilDate(period.to) && period.from <= period.to) periods.push(period);
        else if (start.kind === 'known' && end.kind === 'known' && written.kind === 'known') {
          ends.push(wrong({ reason: 'ends-before-it-starts', row: row.index + 1 }));
        }
      }
      return lacking(ends) ?? known(monthsOf(periods));
    });
  },
};

const ownRow: Derivation = {
  summary:
    'A cell of the row that is about the subject (the table’s x-subject column). Arguments: rows, column. Unknown without such a row, ' +
    'malformed with two.',
  prepare(args) {
    const table = args.table('rows');
    const column = args.cell('column', table, scalars);
    return ofRows(column.type, table, (rows, scene) => {
      const own = rows.filter((row) => row.subject !== undefined && row.subject === scene.subject);
      const [row, second] = own;
      if (!row) return unknown(scene.place(table.fact));
      if (second) return wrong({ reason: 'two-rows', row: second.index + 1 });
      const value = column.evaluate(scene.at(table.fact, row));
      return value.kind === 'known' ? known(value.value, row.index) : value;
    });
  },
};

/** Derivations over the rows of a table (semantics F5). */
export const tables = {
  countRows: {
    summary: 'The number of rows. Argument: rows. Unknown while the table is.',
    prepare(args) {
      const table = args.table('rows');
      return ofRows(integer, table, (rows) => known(rows.length));
    },
  },
  countWhere: {
    summary: 'The number of rows a condition holds for. Arguments: rows, where. Unknown while it is for any row: against a limit prefer rowsAtLeast.',
    prepare(args) {
      const table = args.table('rows');
      const where = args.where('where', table);
      return ofRows(integer, table, (rows, scene) => {
        const found = sorted(rows, table, where, scene);
        return lacking(found.open) ?? known(found.yes.length);
      });
    },
  },
  anyRow: {
    summary: 'Whether a condition holds for some row. Arguments: rows, where. True as soon as one row is; false for an empty table; else unknown while one is.',
    prepare(args) {
      const table = args.table('rows');
      const where = args.where('where', table);
      return ofRows(boolean, table, (rows, scene) => {
        const found = sorted(rows, table, where, scene);
        const [witness] = found.yes;
        return witness ? known(true, witness.index) : (lacking(found.open) ?? known(false));
      });
    },
  },
  allRows: {
    summary: 'Whether a condition holds for every row. Arguments: rows, where. False as soon as one row is; true for an empty table; else unknown while one is.',
    prepare(args) {
      const table = args.table('rows');
      const where = args.where('where', table);
      return ofRows(boolean, table, (rows, scene) => {
        const found = sorted(rows, table, where, scene);
        const [witness] = found.no;
        return witness ? known(false, witness.index) : (lacking(found.open) ?? known(true));
      });
    },
  },
  rowsAtLeast: {
    summary:
      'Whether a condition holds for at least so many rows. Arguments: rows, where (optional: every row), atLeast (an integer). True and false are ' +
      'certain as soon as the undecided rows cannot change them.',
    prepare(args) {
      const table = args.table('rows');
      const where = args.optionalWhere('where', table);
      const atLeast = args.value('atLeast', ['integer']);
      return ofRows(boolean, table, (rows, scene) => {
        const limit = atLeast.evaluate(scene);
        const number = numberOf(limit);
        if (number === undefined) return limit;
        const found = sorted(rows, table, where, scene);
        const truth = found.yes.length >= number ? 'true' : found.yes.length + found.open.length < number ? 'false' : 'unknown';
        return booleanValue(truth, found.open);
      });
    },
  },
  sum: {
    summary: 'The sum over the rows. Arguments: rows, column (an integer column) or value (an expression with {"row": …}), where (optional). 0 for an empty table; unknown while a row or cell is.',
    prepare(args) {
      const table = args.table('rows');
      const part = summand(args, table);
      const where = args.optionalWhere('where', table);
      return ofRows(integer, table, (rows, scene) => {
        const found = sorted(rows, table, where, scene);
        const parts = found.yes.map((row) => ({ type: integer, evaluate: () => part.evaluate(scene.at(table.fact, row)) }));
        const total = ofNumbers(integer, parts, (all) => {
          const sum = all.reduce((a, b) => a + b, 0);
          return resultOf(Number.isSafeInteger(sum) ? sum : undefined);
        }).evaluate(scene);
        return lacking([...found.open, total]) ?? total;
      });
    },
  },
  latest: extreme('The latest (largest) value of a column.', (candidate, best) => candidate > best),
  earliest: extreme('The earliest (smallest) value of a column.', (candidate, best) => candidate < best),
  monthsCovered,
  ownRow,
} as const satisfies Record<string, Derivation>;
