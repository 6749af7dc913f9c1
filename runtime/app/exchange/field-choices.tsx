import type { ReactNode } from 'react';

import type { ExchangeElementView, ExchangeFile, ExchangeNote } from '../../api/index.ts';
import { Change, DateInput, isCivilDate, useLanguage } from '../../ui/index.ts';
import { openingOf, useMatter } from '../matter/context.ts';
import { type Texts, useTexts } from '../texts/use-texts.ts';
import { type Chosen, countsOf, takeable } from './choices.ts';

export interface FieldChoicesProps {
  readonly file: ExchangeFile;
  readonly form: string;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One person's file against the record, field by field, each with its tick; what is the same is only counted. */
export function FieldChoices({ file, form, chosen, onChoose }: FieldChoicesProps): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { elements = [] } = file;
  const counts = countsOf(file);
  const shown = elements.filter(({ state, notes }) => state === 'new' || state === 'different' || state === 'unread' || state === 'kept' || (state === 'same' && notes.some(({ code }) => code !== 'day-missing' && code !== 'day-taken')));
  const different = elements.filter(({ state }) => state === 'different').flatMap(({ field }) => field ?? []);
  const all = different.length > 0 && different.every((field) => chosen[field]?.take === true);
  return (
    <div className="exchange__fields">
      {different.length > 0 && (
        <label className="exchange__all">
          <input type="checkbox" checked={all} onChange={() => onChoose({ ...chosen, ...Object.fromEntries(different.map((field) => [field, { ...chosen[field], take: !all }])) })} />
          {t('exchange.allDifferent', { count: different.length })}
        </label>
      )}
      {shown.length === 0 ? <p className="quiet">{t('exchange.nothing')}</p> : (
        <table className="data-table exchange__table">
          <thead><tr><th scope="col">{t('exchange.chosen')}</th><th scope="col">{t('exchange.field')}</th><th scope="col">{t('exchange.values')}</th></tr></thead>
          <tbody>
            {shown.map((element) => (
              <Row key={element.tag} element={element} form={form} title={translate(element.title)} chosen={chosen} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet">{t('exchange.sameCount', { count: counts.same, empty: counts.empty })}</p>
    </div>
  );
}

interface RowProps extends Pick<FieldChoicesProps, 'form' | 'chosen' | 'onChoose'> {
  readonly element: ExchangeElementView;
  readonly title: string;
}

function Row({ element, form, title, chosen, onChoose }: RowProps): ReactNode {
  const t = useTexts();
  const scene = useMatter();
  const { definitions } = openingOf(scene);
  const definition = definitions.forms.find(({ id }) => id === form);
  const { field, state, value, before, text, month, notes } = element;
  const choice = field === undefined ? undefined : chosen[field];
  const byHand = typeof choice?.value === 'string' ? choice.value : '';
  const fits = isDayOf(byHand, month);
  const can = takeable(element) || fits;
  const lacksDay = field !== undefined && state === 'unread' && month !== undefined;
  return (
    <tr data-state={state}>
      <td className="exchange__tick">
        {field !== undefined && can && <input type="checkbox" aria-label={t('exchange.takeField', { field: title })} checked={choice?.take === true} onChange={(event) => onChoose({ ...chosen, [field]: { ...choice, take: event.target.checked } })} />}
      </td>
      <th scope="row">{title}</th>
      <td>
        {state === 'new' || state === 'different'
          ? <Change before={before} after={value} lookups={{ codes: definitions.codes, subjects: scene.subjects }} {...(definition === undefined ? {} : { form: definition })} {...(field === undefined ? {} : { field })} />
          : <span className="exchange__text">{text}</span>}
        {lacksDay && (
          <span className="exchange__day">
            <DateInput
              id={`exchange-${element.tag}`} schema={noSchema} ui={noSchema} label={t('exchange.fillDay', { field: title })} value={byHand} invalid={byHand !== '' && !fits}
              onChange={(day) => onChoose({ ...chosen, [field]: { take: isDayOf(day, month), value: day } })}
            />
          </span>
        )}
        {notes.map((note) => <span key={`${note.code} ${String(note.row)} ${note.text ?? ''}`} className="exchange__note">{noteText(note, t)}</span>)}
      </td>
    </tr>
  );
}

const noSchema = {};

/** A whole day, in the month the file says. */
const isDayOf = (day: unknown, month: string | undefined): boolean => typeof day === 'string' && isCivilDate(day) && month !== undefined && day.startsWith(month);

function noteText({ code, text = '', row }: ExchangeNote, t: Texts): string {
  const note = t(`exchange.note.${code}`, { text });
  return row === undefined ? note : t('exchange.row', { row, note });
}
