import type { ReactNode } from 'react';

import type { Part } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';

/** A published calendar or the messages, read only. */
export function TablesReading({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { date, translate } = useLanguage();
  return (
    <div className="page">
      {parts.map((part) => {
        if (part.kind === 'calendar-year') {
          const { year, off, makeUp, source } = part.value;
          return (
            <details key={part.id} className="panel panel--padded">
              <summary>{t('calendarYears', { year, off: off.length, work: makeUp.length })} <span className="quiet">{translate(source.title)}{source.number === undefined ? '' : ` ${source.number}`}</span></summary>
              <p className="plain-list--flow">{off.map((day) => <span key={day} className="tabular">{date(day)}</span>)}</p>
            </details>
          );
        }
        if (part.kind !== 'sentences') return null;
        return (
          <details key={part.id} className="panel panel--padded">
            <summary>{part.id} · {t('sentencesCount', { count: Object.keys(part.value).length })}</summary>
            <table className="plain-table"><tbody>{Object.entries(part.value).map(([code, text]) => <tr key={code}><th scope="row"><code>{code}</code></th><td>{text}</td></tr>)}</tbody></table>
          </details>
        );
      })}
    </div>
  );
}
