import type { ReactNode } from 'react';

import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import type { ParameterRow } from './lines.ts';
import { parameterTexts } from './texts.ts';

/** Asks before a parameter is deleted, with what uses it. */
export function DeleteDialog({ row, onClose }: { readonly row: ParameterRow; readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const title = translate(row.definition.title);
  return (
    <Dialog
      open title={t('deleteTitle', { title })} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="danger"
            onClick={() => {
              void draft.change(t('done.delete', { title: row.definition.title }), [{ remove: { kind: 'parameter', id: row.id } }]);
              onClose();
            }}
          >
            {t('deleteDo')}
          </Button>
        </>
      }
    >
      {row.uses.length === 0 ? <p>{t('deleteFree')}</p> : <><p>{t('deleteUsed')}</p><UseList draft={draft.id} parts={draft.parts} uses={row.uses} /></>}
    </Dialog>
  );
}
