import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After a change of page puts the focus on the new page's heading, so that the keyboard and screen readers start there.
 * Moving within a page (stages, tabs, filters) leaves the focus where the person put it.
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

/** What counts as one page: the first two parts of the address. */
function pageOf(pathname: string): string {
  return pathname.split('/').slice(0, 3).join('/');
}
