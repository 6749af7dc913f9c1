import type { ReactNode } from 'react';
import { useParams } from 'react-router';

import { Missing } from '../shell/failure.tsx';
import { procedureOf, useMatter } from './context.ts';
import { GatePanel } from './gate-panel.tsx';
import { Rail } from './rail.tsx';
import { SelfCheck } from './self-check.tsx';
import { StagePane } from './stage-pane.tsx';
import { likelyStage } from './stage-marks.ts';

/** Stages on the left, the stage's forms in the middle, the self-check on the right. */
export function Component(): ReactNode {
  const params = useParams();
  const scene = useMatter();
  const procedure = procedureOf(scene);
  const stage = params.stage === undefined ? likelyStage(procedure, scene.view.matter) : procedure.stages.find(({ id }) => id === params.stage);
  if (stage === undefined) return <Missing />;
  return (
    <div className="matter__columns">
      <Rail current={stage.id} />
      <StagePane key={stage.id} stage={stage} subject={params.subject} />
      <aside className="matter__check">
        <GatePanel stage={stage.id} />
        <SelfCheck stage={stage.id} subject={params.subject} />
      </aside>
    </div>
  );
}
