import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

import type { Drop } from './drop.ts';
import type { PaletteItem } from './palette-items.ts';

/** What is dragged: something new from the palette, or a field of the form. */
export type Dragged = { readonly kind: 'new'; readonly item: PaletteItem } | { readonly kind: 'field'; readonly id: string };

/** A drag under way: what, where the pointer is, and where it would be dropped. */
export interface Drag {
  readonly dragged: Dragged;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly drop: Drop | undefined;
}

export interface Dragging {
  readonly drag: Drag | undefined;
  /** For `onPointerDown` of what can be dragged; less than a few pixels remain a click. */
  readonly begin: (event: ReactPointerEvent, dragged: Dragged, title: string) => void;
}

const threshold = 5;
const edge = 48;

/**
 * Dragging with the pointer, a finger included. `dropAt` says where a point of the window would drop, `onDrop` does it;
 * `scrolled` scrolls when the pointer comes near its edges. Escape gives up.
 */
export function useDragging(scrolled: RefObject<HTMLElement | null>, dropAt: (x: number, y: number) => Drop | undefined, onDrop: (dragged: Dragged, drop: Drop) => void): Dragging {
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const now = useRef<Drag | undefined>(undefined);
  const handlers = useRef({ dropAt, onDrop });
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    handlers.current = { dropAt, onDrop };
  }, [dropAt, onDrop]);
  useEffect(() => () => stop.current?.(), []);

  const begin = useCallback((event: ReactPointerEvent, dragged: Dragged, title: string): void => {
    if (event.button !== 0) return;
    stop.current?.();
    const from = { x: event.clientX, y: event.clientY };
    const show = (next: Drag | undefined): void => {
      now.current = next;
      setDrag(next);
    };
    const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
      if (now.current === undefined && Math.hypot(x - from.x, y - from.y) < threshold) return;
      scrollNear(scrolled.current, y);
      show({ dragged, title, x, y, drop: handlers.current.dropAt(x, y) });
    };
    const finish = (): void => {
      const last = now.current;
      end();
      if (last === undefined) return;
      swallowClick();
      if (last.drop !== undefined) handlers.current.onDrop(dragged, last.drop);
    };
    const onKey = (key: KeyboardEvent): void => {
      if (key.key === 'Escape') end();
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
      stop.current = undefined;
      show(undefined);
    };
    stop.current = end;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
  }, [scrolled]);

  return { drag, begin };
}

function scrollNear(place: HTMLElement | null, y: number): void {
  if (place === null) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (y < top + edge) place.scrollBy(0, -14);
  else if (y > bottom - edge) place.scrollBy(0, 14);
}

/** The click that follows the end of a drag means nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
