import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

import { Button, Chip, Empty, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { type Filter, parameterRows, passes, removedParameters, searchText } from './lines.ts';
import { type Editing, Row } from './row.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { parameterTexts } from './texts.ts';

type Asked = { readonly kind: 'settings'; readonly id: string | undefined } | { readonly kind: 'delete'; readonly id: string };

const filters = ['all', 'changed', 'dated', 'unread'] as const satisfies readonly Filter[];

/** The legal values of the draft: what they are, since when, from which text, and which rules read them. */
export function Component(): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const { parts, baseParts, content, readOnly } = draft;
  const [search] = useSearchParams();
  const meant = /^parameter\/(.+)$/.exec(search.get('part') ?? '')?.[1];
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [editing, setEditing] = useState<{ readonly id: string; readonly line: Editing }>();
  const [asked, setAsked] = useState<Asked>();
  const place = useRef<string>(undefined);
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => parameterRows(parts, baseParts, content), [parts, baseParts, content]);
  const words = useMemo(() => new Map(rows.map((row) => [row.id, searchText(row, parts, content, translate)])), [rows, parts, content, translate]);
  const wanted = query.trim().toLowerCase();
  const shown = rows.filter((row) => passes(row, filter) && (wanted === '' || words.get(row.id)?.includes(wanted) === true));
  const removed = removedParameters(parts, baseParts);

  useEffect(() => {
    if (meant !== undefined) document.querySelector(`[data-parameter="${CSS.escape(meant)}"]`)?.scrollIntoView({ block: 'center' });
  }, [meant]);
  useEffect(() => {
    if (editing !== undefined || place.current === undefined) return;
    table.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place.current)}"]`)?.focus();
    place.current = undefined;
  }, [editing]);

  const edit = (id: string, line: Editing): void => {
    if (line === undefined) place.current = `${id} ${typeof editing?.line === 'number' ? editing.line : 0}`;
    setEditing(line === undefined ? undefined : { id, line });
  };
  const add = readOnly ? undefined : <Button look="primary" onClick={() => setAsked({ kind: 'settings', id: undefined })}>{t('add')}</Button>;
  const askedRow = asked === undefined ? undefined : rows.find(({ id }) => id === asked.id);

  return (
    <div className="page parameters">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('title')}</h1>
        <span className="quiet tabular">{shown.length === rows.length ? t('count', { count: rows.length }) : t('countOf', { count: shown.length, all: rows.length })}</span>
        <span className="spring" />
        {add}
      </header>
      {rows.length === 0 && removed.length === 0 ? <Empty title={t('none')} action={add}>{t('noneHelp')}</Empty> : (
        <>
          <div className="row parameters__bar">
            <input className="input parameters__search" type="search" placeholder={t('search')} aria-label={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
            {filters.map((each) => <Chip key={each} pressed={filter === each} onPress={() => setFilter(each)}>{t(each)} {rows.filter((row) => passes(row, each)).length}</Chip>)}
            <span className="spring" />
            <span className="hint">{readOnly ? t('readOnly') : t('keys')}</span>
          </div>
          {shown.length === 0 ? <Empty title={t('noMatch')} action={<Button onClick={() => { setQuery(''); setFilter('all'); }}>{t('clear')}</Button>} /> : (
            <div className="data-table__frame">
              <table ref={table} className="data-table parameters__table" onKeyDown={moveByArrows}>
                <caption className="visually-hidden">{t('title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('name')}</th><th scope="col">{t('value')}</th><th scope="col">{t('source')}</th><th scope="col">{t('readers')}</th>
                    {!readOnly && <th scope="col"><span className="visually-hidden">{t('acts')}</span></th>}
                  </tr>
                </thead>
                {shown.map((row) => (
                  <Row
                    key={row.id} row={row} meant={row.id === meant} editing={editing?.id === row.id ? editing.line : undefined} onEdit={(line) => edit(row.id, line)}
                    onSettings={() => setAsked({ kind: 'settings', id: row.id })} onDelete={() => setAsked({ kind: 'delete', id: row.id })}
                  />
                ))}
              </table>
            </div>
          )}
          {removed.length > 0 && (
            <p className="notice">
              {t('removedBase', { titles: removed.map(({ value }) => translate(value.title)).join('、') })}
              {!readOnly && removed.map((part) => (
                <Button key={part.id} size="small" look="quiet" onClick={() => void draft.change(t('done.restore', { title: part.value.title }), [{ put: part }])}>{t('restore')} {translate(part.value.title)}</Button>
              ))}
            </p>
          )}
        </>
      )}
      {asked?.kind === 'settings' && (asked.id === undefined || askedRow !== undefined) && (
        <SettingsDialog
          id={asked.id} definition={askedRow?.definition} onClose={() => setAsked(undefined)}
          onStored={(id) => { setAsked(undefined); setFilter('all'); setQuery(''); place.current = `${id} 0`; }}
        />
      )}
      {asked?.kind === 'delete' && askedRow !== undefined && <DeleteDialog row={askedRow} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

/** Up and down go from value to value. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-place]')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')];
  const next = all[all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
