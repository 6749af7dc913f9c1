import { type ReactNode, useState } from 'react';

import { type StageDefinition, stageFingerprints } from '../../engine/index.ts';
import { LightSentence, useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { byId, openingOf, procedureOf, subjectName, useMatter } from './context.ts';
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
      <Signed stage={stage} />
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

/** The forms a signature stands over, each with its saved version and whom it is about. */
function Signed({ stage }: { readonly stage: StageDefinition }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const { translate } = useLanguage();
  const scene = useMatter();
  const { view, subjects } = scene;
  const { forms } = openingOf(scene).definitions;
  const active = view.matter.subjects.filter(({ state }) => state === 'active').map(({ id }) => id);
  return (
    <dl className="facts sign__over">
      {stage.forms.map(({ form, scope }) => {
        const about = (scope === 'matter' ? [''] : active).map((id) => {
          const version = view.matter.ledger.stages[stage.id]?.versions?.[id === '' ? form : `${form}@${id}`];
          const state = version === undefined ? t('stage.signEmpty') : t('stage.signVersion', { version });
          return id === '' ? state : join.aside(subjectName(subjects, id), state);
        });
        return <div key={form}><dt>{translate(forms.find(({ id }) => id === form)?.title ?? form)}</dt><dd>{join.list(about)}</dd></div>;
      })}
    </dl>
  );
}

/** The fingerprints a signature names: the matter's, and those of the subjects that count. */
function signed(prints: ReturnType<typeof stageFingerprints>, { matter }: { readonly matter: Parameters<typeof stageFingerprints>[1] }) {
  const active = new Set(matter.subjects.filter(({ state }) => state === 'active').map(({ id }) => id));
  return { matter: prints.matter, subjects: Object.fromEntries(Object.entries(prints.subjects).filter(([id]) => active.has(id))) };
}
