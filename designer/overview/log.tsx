import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import type { DraftEditNote } from '../../runtime/api/designer.ts';
import type { PartRef } from '../../runtime/engine/index.ts';
import { Button, Empty, useLanguage, useSession } from '../../runtime/ui/index.ts';
import { useDesk } from '../draft/desk-context.ts';
import { useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { titleAt } from '../parts/part-title.ts';
import { partTexts } from '../parts/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { nextToUndo, standing } from './standing.ts';
import { overviewTexts } from './texts.ts';

/** How many edits are shown before somebody asks for all. */
const fewEdits = 30;
/** How many parts of one edit are named. */
const fewParts = 3;

/** Every edit of the draft in words, the newest first; one's own newest that stands can be taken back here. */
export function Log(): ReactNode {
  const t = useRoomTexts(overviewTexts);
  const { instant } = useLanguage();
  const { person } = useSession();
  const { log, undo, readOnly } = useDraft();
  const { state } = useDesk();
  const [all, setAll] = useState(false);
  if (log.length === 0) return <Empty title={t('noLog')}>{t('noLogHelp')}</Empty>;
  const stands = standing(log);
  const next = readOnly || !state.view.canUndo || state.waiting > 0 ? undefined : nextToUndo(log, person.id);
  const shown = all ? log.toReversed() : log.toReversed().slice(0, fewEdits);
  return (
    <div className="panel log">
      <table className="plain-table">
        <caption className="visually-hidden">{t('log')}</caption>
        <thead>
          <tr><th scope="col">{t('colNumber')}</th><th scope="col">{t('colWhat')}</th><th scope="col">{t('colParts')}</th><th scope="col">{t('colWho')}</th><th scope="col">{t('colWhen')}</th><th scope="col"><span className="visually-hidden">{t('undoIt')}</span></th></tr>
        </thead>
        <tbody>
          {shown.map((note) => (
            <tr key={note.number} className={stands.has(note.number) ? undefined : 'log__undone'}>
              <td className="tabular">{note.number}</td>
              <td>{wordsOf(note, log, t)}{!stands.has(note.number) && note.undoes === undefined && <span className="tag">{t('undone')}</span>}</td>
              <td><Parts parts={note.parts} /></td>
              <td className="nowrap">{note.name}</td>
              <td className="nowrap tabular">{instant(note.at)}</td>
              <td className="align-end">{note.number === next && <Button size="small" onClick={undo}>{t('undoIt')}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && log.length > fewEdits && <p className="log__all"><button type="button" className="link" onClick={() => setAll(true)}>{t('showAll', { count: log.length })}</button></p>}
    </div>
  );
}

function wordsOf(note: DraftEditNote, log: readonly DraftEditNote[], t: (key: keyof (typeof overviewTexts)['en'], params?: Readonly<Record<string, string | number>>) => string): string {
  if (note.undoes === undefined) return note.label;
  const number = note.undoes;
  return t('undoOf', { number, label: log.find((each) => each.number === number)?.label ?? note.label });
}

function Parts({ parts: refs }: { readonly parts: readonly PartRef[] }): ReactNode {
  const t = useRoomTexts(overviewTexts);
  const kindWord = useRoomTexts(partTexts);
  const { translate } = useLanguage();
  const { id, parts } = useDraft();
  return (
    <>
      {refs.slice(0, fewParts).map((ref) => (
        <span key={`${ref.kind} ${ref.id}`} className="log__part">{kindWord(ref.kind)} <Link to={partAddress(id, ref)}>{translate(titleAt(parts, ref))}</Link></span>
      ))}
      {refs.length > fewParts && <span className="quiet">{t('more', { count: refs.length })}</span>}
    </>
  );
}
