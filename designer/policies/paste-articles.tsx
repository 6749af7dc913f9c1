import { type ReactNode, useMemo, useState } from 'react';

import type { PolicyDefinition } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { articlesIn } from './articles.ts';
import { policyTexts } from './texts.ts';

/** Takes a text that is pasted whole and says which articles it found before they are written. */
export function PasteArticles({ policy, onPaste }: { readonly policy: PolicyDefinition; readonly onPaste: (articles: PolicyDefinition['articles']) => void }): ReactNode {
  const t = useRoomTexts(policyTexts);
  const [text, setText] = useState<string>();
  const found = useMemo(() => articlesIn(text ?? ''), [text]);
  return (
    <>
      <Button size="small" onClick={() => setText('')}>{t('pasteText')}</Button>
      {text !== undefined && (
        <Dialog
          open title={t('pasteTitle', { title: policy.title })} onClose={() => setText(undefined)}
          actions={
            <>
              <Button onClick={() => setText(undefined)}>{t('cancel')}</Button>
              <Button look="primary" disabled={found.length === 0} onClick={() => { onPaste([...found]); setText(undefined); }}>{t('pasteDo')}</Button>
            </>
          }
        >
          <label className="labelled">
            <span className="quiet">{t('pasteHelp')}</span>
            <textarea className="input" rows={12} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <p role="status">{found.length === 0 ? t('pastedNone') : t('pasted', { count: found.length, articles: found.map(({ article }) => article).join('、') })}</p>
        </Dialog>
      )}
    </>
  );
}
