import { useDeepCompareMemo } from '@rjsf/utils';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldSchema, FormData } from '../../../engine/index.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { choices } from '../choices.ts';
import { useFormScope, useSibling } from '../context.ts';
import { rowsOf } from '../known.ts';
import type { UiSchema } from '../ui.ts';
import { columnsOf } from './columns.ts';
import { focusCell, leadsTo, type Place, placeOf } from './moves.ts';
import { isRange, parseCells, pasteCells } from './paste.ts';
import { isEmptyRow } from './rows.ts';
import { TableFoot } from './TableFoot.tsx';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useRows } from './use-rows.ts';

export interface TableFieldProps {
  readonly id: string;
  readonly field: string;
  readonly schema: FieldSchema;
  readonly ui: UiSchema;
  readonly value: unknown;
  readonly onChange: (rows: readonly FormData[] | undefined) => void;
  /** Writes the sibling that says "there are none". */
  readonly onNone?: (none: true | undefined) => void;
}

/** An array of objects as a table to type in: Enter and arrows move as in a spreadsheet, ranges can be pasted. */
export function TableField({ id, field, schema, ui, value, onChange, onNone }: TableFieldProps): ReactNode {
  const { readOnly, lookups } = useFormScope();
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const none = useSibling(schema['x-none']) === true;
  const rows = useMemo(() => rowsOf(value), [value]);
  // rjsf resolves schemas anew for every edit: columns that say the same stay the same, so rows are not drawn again.
  const columns = useDeepCompareMemo(columnsOf(schema, ui));
  const { keys, undo, onCell, onAct, add, paste, takeBack } = useRows(rows, onChange);
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<Place | undefined>(undefined);
  useEffect(() => {
    if (wanted !== undefined) focusCell(table.current, wanted);
  }, [wanted]);

  const addRow = (column = 0): void => {
    add();
    setWanted({ row: rows.length, column });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = placeOf(event.target);
    if (from === undefined) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      table.current?.querySelector<HTMLElement>(`[data-cell="${from.row}:${columns.length}"] button`)?.click();
      return;
    }
    const to = leadsTo(event, from);
    if (to === undefined) return;
    if (focusCell(table.current, to)) event.preventDefault();
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (to.row === rows.length && !isEmptyRow(rows.at(-1))) addRow(from.column);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    const at = placeOf(event.target);
    if (at === undefined || !isRange(text)) return;
    event.preventDefault();
    const inactive = { suspended: '', withdrawn: '' };
    const pasted = pasteCells(rows, columns, at, parseCells(text), (column) => choices(column.schema, lookups, { translate, inactive }));
    const counts = { rows: parseCells(text).length, cells: pasted.cells, skipped: pasted.skipped };
    paste(pasted.rows, t(pasted.skipped > 0 ? 'table.pastedSkipped' : 'table.pasted', counts));
  };

  if (readOnly && rows.length === 0) return <p className="value value--unknown">{none ? t('table.none', { title: translate(schema.title ?? '') }) : t('form.unknown')}</p>;
  return (
    <div className="table-field" onKeyDown={onKeyDown} onPaste={onPaste} data-table={field}>
      {rows.length > 0 && (
        <div className="table-field__frame">
          <table ref={table} className="grid-table" aria-labelledby={`${id}-label`}>
            <TableHead table={field} columns={columns} acts={!readOnly} />
            <tbody>
              {rows.map((row, index) => (
                <TableRow key={keys[index]} table={field} columns={columns} row={row} index={index} last={index === rows.length - 1} onCell={onCell} onAct={onAct} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && (
        <TableFoot
          id={id} title={translate(schema.title ?? field)} count={rows.length} none={none} onNone={onNone} undo={undo} onUndo={takeBack}
          onAdd={() => addRow()} full={schema.maxItems !== undefined && rows.length >= schema.maxItems}
        />
      )}
    </div>
  );
}
