import type { Edge } from './edge.ts';
import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** Whether the server takes acts, and how far its ledger is sealed. 503 while it only reads. */
export function health(edge: Edge): Pick<Handlers, 'GET /api/health'> {
  return {
    'GET /api/health': (_request, response) => {
      const state = edge.services.ledger.health();
      response.status(state.state === 'writing' ? 200 : 503);
      return sendJson(response, { ok: state.state === 'writing', ...state });
    },
  };
}
