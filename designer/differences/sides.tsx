import { type ReactNode, useMemo } from 'react';

import { useRoomTexts } from '../texts/texts.ts';
import { folded, lineDiff } from './line-diff.ts';
import { differenceTexts } from './texts.ts';

/** Two texts side by side, what differs marked; runs of the same are folded. An absent side is empty. */
export function TextSides({ before, after, label }: { readonly before: string | undefined; readonly after: string | undefined; readonly label: string }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  const rows = useMemo(() => folded(lineDiff(before === undefined ? [] : before.split('\n'), after === undefined ? [] : after.split('\n'))), [before, after]);
  return (
    <div className="sides-text" role="region" aria-label={label} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead><tr><th scope="col">{t('before')}</th><th scope="col">{t('after')}</th></tr></thead>
        <tbody>
          {rows.map((row, index) => typeof row === 'number' ? (
            <tr key={index} className="sides-text__fold"><td colSpan={2}>{t('unchangedLines', { count: row })}</td></tr>
          ) : (
            <tr key={index}>
              <td className={row.before === row.after ? undefined : row.before === undefined ? 'sides-text__gap' : 'sides-text__old'}>{row.before}</td>
              <td className={row.before === row.after ? undefined : row.after === undefined ? 'sides-text__gap' : 'sides-text__new'}>{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two readings side by side, each under its heading; an absent one says so. */
export function Sides({ before, after }: { readonly before: ReactNode; readonly after: ReactNode }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  return (
    <div className="sides">
      <section className="sides__old"><h5 className="sides__head">{t('before')}</h5>{before ?? <p className="quiet">{t('absent')}</p>}</section>
      <section className="sides__new"><h5 className="sides__head">{t('after')}</h5>{after ?? <p className="quiet">{t('absent')}</p>}</section>
    </div>
  );
}
