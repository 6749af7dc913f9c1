import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FormData } from '../../../engine/index.ts';
import { useFormScope } from '../context.ts';
import { Cell } from './Cell.tsx';
import type { Column } from './columns.ts';
import { RowMenu } from './RowMenu.tsx';
import { type RowAct, sameRow } from './rows.ts';

export interface TableRowProps {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly row: FormData;
  readonly index: number;
  readonly last: boolean;
  readonly onCell: (row: number, column: string, value: unknown) => void;
  readonly onAct: (row: number, act: RowAct) => void;
}

/** One row; drawn again only when it changed. */
export const TableRow = memo(
  function TableRow({ table, columns, row, index, last, onCell, onAct }: TableRowProps): ReactNode {
    const { readOnly } = useFormScope();
    const { t } = useTranslation('ui');
    return (
      <tr className="grid-table__row">
        <th scope="row" className="grid-table__number" aria-label={t('table.row', { row: index + 1 })}>{index + 1}</th>
        {columns.map((column, columnIndex) => (
          <Cell key={column.name} table={table} column={column} row={index} columnIndex={columnIndex} value={row[column.name]} onCell={onCell} />
        ))}
        {!readOnly && (
          <td className="grid-table__acts" data-cell={`${index}:${columns.length}`}>
            <RowMenu row={index} last={last} onAct={onAct} />
          </td>
        )}
      </tr>
    );
  },
  (before, after) =>
    sameRow(before.row, after.row) && before.index === after.index && before.last === after.last && before.columns === after.columns &&
    before.onCell === after.onCell && before.onAct === after.onAct && before.table === after.table,
);
