import type { ReactNode } from 'react';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { calendarsOf, chosen, type Start, versionsOf } from './start.ts';
import { homeTexts } from './texts.ts';

export interface StartFieldsProps {
  readonly start: Start;
  readonly entries: readonly ReleaseEntry[];
  readonly onChange: (start: Start) => void;
}

/** What is asked of each kind of start. */
export function StartFields({ start, entries, onChange }: StartFieldsProps): ReactNode {
  const t = useRoomTexts(homeTexts);
  const { translate } = useLanguage();
  const entry = chosen(start, entries);
  switch (start.source) {
    case 'release':
      return (
        <label className="labelled">
          <span>{t('which')}</span>
          <select className="input" value={entry?.hash ?? ''} onChange={(event) => onChange({ ...start, from: event.target.value })}>
            {versionsOf(entries).map(({ hash, subjectTitle, id, state }) => <option key={hash} value={hash}>{`${translate(subjectTitle)} ${id} · ${t(`state.${state}`)}`}</option>)}
          </select>
        </label>
      );
    case 'calendar':
      return (
        <label className="labelled">
          <span>{t('whichCalendar')}</span>
          <select className="input" value={entry?.subject ?? ''} onChange={(event) => onChange({ ...start, from: event.target.value })}>
            {calendarsOf(entries).map(({ subject, subjectTitle }) => <option key={subject} value={subject}>{translate(subjectTitle)}</option>)}
          </select>
        </label>
      );
    case 'messages':
      return null;
    case 'nothing':
      return (
        <>
          <label className="labelled">
            <span>{t('procedureTitle')}</span>
            <input className="input" required maxLength={120} value={start.procedure ?? ''} onChange={(event) => onChange({ ...start, procedure: event.target.value })} />
          </label>
          <label className="labelled">
            <span>{t('procedureId')}</span>
            <input className="input" required maxLength={60} pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*" title={t('procedureIdHelp')} autoCapitalize="none" spellCheck={false} value={start.id ?? ''} onChange={(event) => onChange({ ...start, id: event.target.value })} />
            <span className="hint">{t('procedureIdHelp')}</span>
          </label>
        </>
      );
    case 'package':
      return (
        <label className="labelled">
          <span>{t('file')}</span>
          <input type="file" accept=".json,application/json" onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void file.text().then((text) => onChange({ ...start, file: { name: file.name, text } }));
          }} />
          <span className="hint">{start.file === undefined ? t('fileHelp') : t('fileRead', { name: start.file.name, size: Math.ceil(start.file.text.length / 1000) })}</span>
        </label>
      );
  }
}
