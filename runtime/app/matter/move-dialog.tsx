import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';

import { type SubjectChoice, useLanguage, useSession } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { matterAddress } from './addresses.ts';
import { procedureOf, useMatter } from './context.ts';
import { NameEntry, ReasonEntry, TitleEntry } from './entries.tsx';

/** Moves a suspended subject with its records to a new matter (G6), and goes there. */
export function MoveSubject({ subject, onClose }: { readonly subject: SubjectChoice; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const { translate } = useLanguage();
  const { person } = useSession();
  const scene = useMatter();
  const { view } = scene;
  const [title, setTitle] = useState(t('subject.moveMatter', { title: view.matter.title ?? '', name: subject.label }));
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  return (
    <ActDialog
      matter={view.id}
      open
      title={t('subject.moveTitle', { name: subject.label })}
      confirm={t('subject.move')}
      command={() => ({ kind: 'move-subjects', subjects: [subject.id], title: title.trim(), reason: reason.trim(), decidedBy: decidedBy.trim() })}
      onClose={onClose}
      onDone={({ opened }) => {
        if (opened !== undefined) void navigate(matterAddress(opened));
      }}
    >
      <p className="quiet">{t('subject.moveHelp', { subject: translate(procedureOf(scene).subject.title) })}</p>
      <TitleEntry label={t('subject.moveTo')} value={title} onChange={setTitle} />
      <ReasonEntry label={t('subject.reason')} value={reason} onChange={setReason} />
      <NameEntry label={t('subject.decidedBy')} value={decidedBy} onChange={setDecidedBy} names={[...new Set([...view.staff.map(({ name }) => name), person.name])]} />
    </ActDialog>
  );
}
