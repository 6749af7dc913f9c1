import { type DragEvent, type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';

import type { PartChange } from '../../runtime/engine/index.ts';
import { Button } from '../../runtime/ui/index.ts';
import { findingsOf } from '../fields/PartFindings.tsx';
import { FilingMark, GateMark, LaneHead, StageCard } from './card.tsx';
import { withFilings } from './filings.ts';
import { layoutOf } from './layout.ts';
import { Links } from './links.tsx';
import { mayFollow, moved, movedBefore, movedToEnd } from './order.ts';
import { type Selection, useEdits } from './use-procedure.ts';

export interface FlowProps {
  readonly selection: Selection;
  readonly onSelect: (next: Selection) => void;
  readonly onRemove: (what: Selection) => void;
}

/** What is being dragged or connected: a card to another place, or its dot to what comes after it. */
interface Taken {
  readonly as: 'move' | 'connect';
  readonly id: string;
}

/** The procedure as a picture that can be worked on: lanes, cards, arrows, filings and gates. */
export function Canvas({ selection, onSelect, onRemove }: FlowProps): ReactNode {
  const { draft, content, t, translate, stage: putStage } = useEdits();
  const { procedure } = content;
  const layout = useMemo(() => layoutOf(procedure), [procedure]);
  const [taken, setTaken] = useState<Taken>();
  const [over, setOver] = useState<string>();
  const stageOf = (id: string) => procedure.stages.find((each) => each.id === id);
  const titleOf = (id: string): string => translate(stageOf(id)?.title ?? id);
  const followers = (id: string): ReadonlySet<string> => new Set(procedure.stages.filter((each) => mayFollow(procedure.stages, each.id).some((other) => other.id === id)).map((each) => each.id));
  const open = taken?.as === 'connect' ? followers(taken.id) : undefined;

  const move = (label: string, changes: readonly PartChange[]): void => {
    if (changes.length > 0) void draft.change(label, withFilings(content, changes));
  };
  const connect = (from: string, to: string): void => {
    const target = stageOf(to);
    if (target === undefined || target.after.includes(from) || !followers(from).has(to)) return;
    putStage(t('done.connect', { title: translate(target.title), to: titleOf(from) }), { ...target, after: [...target.after, from] });
  };
  const disconnect = (from: string, to: string): void => {
    const target = stageOf(to);
    if (target !== undefined) putStage(t('done.disconnect', { title: translate(target.title), to: titleOf(from) }), { ...target, after: target.after.filter((id) => id !== from) });
  };
  const letGo = (): void => {
    setTaken(undefined);
    setOver(undefined);
  };
  const press = (id: string): void => {
    if (taken?.as === 'connect') {
      connect(taken.id, id);
      letGo();
    } else onSelect({ kind: 'stage', id });
  };
  const drop = (id: string): void => {
    if (taken?.as === 'connect') connect(taken.id, id);
    else if (taken !== undefined && taken.id !== id) move(t('done.move', { title: titleOf(taken.id) }), movedBefore(procedure.stages, taken.id, id));
    letGo();
  };
  const toPhase = (id: string, phase: string | undefined): void => {
    if (phase !== undefined) move(t('done.phase', { title: titleOf(id), to: translate(procedure.phases.find((each) => each.id === phase)?.title ?? phase) }), movedToEnd(procedure.stages, id, phase));
  };
  const keys = (id: string) => (event: KeyboardEvent): void => {
    if (event.key === 'Escape') letGo();
    if (draft.readOnly || (!event.altKey && event.key !== 'Delete')) return;
    const lane = procedure.phases.findIndex((phase) => phase.id === stageOf(id)?.phase);
    const act = {
      ArrowUp: () => move(t('done.move', { title: titleOf(id) }), moved(procedure.stages, id, -1)),
      ArrowDown: () => move(t('done.move', { title: titleOf(id) }), moved(procedure.stages, id, 1)),
      ArrowLeft: () => toPhase(id, procedure.phases[lane - 1]?.id),
      ArrowRight: () => toPhase(id, procedure.phases[lane + 1]?.id),
      Delete: () => onRemove({ kind: 'stage', id }),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const drops = (id: string, act: () => void) => ({
    onDragOver: (event: DragEvent) => {
      if (taken === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(id);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      act();
    },
  });
  const findings = (kind: Selection['kind'], id: string): number => findingsOf(draft.findings, { kind, id }).length;
  const is = (kind: Selection['kind'], id: string): boolean => selection.kind === kind && selection.id === id;
  const frozen = new Set(selection.kind === 'filing' ? procedure.filings.find(({ id }) => id === selection.id)?.freezes : []);

  return (
    <div className="canvas">
      {taken?.as === 'connect' && <p className="canvas__note" role="status">{t('connecting', { title: titleOf(taken.id) })} <Button size="small" onClick={letGo}>{t('cancel')}</Button></p>}
      <div className="canvas__frame">
        <svg className="canvas__sheet" width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={t('canvas')}>
          {layout.lanes.map((lane) => {
            const phase = procedure.phases.find(({ id }) => id === lane.id);
            return (
              <g key={lane.id} {...drops(`lane ${lane.id}`, () => {
                if (taken?.as === 'move' && phase !== undefined) toPhase(taken.id, phase.id);
                letGo();
              })}
              >
                <rect className={over === `lane ${lane.id}` ? 'canvas__lane canvas__lane--over' : 'canvas__lane'} x={lane.x} y={0} width={lane.width} height={lane.height} rx={3} />
                <LaneHead box={lane} title={phase === undefined ? t('lost') : translate(phase.title)} current={is('phase', lane.id)} findings={findings('phase', lane.id)} onPress={phase === undefined ? undefined : () => onSelect({ kind: 'phase', id: lane.id })} />
              </g>
            );
          })}
          <Links layout={layout} titleOf={titleOf} {...(draft.readOnly ? {} : { onCut: disconnect })} />
          {layout.stages.map((box) => {
            const stage = stageOf(box.id);
            return stage !== undefined && (
              <g key={box.id} {...drops(box.id, () => drop(box.id))}>
                <StageCard
                  box={box} title={translate(stage.title)} forms={stage.forms.length} current={is('stage', box.id)} findings={findings('stage', box.id)} over={over === box.id} frozen={frozen.has(box.id)}
                  faded={open !== undefined && !open.has(box.id)} fixed={draft.readOnly} onPress={() => press(box.id)} onKeyDown={keys(box.id)}
                  onTake={(as) => setTaken({ as, id: box.id })} onLetGo={letGo}
                />
              </g>
            );
          })}
          {layout.filings.map((box) => {
            const filing = procedure.filings.find(({ id }) => id === box.id);
            return filing !== undefined && <FilingMark key={box.id} box={box} title={translate(filing.title)} current={is('filing', box.id)} findings={findings('filing', box.id)} onPress={() => onSelect({ kind: 'filing', id: box.id })} />;
          })}
          {layout.gates.map((box) => {
            const gate = procedure.filings.find(({ id }) => id === box.id)?.gate;
            return gate !== undefined && <GateMark key={box.id} box={box} gate={gate} content={content} onPress={() => onSelect({ kind: 'filing', id: box.id })} />;
          })}
        </svg>
      </div>
      {!draft.readOnly && <p className="editor-field__help canvas__keys">{t('keys')}</p>}
    </div>
  );
}
