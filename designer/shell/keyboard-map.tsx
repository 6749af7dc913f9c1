import { type ReactNode, useEffect, useState } from 'react';

import { Dialog } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { shellTexts } from './texts.ts';
import { isTyping } from './typing.ts';

const keys = [
  ['?', 'keys.map'],
  ['Ctrl+Z', 'keys.undo'],
  ['Ctrl+Shift+Z', 'keys.redo'],
  ['Tab / Shift+Tab', 'keys.tab'],
  ['← →', 'keys.arrows'],
  ['Enter', 'keys.enter'],
  ['Esc', 'keys.escape'],
] as const;

/** Which keys do what: a button, and the key `?` anywhere but in a text. */
export function KeyboardMap(): ReactNode {
  const t = useRoomTexts(shellTexts);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" className="top__button" aria-keyshortcuts="?" onClick={() => setOpen(true)}>{t('keys')}</button>
      <Dialog open={open} size="small" title={t('keys.title')} onClose={() => setOpen(false)}>
        <table className="plain-table">
          <caption className="visually-hidden">{t('keys.title')}</caption>
          <tbody>
            {keys.map(([key, text]) => <tr key={key}><th scope="row"><kbd className="key">{key}</kbd></th><td>{t(text)}</td></tr>)}
          </tbody>
        </table>
      </Dialog>
    </>
  );
}
