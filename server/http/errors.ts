import type { NextFunction, Request, Response } from 'express';

import { Fault } from '../fault.ts';
import { MalformedBody } from './body.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';

/** Answers whatever was thrown: faults by their code, the rest as a bug, logged and never shown. */
export function errorAnswers(edge: Edge) {
  const { answers, services } = edge;
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    if (error instanceof EdgeFault) return answers.failed(response, error.code, error.params);
    if (error instanceof MalformedBody) return answers.malformed(response, error.problems);
    if (error instanceof Fault) {
      services.log.error('fault', { code: error.code, method: request.method }, error);
      return answers.faulted(response, error);
    }
    const status = statusOf(error);
    if (status === 413) return answers.failed(response, 'too-large', { limit: limitOf(error) });
    if (status !== undefined && status >= 400 && status < 500) return answers.failed(response, 'malformed-body');
    services.log.error('bug', { method: request.method }, error);
    answers.failed(response, 'internal');
  };
}

/** The limit that body parsers put on what they throw, in words. */
function limitOf(error: unknown): string {
  const bytes = error instanceof Error && 'limit' in error && typeof error.limit === 'number' ? error.limit : 1_048_576;
  return `${Math.round(bytes / 1_048_576)} MB`;
}

/** The status that express's own parsers put on what they throw. */
function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
