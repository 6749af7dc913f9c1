import { type ClipboardEvent, type ReactNode, useState } from 'react';

import { Button, type Option } from '../../runtime/ui/index.ts';
import { useTextEntry } from '../fields/TextField.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { csvRows } from './csv.ts';
import { gridTexts } from './texts.ts';

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** Several lines of text. */
  readonly lines?: number;
  readonly mono?: boolean;
  /** A text that is only read. */
  readonly fixed?: boolean;
  readonly choices?: readonly Option[];
  /** What is wrong with a text; undefined where it may be taken. */
  readonly check?: (text: string, row: number) => string | undefined;
}
/** Rows of cells as text, in the order of the columns. */
export type GridRows = readonly (readonly string[])[];
/** What was done, for the words of the undoable step. */
export type GridEdit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: string }
  | { readonly kind: 'add' | 'remove' | 'move'; readonly row: number }
  | { readonly kind: 'paste'; readonly count: number };

export interface GridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: GridRows;
  readonly readOnly: boolean;
  /** Whether rows can be added, taken out and moved; else only cells change. */
  readonly fixedRows?: boolean;
  /** The cells of a new row. */
  readonly blank?: () => readonly string[];
  /** Marks rows that differ from the base. */
  readonly changed?: (row: number) => boolean;
  readonly onChange: (rows: GridRows, edit: GridEdit) => void;
}

const step = 200;

/** How much room a column's texts ask for; a Chinese character is as wide as two letters. */
function widthOf({ lines }: GridColumn, rows: GridRows, at: number): 'narrow' | 'middle' | 'wide' {
  const longest = Math.max(0, ...rows.slice(0, step).map((cells) => [...(cells[at] ?? '')].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)));
  if (lines !== undefined || longest > 26) return 'wide';
  return longest > 9 ? 'middle' : 'narrow';
}

/** A table edited in place: each cell valid or left as it was; blocks from a spreadsheet can be pasted. */
export function Grid({ label, columns, rows, readOnly, fixedRows = false, blank, changed, onChange }: GridProps): ReactNode {
  const t = useRoomTexts(gridTexts);
  const [most, setMost] = useState(step);
  const movable = !readOnly && !fixedRows;
  const setCells = (row: number, column: number, block: GridRows): void => {
    const next = rows.map((each) => [...each]);
    block.forEach((cells, down) => {
      const at = row + down;
      if (at >= next.length && (fixedRows || blank === undefined)) return;
      const target = (next[at] ??= [...(blank?.() ?? [])]);
      cells.forEach((cell, right) => {
        const into = columns[column + right];
        if (into !== undefined && into.fixed !== true && into.check?.(cell, at) === undefined) target[column + right] = cell;
      });
    });
    onChange(next, block.length === 1 && block[0]?.length === 1 ? { kind: 'cell', row, column: columns[column]?.title ?? '' } : { kind: 'paste', count: block.length });
  };
  const move = (row: number, by: number): void => {
    const next = [...rows];
    const [moved] = next.splice(row, 1);
    if (moved !== undefined) next.splice(row + by, 0, moved);
    onChange(next, { kind: 'move', row });
  };
  return (
    <div className="edit-grid">
      <div className="data-table__frame">
        <table className="data-table edit-grid__table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => <th key={column.id} scope="col" className={`edit-grid__col--${widthOf(column, rows, at)}`}>{column.title}</th>)}
              {movable && <th scope="col" className="edit-grid__col--acts"><span className="visually-hidden">{t('acts')}</span></th>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((cells, row) => (
              // Rows have no name of their own: their place is what they are.
              <tr key={row} className={changed?.(row) === true ? 'edit-grid__row--changed' : undefined}>
                {columns.map((column, at) => (
                  <td key={column.id}>
                    <Cell
                      column={column} label={`${column.title} ${t('row', { row: row + 1 })}`} value={cells[at] ?? ''} row={row} readOnly={readOnly}
                      onCommit={(text) => setCells(row, at, [[text]])} onBlock={(block) => setCells(row, at, block)}
                    />
                  </td>
                ))}
                {movable && (
                  <td className="edit-grid__acts">
                    <Button size="small" look="quiet" disabled={row === 0} aria-label={t('up', { row: row + 1 })} onClick={() => move(row, -1)}>↑</Button>
                    <Button size="small" look="quiet" disabled={row === rows.length - 1} aria-label={t('down', { row: row + 1 })} onClick={() => move(row, 1)}>↓</Button>
                    <Button size="small" look="quiet" aria-label={t('remove', { row: row + 1 })} onClick={() => onChange(rows.filter((_, each) => each !== row), { kind: 'remove', row })}>✕</Button>
                  </td>
                )}
              </tr>
            ))}
            {rows.length === 0 && <tr><td colSpan={columns.length + 1} className="quiet">{t('none')}</td></tr>}
          </tbody>
        </table>
      </div>
      <div className="row edit-grid__foot">
        {movable && blank !== undefined && <Button size="small" onClick={() => { setMost(Math.max(most, rows.length + 1)); onChange([...rows, blank()], { kind: 'add', row: rows.length }); }}>{t('add')}</Button>}
        {rows.length > most && <Button size="small" look="quiet" onClick={() => setMost(most + step)}>{t('more', { count: Math.min(step, rows.length - most) })}</Button>}
        {rows.length > most && <span className="hint tabular">{t('shown', { count: most, all: rows.length })}</span>}
        {!readOnly && <span className="hint">{t('paste')}</span>}
      </div>
    </div>
  );
}

interface CellProps {
  readonly column: GridColumn;
  readonly label: string;
  readonly value: string;
  readonly row: number;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
  readonly onBlock: (block: GridRows) => void;
}

function Cell({ column, label, value, row, readOnly, onCommit, onBlock }: CellProps): ReactNode {
  const check = column.check;
  const { text, complaint, type, leave, onKeyDown } = useTextEntry({ value, onCommit, check: check && ((each) => check(each, row)) });
  if (readOnly || column.fixed === true) return <span className={column.mono === true ? 'edit-grid__text edit-grid__text--mono' : 'edit-grid__text'}>{column.choices?.find((each) => each.value === value)?.label ?? value}</span>;
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    const block = csvRows(pasted);
    if (!pasted.includes('\t') && (block.length < 2 || column.lines !== undefined)) return;
    event.preventDefault();
    onBlock(block);
  };
  const className = column.mono === true ? 'input input--mono edit-grid__cell' : 'input edit-grid__cell';
  const shared = { className, value: text, 'aria-label': label, 'aria-invalid': complaint === undefined ? undefined : true, title: complaint, onBlur: leave, onKeyDown, onPaste: paste } as const;
  if (column.choices !== undefined) {
    return (
      <select className="select edit-grid__cell" aria-label={label} value={value} onChange={(event) => onCommit(event.target.value)}>
        {column.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    );
  }
  return (
    <>
      {column.lines === undefined
        ? <input {...shared} type="text" autoComplete="off" onChange={(event) => type(event.target.value)} />
        : <textarea {...shared} rows={column.lines} onChange={(event) => type(event.target.value)} />}
      {complaint !== undefined && <span className="editor-field__error" role="alert">{complaint}</span>}
    </>
  );
}
