import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** The first page: what there is to do, and what changed. */
export function home(): Pick<Handlers, 'GET /api/home'> {
  return {
    'GET /api/home': async (_request, response, { reader }) => sendJson(response, await reader.home()),
  };
}
