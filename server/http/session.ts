import type { Response } from 'express';
import { rateLimit } from 'express-rate-limit';

import { Credentials, type Session } from '../../runtime/api/index.ts';
import type { Person } from '../auth/access.ts';
import { civil } from '../civil.ts';
import { bodyReader } from './body.ts';
import { clearToken, readToken, setToken } from './cookie.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

const readCredentials = bodyReader(Credentials);

/** Sign-in, who is signed in, sign-out. */
export function session(edge: Edge): Pick<Handlers, 'GET /api/session' | 'POST /api/session' | 'DELETE /api/session'> {
  return {
    'GET /api/session': (_request, response, { person }) => sendJson(response, sessionOf(edge, person)),
    'POST /api/session': async (request, response) => {
      const { account, password } = readCredentials(request.body);
      const attempt = await edge.signIn.attempt(account, password);
      if (attempt.kind === 'locked') throw new EdgeFault('account-locked', { minutes: attempt.minutes });
      if (attempt.kind === 'wrong') throw new EdgeFault('bad-credentials');
      setToken(response, edge.sessions.begin(attempt.person.id, readToken(request, edge.secure)), edge.secure);
      await sendJson(response, sessionOf(edge, attempt.person));
    },
    'DELETE /api/session': (request, response: Response) => {
      const token = readToken(request, edge.secure);
      if (token !== undefined) edge.sessions.end(token);
      clearToken(response, edge.secure);
      response.status(204).end();
    },
  };
}

/** Slows down whoever tries many accounts from one address; successful sign-ins do not count. */
export function signInLimit(edge: Edge) {
  return rateLimit({
    windowMs: 15 * 60_000,
    limit: edge.options.signInsPerAddress ?? 60,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (_request, response) => edge.answers.failed(response, 'too-many-requests'),
  });
}

function sessionOf(edge: Edge, person: Person): Session {
  const { definitions, clock } = edge.services;
  const { access } = edge;
  const procedures = definitions.procedures();
  return {
    person: { id: person.id, name: person.name },
    assignments: person.assignments.map(({ role, organisation }) => ({
      role,
      roleTitle: access.roleTitle(role),
      organisation,
      organisationTitle: access.organisationTitle(organisation),
    })),
    acts: access.acts(person),
    procedures: access.own(person, 'open-matter').length === 0 ? [] : procedures.map(({ id, title }) => ({ id, title })),
    today: civil(clock.now(), procedures[0]?.timeZone ?? 'UTC').date,
    locales: definitions.locales,
  };
}
