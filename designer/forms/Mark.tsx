import { type PointerEvent, type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';

import type { Box } from './drop.ts';

/** Puts an element at a box of the canvas, by custom properties on its own style object, which the page's policy allows. */
export function usePlaced<T extends HTMLElement>(box: Box): Ref<T> {
  const ref = useRef<T>(null);
  const { left, top, width, height } = box;
  useLayoutEffect(() => {
    const style = ref.current?.style;
    style?.setProperty('--left', `${String(left)}px`);
    style?.setProperty('--top', `${String(top)}px`);
    style?.setProperty('--width', `${String(width)}px`);
    style?.setProperty('--height', `${String(height)}px`);
  }, [left, top, width, height]);
  return ref;
}

export interface MarkProps {
  readonly id: string;
  readonly box: Box;
  readonly selected: boolean;
  /** Whether the arrow keys start here. */
  readonly reachable: boolean;
  readonly dragged: boolean;
  /** What it is, for screen readers. */
  readonly label: string;
  /** Short words at its corner. */
  readonly badges: readonly string[];
  readonly onSelect: () => void;
  readonly onDrag: (event: PointerEvent) => void;
  /** Starts to make it wider or narrower; without it, it has no width of its own. */
  readonly onWiden?: ((event: PointerEvent) => void) | undefined;
}

/** A field of the canvas to select and to drag, laid over what the renderer drew. */
export function Mark({ id, box, selected, reachable, dragged, label, badges, onSelect, onDrag, onWiden }: MarkProps): ReactNode {
  const ref = usePlaced<HTMLDivElement>(box);
  return (
    <div
      ref={ref} id={id} role="option" aria-selected={selected} aria-label={label} tabIndex={reachable ? 0 : -1}
      className={`mark${selected ? ' mark--selected' : ''}${dragged ? ' mark--dragged' : ''}`}
      onClick={onSelect} onFocus={onSelect} onPointerDown={onDrag}
    >
      {badges.length > 0 && <span className="mark__badges">{badges.map((badge) => <span key={badge} className="mark__badge">{badge}</span>)}</span>}
      {selected && onWiden !== undefined && <span className="mark__handle" aria-hidden="true" onPointerDown={onWiden} />}
    </div>
  );
}
