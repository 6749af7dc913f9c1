/** The page to go to after signing in: only one of ours, never another site's. */
export function nextOf(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
