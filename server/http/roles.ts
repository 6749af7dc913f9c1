import type { RoleView } from '../../runtime/api/designer.ts';
import type { Edge } from './edge.ts';
import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** The roles of the installation: what the stages and reviews of a draft may name. */
export function roles(edge: Edge): Pick<Handlers, 'GET /api/roles'> {
  return {
    'GET /api/roles': (_request, response) => sendJson(response, edge.services.definitions.access.roles.map(({ id, title }): RoleView => ({ id, title })), 'no-cache'),
  };
}
