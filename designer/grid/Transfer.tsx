import { type ReactNode, useState } from 'react';

import { isPartValue, type PartKind, type PartOf, shapeProblems } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { csvRows, csvText, textOf } from './csv.ts';
import type { GridRows } from './Grid.tsx';
import { gridTexts } from './texts.ts';

/** A value as a table and back. The first column tells rows apart. */
export interface TableShape<V> {
  readonly head: readonly string[];
  readonly rows: (value: V) => GridRows;
  /** The value with these rows; a text says why there is none. */
  readonly value: (head: readonly string[], rows: GridRows) => V | string;
}
export interface TransferProps<K extends PartKind> {
  readonly kind: K;
  readonly id: string;
  readonly title: string;
  readonly value: PartOf<K>['value'];
  readonly shape: TableShape<PartOf<K>['value']>;
  readonly readOnly: boolean;
  readonly onImport: (value: PartOf<K>['value']) => void;
}

/** Takes a part out as CSV or JSON, and in again after showing what would change. */
export function Transfer<K extends PartKind>({ kind, id, title, value, shape, readOnly, onImport }: TransferProps<K>): ReactNode {
  const t = useRoomTexts(gridTexts);
  const [importing, setImporting] = useState(false);
  return (
    <span className="row" role="group" aria-label={title}>
      {!readOnly && <Button size="small" onClick={() => setImporting(true)}>{t('import')}</Button>}
      <Button size="small" onClick={() => save(`${id}.csv`, csvText([shape.head, ...shape.rows(value)]), 'text/csv')}>{t('export')} {t('csv')}</Button>
      <Button size="small" onClick={() => save(`${id}.json`, `${JSON.stringify(value, null, 2)}\n`, 'application/json')}>{t('export')} {t('json')}</Button>
      {importing && <ImportDialog kind={kind} id={id} title={title} value={value} shape={shape} onImport={onImport} onClose={() => setImporting(false)} />}
    </span>
  );
}

/** Hands a text to the person as a file. */
function save(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

type Read<V> = { readonly value: V } | { readonly why: string };

function ImportDialog<K extends PartKind>({ kind, id, title, value, shape, onImport, onClose }: Omit<TransferProps<K>, 'readOnly'> & { readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(gridTexts);
  const [read, setRead] = useState<Read<PartOf<K>['value']>>();
  const take = async (file: File): Promise<void> => {
    const text = textOf(await file.arrayBuffer());
    setRead(file.name.toLowerCase().endsWith('.json') ? fromJson(text) : fromTable(text));
  };
  const fromJson = (text: string): Read<PartOf<K>['value']> => {
    try {
      return checked(JSON.parse(text));
    } catch {
      return { why: t('badJson') };
    }
  };
  const fromTable = (text: string): Read<PartOf<K>['value']> => {
    const [head = [], ...rows] = csvRows(text);
    const made = shape.value(head, rows);
    return typeof made === 'string' ? { why: made } : checked(made);
  };
  const checked = (made: unknown): Read<PartOf<K>['value']> => {
    if (!isPartValue(kind, made)) return { why: t('badPart', { where: shapeProblems(kind, made).map(({ path }) => path).slice(0, 3).join(' ') }) };
    const other = typeof made === 'object' && 'id' in made && typeof made.id === 'string' ? made.id : id;
    return other === id ? { value: made } : { why: t('otherId', { other, id }) };
  };
  const made = read !== undefined && 'value' in read ? read.value : undefined;
  return (
    <Dialog
      open title={t('importTitle', { title })} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={made === undefined} onClick={() => { if (made !== undefined) onImport(made); onClose(); }}>{t('importDo')}</Button>
        </>
      }
    >
      <p className="quiet">{t('importHelp')}</p>
      <label className="labelled">
        <span>{t('file')}</span>
        <input className="input" type="file" accept=".csv,.txt,.json,text/csv,application/json" onChange={(event) => { const [file] = event.target.files ?? []; if (file !== undefined) void take(file); }} />
      </label>
      {read !== undefined && 'why' in read && <p className="editor-field__error" role="alert">{t('unread', { why: read.why })}</p>}
      {made !== undefined && <Effects before={shape.rows(value)} after={shape.rows(made)} />}
    </Dialog>
  );
}

function Effects({ before, after }: { readonly before: GridRows; readonly after: GridRows }): ReactNode {
  const t = useRoomTexts(gridTexts);
  const byKey = (rows: GridRows) => new Map(rows.map((row) => [row[0] ?? '', row.join('\u0000')]));
  const [old, now] = [byKey(before), byKey(after)];
  const added = [...now.keys()].filter((key) => !old.has(key)).length;
  const changed = [...now].filter(([key, row]) => old.has(key) && old.get(key) !== row).length;
  const gone = [...old.keys()].filter((key) => !now.has(key)).length;
  if (added + changed + gone === 0) return <p role="status">{t('same')}</p>;
  return (
    <ul className="bullets" role="status">
      {added > 0 && <li>{t('added', { count: added })}</li>}
      {changed > 0 && <li>{t('changed', { count: changed })}</li>}
      {gone > 0 && <li>{t('gone', { count: gone })}</li>}
    </ul>
  );
}
