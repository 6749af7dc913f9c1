import type { RequestHandler } from 'express';

import { readToken } from './cookie.ts';
import type { Edge } from './edge.ts';
import { jsonBody } from './json-body.ts';

/** The largest body of a draft: an edit of a Word template, an imported package. */
const largest = '8mb';

/** Reads the larger bodies of drafts, of those alone who may edit them; anybody else's fall to the common limit. */
export function draftBody(edge: Edge): RequestHandler[] {
  return jsonBody(largest).map((handler): RequestHandler => (request, response, next) => {
    const token = readToken(request, edge.secure);
    const person = token === undefined ? undefined : edge.sessions.person(token);
    if (person !== undefined && edge.access.acts(person).includes('edit-drafts')) return handler(request, response, next);
    next();
  });
}
