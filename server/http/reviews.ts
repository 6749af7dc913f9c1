import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** The superior's queue by time left. */
export function reviews(): Pick<Handlers, 'GET /api/reviews'> {
  return {
    'GET /api/reviews': async (_request, response, { reader }) => sendJson(response, await reader.reviews()),
  };
}
