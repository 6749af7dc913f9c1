import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import { type Handlers, part } from './request.ts';

/** The published years of a working-day calendar. */
export function calendars(edge: Edge): Pick<Handlers, 'GET /api/calendars/:calendar'> {
  return {
    'GET /api/calendars/:calendar': (request, response) => {
      const years = edge.services.definitions.calendar(part(request, 'calendar'));
      if (years === undefined) throw new EdgeFault('not-found');
      return sendJson(response, years, 'private, no-cache');
    },
  };
}
