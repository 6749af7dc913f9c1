import { type ReactNode, useMemo } from 'react';

import { Button, Dialog } from '../../runtime/ui/index.ts';
import { UseList } from '../parts/use-list.tsx';
import { removalOf, type Removable } from './removals.ts';
import { useEdits } from './use-procedure.ts';

export interface RemoveDialogProps {
  readonly kind: Removable;
  readonly id: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Asks before a part of the procedure goes, naming what goes along and what stays for a person to mend. */
export function RemoveDialog({ kind, id, onClose, onRemoved }: RemoveDialogProps): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const removal = useMemo(() => removalOf(content, kind, id), [content, kind, id]);
  const { phases, stages, filings } = content.procedure;
  const named = (list: readonly { readonly id: string; readonly title: string }[], which: string): string => translate(list.find((each) => each.id === which)?.title ?? which);
  const title = named(kind === 'stage' ? stages : kind === 'phase' ? phases : filings, id);
  const left = new Set(removal.left.map(({ part }) => `${part.kind} ${part.id}`));
  const mended = removal.uses.filter(({ part }) => !left.has(`${part.kind} ${part.id}`));
  const remove = async (): Promise<void> => {
    onClose();
    if (await draft.change(t('done.delete', { kind: t(kind), title }), removal.changes)) onRemoved();
  };
  const refused = removal.refused !== undefined;
  const actions = refused ? <Button look="primary" onClick={onClose}>{t('keep')}</Button> : <><Button onClick={onClose}>{t('keep')}</Button><Button look="danger" onClick={() => void remove()}>{t('delete.do')}</Button></>;
  return (
    <Dialog open title={t('delete.title', { kind: t(kind), title })} onClose={onClose} actions={actions}>
      {removal.refused === 'only-one' && <p>{t('delete.only', { kind: t(kind) })}</p>}
      {removal.refused === 'ends-phase' && <p>{t('delete.ends', { phase: translate(phases.find(({ filing }) => filing === id)?.title ?? id) })}</p>}
      {!refused && (
        <>
          {kind === 'stage' && <p>{t('delete.stage')}</p>}
          {removal.heir !== undefined && <p>{t('delete.phase', { heir: named(phases, removal.heir) })}</p>}
          {removal.left.length > 0 && <><p>{t('delete.left')}</p><UseList draft={draft.id} parts={draft.parts} uses={removal.left} /></>}
          {mended.length > 0 && <><p>{t('delete.changes')}</p><UseList draft={draft.id} parts={draft.parts} uses={mended} /></>}
          {removal.uses.length === 0 && <p className="editor-field__help">{t('delete.free')}</p>}
        </>
      )}
    </Dialog>
  );
}
