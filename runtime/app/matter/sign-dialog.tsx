import { type ReactNode, useState } from 'react';

import { type StageDefinition, stageFingerprints } from '../../engine/index.ts';
import { LightSentence, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { byId, procedureOf, subjectName, useMatter } from './context.ts';
import { ReasonEntry } from './entries.tsx';

/** Signing a stage over exactly the values saved when the dialog was opened, with what is lit in view. */
export function SignDialog({ stage, onClose }: { readonly stage: StageDefinition; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const scene = useMatter();
  const { view, governing, subjects } = scene;
  const [prints] = useState(() => signed(stageFingerprints(procedureOf(scene), view.matter, stage.id), view));
  const [note, setNote] = useState('');
  const lit = view.verdict.rows.filter((row) => row.stage === stage.id && (row.light === 'red' || row.light === 'yellow'));
  return (
    <ActDialog
      matter={view.id}
      open
      title={t('stage.signTitle', { stage: translate(stage.title) })}
      confirm={t('stage.sign')}
      onClose={onClose}
      command={() => ({ kind: 'sign-stage', stage: stage.id, ...prints, ...(note === '' ? {} : { note }) })}
    >
      <p>{t('stage.signOver')}</p>
      {lit.length > 0 && (
        <ul className="sign__lights">
          {lit.map((row) => {
            const definitions = byId(governing, row.release)?.definitions;
            return (
              <li key={`${row.rule} ${row.subject ?? ''}`}>
                <LightSentence row={row} brief {...(definitions === undefined ? {} : { definitions })} {...(row.subject === undefined ? {} : { subject: subjectName(subjects, row.subject) })} />
              </li>
            );
          })}
        </ul>
      )}
      <ReasonEntry label={t('stage.signNote')} value={note} onChange={setNote} optional />
    </ActDialog>
  );
}

/** The fingerprints a signature names: the matter's, and those of the subjects that count. */
function signed(prints: ReturnType<typeof stageFingerprints>, { matter }: { readonly matter: Parameters<typeof stageFingerprints>[1] }) {
  const active = new Set(matter.subjects.filter(({ state }) => state === 'active').map(({ id }) => id));
  return { matter: prints.matter, subjects: Object.fromEntries(Object.entries(prints.subjects).filter(([id]) => active.has(id))) };
}
