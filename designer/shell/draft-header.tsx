import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

import type { FindingView } from '../../runtime/api/designer.ts';
import { Button } from '../../runtime/ui/index.ts';
import type { Checking } from '../draft/compiled.ts';
import { useDesk } from '../draft/desk-context.ts';
import { useDraft } from '../draft/draft.ts';
import { Presence } from '../draft/presence.tsx';
import { draftTexts } from '../draft/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { shellTexts } from './texts.ts';
import { isTyping } from './typing.ts';

/** Which draft this is, what it is based on, whether it is saved, who else is here, and the way back and forth. */
export function DraftHeader(): ReactNode {
  const t = useRoomTexts(shellTexts);
  const told = useRoomTexts(draftTexts);
  const { id, title, readOnly, undo, redo, findings } = useDraft();
  const { state, summary, checking } = useDesk();
  const { view, saving, waiting } = state;
  const canUndo = !readOnly && (view.canUndo || waiting > 0);
  const canRedo = !readOnly && view.canRedo && waiting === 0;
  useUndoKeys(canUndo ? undo : undefined, canRedo ? redo : undefined);
  return (
    <header className="draft__head">
      <Link to={`/drafts/${id}`} className="draft__title">{title}</Link>
      <span className="quiet">{view.base === undefined ? t('basedOnNothing') : t('basedOn', { base: view.base.id })}</span>
      {readOnly && <span className="tag tag--strong">{t(summary.proposal === undefined ? 'readOnly' : 'proposed')}</span>}
      <span className="spring" />
      <Presence />
      <span className={`saved saved--${saving}`} role="status" title={told('savedHelp')}>{told(saving)}</span>
      {view.kind === 'release' && <Found findings={findings} checking={checking} />}
      <span className="row">
        <Button size="small" disabled={!canUndo} aria-keyshortcuts="Control+Z" title="Ctrl+Z" onClick={undo}>{t('undo')}</Button>
        <Button size="small" disabled={!canRedo} aria-keyshortcuts="Control+Shift+Z" title="Ctrl+Shift+Z" onClick={redo}>{t('redo')}</Button>
      </span>
    </header>
  );
}

/** How many things the checks find; nothing is called free of faults before it has been looked at. */
function Found({ findings, checking }: { readonly findings: readonly FindingView[]; readonly checking: Checking }): ReactNode {
  const t = useRoomTexts(shellTexts);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const look = checking === 'failed' || errors > 0 ? 'some' : findings.length === 0 && checking === 'checking' ? 'unknown' : 'none';
  const words = checking === 'failed' ? t('checkingFailed') : findings.length > 0 ? t('findings', { errors, warnings: findings.length - errors }) : t(checking === 'checking' ? 'checking' : 'noFindings');
  return <span className={`draft__errors draft__errors--${look}`} role="status" aria-busy={checking === 'checking'}>{words}</span>;
}

/** Ctrl+Z and Ctrl+Shift+Z for the draft; within a text they are the text's own. */
function useUndoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const key = event.key.toLowerCase();
      const act = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}
