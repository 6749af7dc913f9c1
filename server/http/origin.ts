import type { NextFunction, Request, Response } from 'express';

import { EdgeFault } from './fault.ts';

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page sends (threat 7): a browser names its origin with every write. A request
 * with neither `Origin` nor `Sec-Fetch-Site` is no browser's and carries no borrowed cookie.
 */
export function sameOrigin(request: Request, _response: Response, next: NextFunction): void {
  if (safe.has(request.method)) return next();
  const origin = request.get('origin');
  const site = request.get('sec-fetch-site');
  if (origin !== undefined && !isHost(origin, request.get('host'))) throw new EdgeFault('foreign-origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new EdgeFault('foreign-origin');
  next();
}

function isHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
