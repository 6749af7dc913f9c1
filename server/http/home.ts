import type { Edge } from './edge.ts';
import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** The first page: what there is to do, and what changed. */
export function home(_edge: Edge): Pick<Handlers, 'GET /api/home'> {
  return {
    'GET /api/home': async (_request, response, { reader }) => sendJson(response, await reader.home()),
  };
}
