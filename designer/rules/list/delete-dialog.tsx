import type { ReactNode } from 'react';

import { type RuleDefinition, usesOf } from '../../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { UseList } from '../../parts/use-list.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { deleted } from './changes.ts';

/** Asks before a rule goes: how many cases go with it, and which gates and others name it. */
export function DeleteDialog({ rule, onClose, onDeleted }: { readonly rule: RuleDefinition; readonly onClose: () => void; readonly onDeleted: () => void }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const { content } = draft;
  const title = translate(rule.event.params.title);
  const count = content.cases.find((each) => each.rule === rule.name)?.cases.length ?? 0;
  const uses = usesOf(content, { kind: 'rule', id: rule.name }).filter(({ part }) => part.kind !== 'cases');
  const remove = async (): Promise<void> => {
    onClose();
    if (await draft.change(t('done.deleted', { title }), deleted(content, rule.name))) onDeleted();
  };
  return (
    <Dialog open size="small" title={t('delete.title', { title })} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="danger" onClick={() => void remove()}>{t('delete.do')}</Button></>}>
      <p>{t('delete.cases', { count })}</p>
      {uses.length > 0 && <><p>{t('delete.uses')}</p><UseList draft={draft.id} parts={draft.parts} uses={uses} /></>}
      <p className="quiet">{t('delete.undo')}</p>
    </Dialog>
  );
}
