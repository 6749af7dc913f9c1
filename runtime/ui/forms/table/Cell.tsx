import { memo, type ReactNode, useId } from 'react';

import { LightMark } from '../../light/Light.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useFieldState, useFormScope } from '../context.ts';
import { fieldKey } from '../definitions.ts';
import { inputs } from '../inputs/index.ts';
import { ValueText } from '../ValueText.tsx';
import type { Column } from './columns.ts';

export interface CellProps {
  readonly table: string;
  readonly column: Column;
  readonly row: number;
  readonly columnIndex: number;
  readonly value: unknown;
  readonly onCell: (row: number, column: string, value: unknown) => void;
}

/** One cell: its input, its light, and what is wrong with it. */
export const Cell = memo(function Cell({ table, column, row, columnIndex, value, onCell }: CellProps): ReactNode {
  const { readOnly } = useFormScope();
  const { translate } = useLanguage();
  const key = fieldKey({ field: `${table}.${column.name}`, row });
  const { light, missing, error } = useFieldState(key);
  const id = useId();
  const look = ['cell', `cell--${column.kind}`];
  if (error !== undefined) look.push('cell--error');
  if (missing === true) look.push('cell--missing');
  const Input = inputs[column.kind];
  return (
    <td className={look.join(' ')} data-cell={`${row}:${columnIndex}`} data-field={key}>
      {readOnly ? <ValueText value={value} schema={column.schema} cell /> : (
        <Input
          id={id} schema={column.schema} ui={column.ui} value={value} cell
          label={`${translate(column.title)} ${row + 1}`}
          invalid={error !== undefined}
          {...(error === undefined ? {} : { describedBy: `${id}-error` })}
          onChange={(next) => onCell(row, column.name, next)}
        />
      )}
      {light !== undefined && <span className="cell__light"><LightMark light={light} /></span>}
      {error !== undefined && <span id={`${id}-error`} className="cell__error">{error}</span>}
    </td>
  );
});
