import type { DragEvent, KeyboardEvent, ReactNode } from 'react';

import type { GateDefinition, ReleaseContent } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import type { Box } from './layout.ts';
import { procedureTexts } from './texts.ts';

const classes = (...names: readonly (string | false)[]): string => names.filter((name) => name !== false).join(' ');

function Count({ findings }: { readonly findings: number }): ReactNode {
  const t = useRoomTexts(procedureTexts);
  return findings > 0 && <span className="canvas__findings" title={t('findings', { count: findings })}><span aria-hidden="true">!</span><span className="visually-hidden">{t('findings', { count: findings })}</span></span>;
}

export interface MarkProps {
  readonly box: Box;
  readonly title: string;
  readonly current: boolean;
  readonly findings: number;
  readonly onPress: () => void;
}

export interface LaneHeadProps extends Omit<MarkProps, 'onPress'> {
  readonly onPress: (() => void) | undefined;
}

/** The head of a lane: the phase, to be edited at a press. */
export function LaneHead({ box, title, current, findings, onPress }: LaneHeadProps): ReactNode {
  return (
    <foreignObject x={box.x} y={0} width={box.width} height={40}>
      {onPress === undefined ? <p className="canvas__phase">{title}</p> : (
        <button type="button" className={classes('canvas__phase', 'canvas__phase--opens', current && 'canvas__phase--current')} aria-pressed={current} onClick={onPress}>{title}<Count findings={findings} /></button>
      )}
    </foreignObject>
  );
}

export interface StageCardProps extends MarkProps {
  readonly forms: number;
  /** Something is held over it. */
  readonly over: boolean;
  /** Frozen by the filing that is being looked at. */
  readonly frozen: boolean;
  /** Not to be chosen now. */
  readonly faded: boolean;
  readonly fixed: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onTake: (as: 'move' | 'connect') => void;
  readonly onLetGo: () => void;
}

/** A stage: pressed it is edited, dragged it moves, its dot connects. */
export function StageCard({ box, title, forms, current, findings, over, frozen, faded, fixed, onPress, onKeyDown, onTake, onLetGo }: StageCardProps): ReactNode {
  const t = useRoomTexts(procedureTexts);
  const start = (as: 'move' | 'connect') => (event: DragEvent): void => {
    event.dataTransfer.setData('text/plain', title);
    event.dataTransfer.effectAllowed = as === 'move' ? 'move' : 'link';
    onTake(as);
  };
  return (
    <>
      <foreignObject x={box.x} y={box.y} width={box.width} height={box.height}>
        <button
          type="button" draggable={!fixed} aria-pressed={current} onClick={onPress} onKeyDown={onKeyDown} onDragStart={start('move')} onDragEnd={onLetGo}
          className={classes('canvas__card', current && 'canvas__card--current', over && 'canvas__card--over', frozen && 'canvas__card--frozen', faded && 'canvas__card--faded')}
        >
          <span className="canvas__title">{title}</span>
          <span className="canvas__meta">{t('formCount', { count: forms })}</span>
          <Count findings={findings} />
        </button>
      </foreignObject>
      {!fixed && (
        <foreignObject x={box.x + box.width / 2 - 8} y={box.y + box.height - 8} width={16} height={16}>
          <button type="button" className="canvas__dot" draggable aria-label={t('connect', { title })} title={t('connect', { title })} onClick={() => onTake('connect')} onDragStart={start('connect')} onDragEnd={onLetGo} onKeyDown={onKeyDown} />
        </foreignObject>
      )}
    </>
  );
}

/** A filing at the foot of its phase. */
export function FilingMark({ box, title, current, findings, onPress }: MarkProps): ReactNode {
  const t = useRoomTexts(procedureTexts);
  return (
    <foreignObject x={box.x} y={box.y} width={box.width} height={box.height}>
      <button type="button" className={classes('canvas__filing', current && 'canvas__filing--current')} aria-pressed={current} onClick={onPress}>
        <span className="canvas__kind">{t('filing')}</span>
        <span className="canvas__title">{title}</span>
        <Count findings={findings} />
      </button>
    </foreignObject>
  );
}

export interface GateMarkProps {
  readonly box: Box;
  readonly gate: GateDefinition;
  readonly content: ReleaseContent;
  readonly onPress: () => void;
}

/** A gate above the stage it opens, with its number. */
export function GateMark({ box, gate, content, onPress }: GateMarkProps): ReactNode {
  const t = useRoomTexts(procedureTexts);
  const { translate } = useLanguage();
  const days = content.parameters[gate.atLeast.workingDays.fact.slice('parameter.'.length)]?.values.at(-1)?.value;
  return (
    <foreignObject x={box.x} y={box.y} width={box.width} height={box.height}>
      <button type="button" className="canvas__gate" title={t('gateMark', { title: translate(gate.title) })} aria-label={t('gateMark', { title: translate(gate.title) })} onClick={onPress}>
        <span>{t('gate')}</span>{typeof days === 'number' && <span>{t('gateLeast', { days })}</span>}
      </button>
    </foreignObject>
  );
}
