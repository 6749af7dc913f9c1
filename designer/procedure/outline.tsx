import type { ReactNode } from 'react';

import type { StageDefinition } from '../../runtime/engine/index.ts';
import { Button } from '../../runtime/ui/index.ts';
import { findingsOf } from '../fields/PartFindings.tsx';
import type { FlowProps } from './canvas.tsx';
import { withFilings } from './filings.ts';
import { moved } from './order.ts';
import { type Selection, useEdits } from './use-procedure.ts';

/** The procedure as a list: the same acts as on the canvas, each a button. */
export function Outline({ selection, onSelect, onRemove }: FlowProps): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const { phases, stages, filings } = content.procedure;
  const known = new Set(phases.map(({ id }) => id));
  const lost = stages.filter(({ phase }) => !known.has(phase));

  const entry = (what: Selection, title: string, note?: string): ReactNode => {
    const found = findingsOf(draft.findings, what).length;
    const current = selection.kind === what.kind && selection.id === what.id;
    return (
      <button type="button" className={`outline__entry outline__entry--${what.kind}${current ? ' outline__entry--current' : ''}`} aria-pressed={current} onClick={() => onSelect(what)}>
        <span className="outline__title">{translate(title)}</span>
        {note !== undefined && <span className="outline__note">{note}</span>}
        {found > 0 && <span className="outline__findings">{t('findings', { count: found })}</span>}
      </button>
    );
  };
  const stageLine = (stage: StageDefinition, lane: readonly StageDefinition[]): ReactNode => {
    const title = translate(stage.title);
    const at = lane.indexOf(stage);
    const shift = (by: -1 | 1): void => void draft.change(t('done.move', { title }), withFilings(content, moved(stages, stage.id, by)));
    return (
      <li key={stage.id} className="outline__line">
        {entry({ kind: 'stage', id: stage.id }, stage.title, stage.after.length === 0 ? undefined : `← ${stage.after.map((id) => translate(stages.find((each) => each.id === id)?.title ?? id)).join('、')}`)}
        {!draft.readOnly && (
          <span className="outline__acts">
            <Button look="quiet" size="small" aria-label={t('up', { title })} disabled={at === 0} onClick={() => shift(-1)}>↑</Button>
            <Button look="quiet" size="small" aria-label={t('down', { title })} disabled={at === lane.length - 1} onClick={() => shift(1)}>↓</Button>
            <Button look="quiet" size="small" aria-label={`${t('delete')}: ${title}`} onClick={() => onRemove({ kind: 'stage', id: stage.id })}>✕</Button>
          </span>
        )}
      </li>
    );
  };
  return (
    <div className="outline">
      <ul className="outline__list">
        <li>{entry({ kind: 'procedure', id: 'procedure' }, content.procedure.title)}</li>
        {phases.map((phase) => {
          const lane = stages.filter((stage) => stage.phase === phase.id);
          return (
            <li key={phase.id}>
              {entry({ kind: 'phase', id: phase.id }, phase.title)}
              <ul className="outline__list outline__list--inner">
                {lane.length === 0 && <li className="editor-field__help">{t('noStages')}</li>}
                {lane.map((stage) => stageLine(stage, lane))}
                {filings.filter((filing) => filing.phase === phase.id).map((filing) => (
                  <li key={filing.id} className="outline__line">{entry({ kind: 'filing', id: filing.id }, filing.title, filing.gate === undefined ? t('filing') : `${t('filing')} · ${t('gate')}`)}</li>
                ))}
              </ul>
            </li>
          );
        })}
        {lost.length > 0 && <li><p className="outline__entry">{t('lost')}</p><ul className="outline__list outline__list--inner">{lost.map((stage) => stageLine(stage, lost))}</ul></li>}
      </ul>
      <p className="editor-field__help">{t('outlineKeys')}</p>
    </div>
  );
}
