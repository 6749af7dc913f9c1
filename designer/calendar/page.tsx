import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { CalendarYear, Part, PartOf } from '../../runtime/engine/index.ts';
import { Button, Empty } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { ListAndPage } from '../grid/ListAndPage.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { calendarTexts } from './texts.ts';
import { Year } from './year.tsx';

const isYear = (part: Part): part is PartOf<'calendar-year'> => part.kind === 'calendar-year';

/** A calendar's years: the list of them, and the one that is open. */
export function Component(): ReactNode {
  const t = useRoomTexts(calendarTexts);
  const { year: open } = useParams();
  const navigate = useNavigate();
  const draft = useDraft();
  const years = draft.parts.filter(isYear).map(({ value }) => value).toSorted((a, b) => b.year - a.year);
  const base = `/drafts/${draft.id}/calendar`;
  const [newest] = years;
  const shown = years.find(({ year }) => String(year) === (open ?? String(newest?.year)));
  const next = (newest?.year ?? 2025) + 1;
  const addYear = async (): Promise<void> => {
    const value: CalendarYear = { calendar: newest?.calendar ?? 'cn', year: next, source: { title: t('newSource', { year: next }) }, off: [], makeUp: [] };
    if (await draft.change(t('done.add', { year: next }), [{ put: { kind: 'calendar-year', id: String(next), value } }])) void navigate(`${base}/${next}`);
  };
  const add = draft.readOnly ? undefined : <Button onClick={() => void addYear()}>{t('addYear', { year: next })}</Button>;
  return (
    <div className="page">
      <header className="page__head"><h1 tabIndex={-1}>{t('title')}</h1></header>
      {newest === undefined ? <Empty title={t('none')} action={add}>{t('noneHelp')}</Empty> : (
        <ListAndPage label={t('years')} items={years.map(({ year, source }) => ({ id: String(year), title: String(year), detail: source.number ?? '', address: `${base}/${year}` }))} acts={add}>
          {shown === undefined
            ? <Empty title={t('missing')} action={<Button onClick={() => void navigate(base)}>{t('back')}</Button>}>{t('noneHelp')}</Empty>
            : <Year key={shown.year} year={shown} />}
        </ListAndPage>
      )}
    </div>
  );
}
