import { type ReactNode, useState } from 'react';

import { Button, Tabs } from '../../runtime/ui/index.ts';
import { PartFindings } from '../fields/PartFindings.tsx';
import { Canvas } from './canvas.tsx';
import { FilingForm } from './filing-form.tsx';
import { HeadForm } from './head-form.tsx';
import { type New, NewDialog } from './new-dialog.tsx';
import { Outline } from './outline.tsx';
import { PhaseForm } from './phase-form.tsx';
import type { Removable } from './removals.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { RulesetHead } from './ruleset-head.tsx';
import { StageForm } from './stage-form.tsx';
import { type Selection, useEdits, useSelection } from './use-procedure.ts';

const whole: Selection = { kind: 'procedure', id: 'procedure' };

/** The procedure: its flow on one side, what is chosen of it as a form on the other. */
export function Component(): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const [selection, select] = useSelection();
  const [view, setView] = useState<'canvas' | 'outline'>('canvas');
  const [adding, setAdding] = useState<New>();
  const [removing, setRemoving] = useState<Selection>();
  const { phases, stages, filings } = content.procedure;
  const chosen = [...(selection.kind === 'phase' ? phases : selection.kind === 'stage' ? stages : selection.kind === 'filing' ? filings : [])].find(({ id }) => id === selection.id);
  const current = chosen === undefined ? whole : selection;
  const removable = removableOf(removing);
  const Flow = view === 'canvas' ? Canvas : Outline;
  return (
    <div className="page procedure">
      <header className="page__head">
        <h1 className="page__title">{t('heading')}</h1>
        <p className="quiet procedure__lead">{draft.readOnly ? t('readOnly') : t('lead')}</p>
        {!draft.readOnly && (
          <span className="procedure__adds">
            <Button onClick={() => setAdding('stage')}>{t('addStage')}</Button>
            <Button onClick={() => setAdding('phase')}>{t('addPhase')}</Button>
            <Button onClick={() => setAdding('filing')}>{t('addFiling')}</Button>
          </span>
        )}
        <Button look="quiet" aria-pressed={current.kind === 'procedure'} onClick={() => select(whole)}>{t('settings')}</Button>
      </header>
      <div className="procedure__split">
        <section className="panel procedure__flow">
          <Tabs label={t('views')} current={view} onSelect={(id) => setView(id === 'outline' ? 'outline' : 'canvas')} tabs={[{ id: 'canvas', label: t('canvas') }, { id: 'outline', label: t('outline') }]}>
            <Flow selection={current} onSelect={select} onRemove={setRemoving} />
          </Tabs>
        </section>
        <section className="panel procedure__form" aria-labelledby="procedure-form-heading">
          <div className="panel__head">
            <h2 id="procedure-form-heading"><span className="procedure__kind">{t(current.kind)}</span> {translate(chosen?.title ?? content.procedure.title)}</h2>
            {!draft.readOnly && current.kind !== 'procedure' && <Button look="danger" size="small" onClick={() => setRemoving(current)}>{t('delete')}</Button>}
          </div>
          <div className="panel__body" key={`${current.kind} ${current.id}`}>
            <PartFindings part={current} />
            <Chosen selection={current} onSelect={select} />
          </div>
        </section>
      </div>
      {adding !== undefined && <NewDialog what={adding} selection={current} onClose={() => setAdding(undefined)} onMade={select} />}
      {removable !== undefined && <RemoveDialog kind={removable.kind} id={removable.id} onClose={() => setRemoving(undefined)} onRemoved={() => select(whole)} />}
    </div>
  );
}

function removableOf(what: Selection | undefined): { readonly kind: Removable; readonly id: string } | undefined {
  return what === undefined || what.kind === 'procedure' ? undefined : { kind: what.kind, id: what.id };
}

/** The form of what is chosen. */
function Chosen({ selection, onSelect }: { readonly selection: Selection; readonly onSelect: (next: Selection) => void }): ReactNode {
  const { content, t } = useEdits();
  const { phases, stages, filings } = content.procedure;
  const phase = selection.kind === 'phase' ? phases.find(({ id }) => id === selection.id) : undefined;
  if (phase !== undefined) return <PhaseForm phase={phase} onSelect={onSelect} />;
  const stage = selection.kind === 'stage' ? stages.find(({ id }) => id === selection.id) : undefined;
  if (stage !== undefined) return <StageForm stage={stage} onSelect={onSelect} />;
  const filing = selection.kind === 'filing' ? filings.find(({ id }) => id === selection.id) : undefined;
  if (filing !== undefined) return <FilingForm filing={filing} onSelect={onSelect} />;
  return (
    <>
      <HeadForm />
      <section className="procedure__section" aria-labelledby="ruleset-heading">
        <h3 id="ruleset-heading">{t('ruleset.heading')}</h3>
        <PartFindings part={{ kind: 'ruleset', id: 'ruleset' }} />
        <RulesetHead />
      </section>
    </>
  );
}
