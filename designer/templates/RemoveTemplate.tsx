import type { ReactNode } from 'react';

import { type TemplateSource, usesOf } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { withoutTemplate } from './template-changes.ts';
import { texts } from './texts.ts';

/** Asks about taking a template out, and says what lists it. */
export function RemoveTemplate({ template, onClose }: { readonly template: TemplateSource; readonly onClose: () => void }): ReactNode {
  const { id, content, parts, change } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const title = translate(template.title);
  const uses = usesOf(content, { kind: 'template', id: template.id });
  const remove = (): void => {
    onClose();
    void change(t('did.remove', { title }), withoutTemplate(content, template.id));
  };
  return (
    <Dialog open size="small" title={t('remove.title', { title })} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="danger" onClick={remove}>{t('remove.do')}</Button></>}>
      <p>{t('remove.help')}</p>
      {uses.length > 0 && <UseList draft={id} parts={parts} uses={uses} />}
    </Dialog>
  );
}
