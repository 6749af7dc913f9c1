import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';

import type { CalendarYear } from '../../runtime/engine/index.ts';
import { Button, Dialog, isCivilDate, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { TextField } from '../fields/TextField.tsx';
import { type TableShape, Transfer } from '../grid/Transfer.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { daysOf, kindOf, turned, weekdayOf } from './days.ts';
import { PasteNotice } from './paste-notice.tsx';
import { calendarTexts } from './texts.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** One year: where it comes from, and its days month by month; a click turns a day over. */
export function Year({ year }: { readonly year: CalendarYear }): ReactNode {
  const t = useRoomTexts(calendarTexts);
  const navigate = useNavigate();
  const draft = useDraft();
  const { readOnly } = draft;
  const [deleting, setDeleting] = useState(false);
  const id = String(year.year);
  const put = (value: CalendarYear, label: string): void => void draft.change(label, [{ put: { kind: 'calendar-year', id, value } }]);
  const setSource = (name: 'title' | 'number' | 'published', text: string): void => {
    const { [name]: _, ...rest } = year.source;
    put({ ...year, source: { ...rest, title: year.source.title, ...(text === '' ? {} : { [name]: text }) } }, t('done.source', { year: id }));
  };
  const turn = (date: string): void => {
    const after = turned(year, date);
    put(after, t('done.day', { date, state: t(kindOf(after, date)) }));
  };
  const shape: TableShape<CalendarYear> = {
    head: ['date', 'kind'],
    rows: ({ off, makeUp }) => [...off.map((day) => [day, 'off']), ...makeUp.map((day) => [day, 'makeUp'])],
    value: (head, rows) => {
      const [date, kind] = [head.indexOf('date'), head.indexOf('kind')];
      if (date < 0 || kind < 0 || rows.some((row) => row[kind] !== 'off' && row[kind] !== 'makeUp')) return t('wrongHead');
      const days = (wanted: string): string[] => rows.filter((row) => row[kind] === wanted).map((row) => row[date] ?? '').sort();
      return { ...year, off: days('off'), makeUp: days('makeUp') };
    },
  };
  const worked = months.flatMap((month) => daysOf(year.year, month)).filter((day) => ['work', 'makeUp'].includes(kindOf(year, day))).length;
  return (
    <>
      <div className="editor-grid">
        <div className="editor-grid__wide"><TextField label={t('sourceTitle')} value={year.source.title} disabled={readOnly} check={(text) => (text === '' ? t('noTitle') : undefined)} onCommit={(text) => setSource('title', text)} /></div>
        <TextField label={t('number')} value={year.source.number ?? ''} disabled={readOnly} onCommit={(text) => setSource('number', text)} />
        <TextField label={t('published')} value={year.source.published ?? ''} disabled={readOnly} check={(text) => (text === '' || isCivilDate(text) ? undefined : t('dateWrong'))} onCommit={(text) => setSource('published', text)} />
      </div>
      <div className="row">
        <span className="quiet tabular">{t('days', { work: worked, off: year.off.length, makeUp: year.makeUp.length })}</span>
        <span className="spring" />
        {!readOnly && <PasteNotice year={year} onWrite={(value) => put(value, t('done.paste', { year: id }))} />}
        <Transfer kind="calendar-year" id={id} title={id} value={year} shape={shape} readOnly={readOnly} onImport={(value) => put(value, t('done.import', { year: id }))} />
      </div>
      {!readOnly && <p className="hint">{t('help')}</p>}
      <div className="months">{months.map((month) => <Month key={month} year={year} month={month} onTurn={readOnly ? undefined : turn} />)}</div>
      {!readOnly && <div><Button look="danger" size="small" onClick={() => setDeleting(true)}>{t('delete')}</Button></div>}
      {deleting && (
        <Dialog
          open size="small" title={t('deleteTitle', { year: id })} onClose={() => setDeleting(false)}
          actions={<><Button onClick={() => setDeleting(false)}>{t('cancel')}</Button><Button look="danger" onClick={() => { void navigate(`/drafts/${draft.id}/calendar`); void draft.change(t('done.remove', { year: id }), [{ remove: { kind: 'calendar-year', id } }]); }}>{t('delete')}</Button></>}
        >
          <p>{t('deleteHelp')}</p>
        </Dialog>
      )}
    </>
  );
}

function Month({ year, month, onTurn }: { readonly year: CalendarYear; readonly month: number; readonly onTurn: ((date: string) => void) | undefined }): ReactNode {
  const t = useRoomTexts(calendarTexts);
  const { date: words } = useLanguage();
  const days = daysOf(year.year, month);
  const before = weekdayOf(days[0] ?? '');
  const cells: readonly (string | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => cells.slice(at * 7, at * 7 + 7));
  return (
    <table className="month">
      <caption>{t('monthName', { month })}</caption>
      <thead><tr>{[...t('weekdays')].map((name, at) => <th key={at} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => {
              if (day === undefined) return <td key={weekday} />;
              const kind = kindOf(year, day);
              const name = t('day', { date: words(day), state: t(kind) });
              return (
                <td key={weekday}>
                  {onTurn === undefined
                    ? <span className={`month__day month__day--${kind}`} title={name}>{Number(day.slice(8))}</span>
                    : <button type="button" className={`month__day month__day--${kind}`} aria-label={name} title={name} onClick={() => onTurn(day)}>{Number(day.slice(8))}</button>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
