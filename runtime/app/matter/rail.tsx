import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';

import { Button, StageRail, useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isMine, offerOf } from './acts.ts';
import { stageAddress } from './addresses.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { procedureOf, useMatter } from './context.ts';
import { stageLight, stageState } from './stage-marks.ts';

/** The stages with state, people and light; the chosen one is the page's. */
export function Rail({ current }: { readonly current: string }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const scene = useMatter();
  const { view, judgement, edits } = scene;
  const procedure = procedureOf(scene);
  const [assigning, setAssigning] = useState(false);
  const marks = useMemo(() => {
    const edited = new Set(edits.unsaved.map(({ place }) => place.stage));
    const name = (person: string | undefined) => (person === undefined ? undefined : (view.people[person] ?? view.staff.find(({ id }) => id === person)?.name ?? person));
    return procedure.stages.map((stage) => {
      const ledger = view.matter.ledger.stages[stage.id];
      const [leader, handler] = [name(ledger?.leader), name(ledger?.handler)];
      const others = view.editing.filter((each) => each.stage === stage.id).map((each) => each.name);
      const note = others.length > 0 ? t('matter.editing', { names: join.list(others) }) : edited.has(stage.id) ? t('rail.drafts') : undefined;
      return {
        stage: stage.id,
        title: stage.title,
        state: stageState(procedure, view.matter, stage),
        light: stageLight(judgement.verdict, stage.id),
        ...(leader === undefined ? {} : { leader }),
        ...(handler === undefined ? {} : { handler }),
        ...(note === undefined ? {} : { note }),
      };
    });
  }, [procedure, view, judgement.verdict, edits.unsaved, t, join]);
  const stage = procedure.stages.find(({ id }) => id === current);
  const assign = offerOf(view.acts, 'assign-stage', { stage: current });
  return (
    <nav className="matter__rail" aria-label={t('rail.title')}>
      <StageRail look="rows" stages={marks} current={current} onSelect={(next) => void navigate(stageAddress(view.id, next))} />
      {isMine(assign) && assign.possible && stage !== undefined && (
        <>
          <Button look="quiet" size="small" onClick={() => setAssigning(true)}>{join.colon(t('rail.assign'), translate(stage.title))}</Button>
          <AssignDialog stage={stage} open={assigning} onClose={() => setAssigning(false)} />
        </>
      )}
    </nav>
  );
}
