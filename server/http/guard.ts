import type { Express, Request, Response } from 'express';

import { readToken } from './cookie.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { type Handlers, part, type SignedIn } from './request.ts';
import { matterRoutes, personRoutes, publicRoutes, type RouteKey } from './table.ts';

type Answer = (request: Request, response: Response) => void | Promise<void>;

/** Registers every route of the table; who asks is settled before a handler runs. */
export function registerRoutes(app: Express, edge: Edge, handlers: Handlers): void {
  const role = (response: Response) => edge.answers.refused(response, { kind: 'refusal', code: 'role' });

  for (const key of publicRoutes) register(app, key, handlers[key]);
  for (const [key, acts] of personRoutes) {
    const handler = handlers[key];
    const needed: readonly string[] = acts;
    register(app, key, (request, response) => {
      const who = signedIn(edge, request);
      const held = edge.access.acts(who.person);
      return needed.length === 0 || needed.some((act) => held.includes(act)) ? handler(request, response, who) : role(response);
    });
  }
  for (const [key, acts] of matterRoutes) {
    const handler = handlers[key];
    const needed: readonly string[] = acts;
    register(app, key, (request, response) => {
      const who = signedIn(edge, request);
      const found = who.reader.matter(part(request, 'matter'));
      if (found === undefined) throw new EdgeFault('not-found');
      return needed.some((act) => found.actor.acts.includes(act)) ? handler(request, response, { ...who, ...found }) : role(response);
    });
  }
}

function register(app: Express, key: RouteKey, answer: Answer): void {
  const [method = '', path = ''] = key.split(' ');
  const handler = async (request: Request, response: Response): Promise<void> => {
    await answer(request, response);
  };
  if (method === 'GET') app.get(path, handler);
  else if (method === 'DELETE') app.delete(path, handler);
  else if (method === 'POST') app.post(path, handler);
  else app.put(path, handler);
}

function signedIn(edge: Edge, request: Request): SignedIn {
  const token = readToken(request, edge.secure);
  const person = token === undefined ? undefined : edge.sessions.person(token);
  if (person === undefined) throw new EdgeFault('unauthenticated');
  return { person, reader: edge.readerFor(person) };
}
