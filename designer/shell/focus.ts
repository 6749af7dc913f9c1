import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After a change of page puts the focus on the new page's heading, so that the keyboard and screen readers start there.
 * Moving within a room (another rule, another form) leaves the focus where the person put it.
 */
export function useFocusOnNewPage(): void {
  const { pathname } = useLocation();
  const page = pageOf(pathname);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    window.scrollTo(0, 0);
    const frame = requestAnimationFrame(() => (document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main'))?.focus());
    return () => cancelAnimationFrame(frame);
  }, [page]);
}

/** What counts as one page: the draft and its room, or the first two parts of any other address. */
function pageOf(pathname: string): string {
  const parts = pathname.split('/');
  return parts.slice(0, parts[1] === 'drafts' ? 4 : 3).join('/');
}
