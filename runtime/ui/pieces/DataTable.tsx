import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Column<Row> {
  readonly id: string;
  readonly title: ReactNode;
  /** The title as plain text, where `title` is not. */
  readonly label?: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it, it does not sort. Absent values come last. */
  readonly sort?: (row: Row) => string | number | undefined;
  readonly align?: 'start' | 'end' | 'center';
  readonly width?: 'narrow' | 'medium' | 'wide';
}
export interface DataTableProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly caption: string;
  readonly initialSort?: { readonly column: string; readonly descending?: boolean };
  /** Opens a row by click or Enter; the first column should hold a link as well. */
  readonly onOpen?: (row: Row) => void;
  readonly current?: string;
  readonly empty?: ReactNode;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;

/** Rows in the order of one column; those without a value stay at the end either way. */
export function sortRows<Row>(rows: readonly Row[], by: (row: Row) => string | number | undefined, descending: boolean): readonly Row[] {
  return rows.toSorted((first, second) => {
    const [a, b] = [by(first), by(second)];
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return descending ? -compare(a, b) : compare(a, b);
  });
}

/** A dense table with a sticky head, sortable by its titles. */
export function DataTable<Row>({ columns, rows, rowKey, caption, initialSort, onOpen, current, empty }: DataTableProps<Row>): ReactNode {
  const { t } = useTranslation('ui');
  const [sort, setSort] = useState(initialSort);
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.id === sort?.column)?.sort;
    return by === undefined ? rows : sortRows(rows, by, sort?.descending ?? false);
  }, [columns, rows, sort]);
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div className="data-table__frame">
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const active = sort?.column === column.id;
              const direction = active ? (sort.descending === true ? 'descending' : 'ascending') : undefined;
              return (
                <th key={column.id} scope="col" className={cellClass(column)} aria-sort={direction}>
                  {column.sort === undefined ? column.title : (
                    <button type="button" className="data-table__sort" onClick={() => setSort({ column: column.id, descending: active && sort.descending !== true })}>
                      {column.title}
                      <span className="data-table__arrow" aria-hidden="true">{direction === undefined ? '↕' : direction === 'ascending' ? '↑' : '↓'}</span>
                      {direction !== undefined && <span className="visually-hidden">{t(`table.${direction}`)}</span>}
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                className={onOpen === undefined ? undefined : 'data-table__row--opens'}
                aria-current={key === current ? 'true' : undefined}
                onClick={onOpen === undefined ? undefined : (event) => {
                  const target = event.target;
                  if (target instanceof Element && target.closest('a,button,input,select,label') === null) onOpen(row);
                }}
              >
                {columns.map((column) => <td key={column.id} className={cellClass(column)}>{column.cell(row)}</td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  return `align-${column.align ?? 'start'} width-${column.width ?? 'auto'}`;
}
