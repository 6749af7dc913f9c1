import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

import { parseJson } from '../../runtime/engine/index.ts';
import { MalformedBody } from './body.ts';

/**
 * Reads JSON bodies of up to `limit` through the engine's own strict parser: no duplicate or `__proto__` keys, no lone
 * surrogates, nesting bounded, text in NFC. What it does not take is malformed, with the place.
 */
export function jsonBody(limit: string): RequestHandler[] {
  return [express.text({ type: 'application/json', limit, defaultCharset: 'utf-8' }), parsed];
}

function parsed(request: Request, _response: Response, next: NextFunction): void {
  const text: unknown = request.body;
  if (typeof text === 'string') {
    const result = parseJson(text);
    if ('problems' in result) throw new MalformedBody(result.problems);
    request.body = result.value;
  }
  next();
}
