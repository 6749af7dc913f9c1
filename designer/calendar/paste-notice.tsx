import { type ReactNode, useMemo, useState } from 'react';

import type { CalendarYear } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { readNotice } from './notice.ts';
import { calendarTexts } from './texts.ts';

/** Takes the sentences of a notice and shows the days it understood before they are written. */
export function PasteNotice({ year, onWrite }: { readonly year: CalendarYear; readonly onWrite: (year: CalendarYear) => void }): ReactNode {
  const t = useRoomTexts(calendarTexts);
  const [text, setText] = useState<string>();
  const [replace, setReplace] = useState(true);
  const found = useMemo(() => readNotice(text ?? '', year.year), [text, year.year]);
  const nothing = found.off.length + found.makeUp.length === 0;
  const write = (): void => {
    const merged = (old: readonly string[], days: readonly string[]): string[] => [...new Set([...(replace ? [] : old), ...days])].sort();
    onWrite({ ...year, off: merged(year.off, found.off), makeUp: merged(year.makeUp, found.makeUp) });
    setText(undefined);
  };
  return (
    <>
      <Button size="small" onClick={() => setText('')}>{t('paste')}</Button>
      {text !== undefined && (
        <Dialog
          open title={t('pasteTitle', { year: year.year })} onClose={() => setText(undefined)}
          actions={<><Button onClick={() => setText(undefined)}>{t('cancel')}</Button><Button look="primary" disabled={nothing} onClick={write}>{t('write')}</Button></>}
        >
          <label className="labelled">
            <span className="quiet">{t('pasteHelp')}</span>
            <textarea className="input" rows={7} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <div role="status">
            {nothing && <p className="quiet">{t('nothing')}</p>}
            {(['off', 'makeUp'] as const).filter((kind) => found[kind].length > 0).map((kind) => (
              <p key={kind}>{t('found', { what: t(kind), count: found[kind].length, days: found[kind].map((day) => day.slice(5)).join('、') })}</p>
            ))}
            {found.unread.length > 0 && <p className="editor-field__error">{t('unread', { sentences: found.unread.join('；') })}</p>}
          </div>
          <label className="row"><input type="checkbox" checked={replace} onChange={(event) => setReplace(event.target.checked)} /> {t('replace')}</label>
        </Dialog>
      )}
    </>
  );
}
