import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** What happened to a matter, and the lights it ever showed. */
export function trace(): Pick<Handlers, 'GET /api/matters/:matter/trace' | 'GET /api/matters/:matter/lights'> {
  return {
    'GET /api/matters/:matter/trace': (_request, response, { reader, stored }) => sendJson(response, reader.trace(stored)),
    'GET /api/matters/:matter/lights': (_request, response, { reader, stored }) => sendJson(response, reader.lights(stored)),
  };
}
