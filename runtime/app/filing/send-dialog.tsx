import type { ReactNode } from 'react';

import type { ChecklistView } from '../../api/index.ts';
import type { FilingDefinition } from '../../engine/index.ts';
import { useLanguage, useToast } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from '../matter/act-dialog.tsx';
import { subjectName, useMatter } from '../matter/context.ts';

export interface SendDialogProps {
  readonly filing: FilingDefinition;
  readonly list: ChecklistView;
  readonly subjects: readonly string[];
  readonly onClose: () => void;
}

/** The last look before sending: who, what is frozen, which date it allows. */
export function SendDialog({ filing, list, subjects, onClose }: SendDialogProps): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const toast = useToast();
  const { translate, date } = useLanguage();
  const { view, subjects: all } = useMatter();
  return (
    <ActDialog
      matter={view.id}
      open
      title={t('filing.sendTitle', { filing: translate(filing.title) })}
      confirm={t('filing.send')}
      command={() => ({ kind: 'file', filing: filing.id, subjects: [...subjects] })}
      onClose={onClose}
      onDone={() => toast({ text: t('filing.sent'), tone: 'good' })}
    >
      <p>{t('filing.sendAskPlain')}</p>
      <dl className="facts">
        <div><dt>{t('filing.freezes')}</dt><dd>{list.freezes.map(({ title }) => translate(title)).join(' · ')}</dd></div>
        <div><dt>{t('matters.column.subjects')}</dt><dd>{join.list(subjects.map((id) => subjectName(all, id)))}</dd></div>
        {list.planned !== undefined && <div><dt>{t('gate.planned')}</dt><dd>{date(list.planned)}</dd></div>}
        {list.allows !== undefined && <div><dt>{t('filing.allows', { act: translate(filing.gate?.title ?? '') })}</dt><dd>{date(list.allows)}</dd></div>}
      </dl>
    </ActDialog>
  );
}
