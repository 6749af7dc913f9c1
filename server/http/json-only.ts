import type { NextFunction, Request, Response } from 'express';

import { EdgeFault } from './fault.ts';

/** Writes carry JSON, which no plain HTML form can send; only files come as multipart. */
export function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  if (request.method !== 'POST' && request.method !== 'PUT') return next();
  const isFile = request.method === 'POST' && /^\/api\/matters\/[^/]+\/(?:attachments|exchange\/[^/]+\/preview)$/.test(request.path);
  if (isFile ? request.is('multipart/form-data') === false : request.is('application/json') === false) throw new EdgeFault('not-json');
  next();
}
