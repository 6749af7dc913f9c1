import type { ReactNode } from 'react';

import type { DraftEditNote } from '../../runtime/api/designer.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { proposalTexts } from './texts.ts';

/** Who changed what and when, newest first. */
export function EditLog({ log }: { readonly log: readonly DraftEditNote[] }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { instant } = useLanguage();
  if (log.length === 0) return <p className="quiet">{t('noLog')}</p>;
  return (
    <table className="plain-table edit-log">
      <tbody>
        {log.toSorted((one, other) => other.number - one.number).map((note) => (
          <tr key={note.number}>
            <td className="quiet nowrap">{t('editNumber', { number: note.number })}</td>
            <td className="quiet nowrap">{instant(note.at)}</td>
            <td className="nowrap">{note.name}</td>
            <td>{note.label}{note.undoes !== undefined && <span className="quiet"> · {t('undoes', { number: note.undoes })}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
