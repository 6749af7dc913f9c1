import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps an open popup beside its anchor. The popup is a native `popover`, so it lies above everything (dialogs, clipped
 * tables). Its place is given through custom properties set on the element's own style object, which a
 * `style-src 'self'` policy allows; markup carries no style.
 */
export function usePopup(open: boolean, anchor: RefObject<HTMLElement | null>, popup: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [from, box] = [anchor.current, popup.current];
    if (!open || from === null || box === null) return undefined;
    const place = (): void => {
      const { left, top, bottom, width } = from.getBoundingClientRect();
      const below = window.innerHeight - bottom;
      const above = below < 240 && top > below;
      box.style.setProperty('--popup-left', `${left}px`);
      box.style.setProperty('--popup-top', above ? 'auto' : `${bottom + 2}px`);
      box.style.setProperty('--popup-bottom', above ? `${window.innerHeight - top + 2}px` : 'auto');
      box.style.setProperty('--popup-width', `${width}px`);
      box.style.setProperty('--popup-room', `${Math.max(120, (above ? top : below) - 12)}px`);
    };
    if (!box.matches(':popover-open')) box.showPopover();
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
      if (box.matches(':popover-open')) box.hidePopover();
    };
  }, [open, anchor, popup]);
}
