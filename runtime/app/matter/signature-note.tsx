import { type ReactNode, useMemo } from 'react';

import { signatureOf, type StageDefinition } from '../../engine/index.ts';
import { useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { procedureOf, subjectName, useMatter } from './context.ts';

/** Who signed the stage, and whether the signature still stands over what is saved. */
export function SignatureNote({ stage }: { readonly stage: StageDefinition }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const { date, translate } = useLanguage();
  const scene = useMatter();
  const { view, subjects } = scene;
  const procedure = procedureOf(scene);
  const state = useMemo(() => {
    const whole = signatureOf(procedure, view.matter, stage.id, null);
    const active = view.matter.subjects.filter((subject) => subject.state === 'active');
    const changed = active.filter(({ id }) => signatureOf(procedure, view.matter, stage.id, id)?.stands === false).map(({ id }) => id);
    return { whole, changed };
  }, [procedure, view.matter, stage.id]);
  if (state.whole === null) return null;
  const { signature, stands } = state.whole;
  if (!stands) return <span className="signature signature--void">{t('stage.signatureVoid')}</span>;
  if (state.changed.length > 0) {
    const names = join.list(state.changed.map((id) => subjectName(subjects, id)));
    return <span className="signature signature--void">{t('stage.signaturePartly', { subject: translate(procedure.subject.title), names })}</span>;
  }
  return <span className="signature">{t('stage.signedBy', { name: view.people[signature.by] ?? signature.by, date: date(signature.on) })}</span>;
}
