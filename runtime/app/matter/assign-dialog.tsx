import { type ReactNode, useState } from 'react';

import type { StageDefinition } from '../../engine/index.ts';
import { useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { procedureOf, useMatter } from './context.ts';
import { PersonEntry } from './entries.tsx';

/** Names the responsible leader and the handler of a stage. */
export function AssignDialog({ stage, open, onClose }: { readonly stage: StageDefinition; readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const scene = useMatter();
  const { view } = scene;
  const now = view.matter.ledger.stages[stage.id];
  const [leader, setLeader] = useState<string>();
  const [handler, setHandler] = useState<string>();
  const { leader: leads, handler: handles } = stage.responsible;
  const unnamed = procedureOf(scene).stages
    .filter(({ id, responsible }) => id !== stage.id && responsible.leader === leads && responsible.handler === handles && view.matter.ledger.stages[id]?.leader === undefined)
    .map(({ id }) => id);
  const [everywhere, setEverywhere] = useState(true);
  const chosen = { leader: leader ?? now?.leader ?? '', handler: handler ?? now?.handler ?? '' };
  const people = (role: string) => view.staff.filter(({ roles }) => roles.includes(role));
  return (
    <ActDialog
      matter={view.id}
      open={open}
      size="small"
      title={t('rail.assignTitle', { stage: translate(stage.title) })}
      confirm={t('action.save')}
      command={() => ({ kind: 'assign-stage', stages: [stage.id, ...(everywhere ? unnamed : [])], ...chosen })}
      onClose={onClose}
    >
      <PersonEntry label={t('rail.leader')} value={chosen.leader} onChange={setLeader} people={people(stage.responsible.leader)} />
      <PersonEntry label={t('rail.handler')} value={chosen.handler} onChange={setHandler} people={people(stage.responsible.handler)} />
      {unnamed.length > 0 && (
        <label className="check-line">
          <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)} />
          {t('rail.assignOthers', { count: unnamed.length })}
        </label>
      )}
    </ActDialog>
  );
}
