import type { ReactNode } from 'react';

import { useRoomTexts } from '../texts/texts.ts';
import type { CanvasLayout } from './layout.ts';
import { procedureTexts } from './texts.ts';

export interface LinksProps {
  readonly layout: CanvasLayout;
  readonly titleOf: (stage: string) => string;
  /** Takes an arrow out; left out where nothing may be changed. */
  readonly onCut?: (from: string, to: string) => void;
}

/** The arrows between stages, each with the cross that cuts it, and the lines from stage to filing to gate. */
export function Links({ layout, titleOf, onCut }: LinksProps): ReactNode {
  const t = useRoomTexts(procedureTexts);
  return (
    <g>
      <defs>
        <marker id="canvas-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path className="canvas__tip" d="M0 0.5 L7.5 4 L0 7.5 Z" /></marker>
      </defs>
      {layout.ties.map((tie) => <path key={`${tie.from} ${tie.to} ${tie.path}`} className="canvas__tie" d={tie.path} />)}
      {layout.arrows.map((arrow) => (
        <g key={`${arrow.from} ${arrow.to}`} className="canvas__link">
          <path className="canvas__arrow" d={arrow.path} markerEnd="url(#canvas-tip)" />
          <path className="canvas__reach" d={arrow.path} />
          {onCut !== undefined && (
            <foreignObject className="canvas__cut-place" x={arrow.x - 9} y={arrow.y - 9} width={18} height={18}>
              <button type="button" className="canvas__cut" aria-label={t('disconnect', { from: titleOf(arrow.from), to: titleOf(arrow.to) })} title={t('disconnect', { from: titleOf(arrow.from), to: titleOf(arrow.to) })} onClick={() => onCut(arrow.from, arrow.to)}>✕</button>
            </foreignObject>
          )}
        </g>
      ))}
    </g>
  );
}
