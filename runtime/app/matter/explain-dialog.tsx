import { type ReactNode, useState } from 'react';

import type { VerdictRow } from '../../engine/index.ts';
import { LightSentence, useSession } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { byId, subjectName, useMatter } from './context.ts';
import { NameEntry, ReasonEntry } from './entries.tsx';

/** Why a yellow light stands, and who answers for it. */
export function ExplainDialog({ row, onClose }: { readonly row: VerdictRow; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { person } = useSession();
  const { view, governing, subjects } = useMatter();
  const [reason, setReason] = useState('');
  const [responsible, setResponsible] = useState('');
  const definitions = byId(governing, row.release)?.definitions;
  return (
    <ActDialog
      matter={view.id}
      open
      title={t('check.explainTitle')}
      confirm={t('check.explain')}
      command={() => ({ kind: 'explain-light', rule: row.rule, ...(row.subject === undefined ? {} : { subject: row.subject }), reason: reason.trim(), responsible: responsible.trim() })}
      onClose={onClose}
    >
      <LightSentence row={row} brief {...(definitions === undefined ? {} : { definitions })} {...(row.subject === undefined ? {} : { subject: subjectName(subjects, row.subject) })} />
      <p className="quiet">{t('check.explainHelp')}</p>
      <ReasonEntry label={t('check.reason')} value={reason} onChange={setReason} />
      <NameEntry label={t('check.responsible')} value={responsible} onChange={setResponsible} names={[...new Set([...view.staff.map(({ name }) => name), person.name])]} />
    </ActDialog>
  );
}
