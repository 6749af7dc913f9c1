import type { ReleaseDefinitions } from '../../runtime/api/index.ts';
import { releaseRef } from '../queries/view.ts';
import type { PublishedRelease } from '../releases/definitions.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson, sendText } from './json.ts';
import { type Handlers, part, query } from './request.ts';

type Keys =
  | 'GET /api/releases'
  | 'GET /api/releases/:hash/definitions'
  | 'GET /api/releases/:hash/validators.js'
  | 'GET /api/releases/:hash/templates.js';

/** A hash names one content for ever. */
const forever = 'private, max-age=31536000, immutable';

/** Releases: what the apps need of each, with the validators and templates compiled from it. */
export function releases(edge: Edge): Pick<Handlers, Keys> {
  const { definitions } = edge.services;
  const named = (hash: string): PublishedRelease => {
    const release = definitions.release(hash);
    if (release === undefined) throw new EdgeFault('not-found');
    return release;
  };
  return {
    'GET /api/releases': (request, response) => {
      const wanted = query(request, 'procedure');
      const procedures = definitions.procedures().filter(({ id }) => wanted === undefined || id === wanted);
      if (wanted !== undefined && procedures.length === 0) throw new EdgeFault('not-found');
      return sendJson(response, procedures.flatMap(({ id }) => definitions.releases(id).map((release) => ({ procedure: id, ...releaseRef(release) }))));
    },
    'GET /api/releases/:hash/definitions': (request, response) => {
      const { hash, content } = named(part(request, 'hash'));
      const { cases: _cases, samples: _samples, ...rest } = content;
      const answer: ReleaseDefinitions = { ...rest, hash };
      return sendJson(response, answer, forever);
    },
    'GET /api/releases/:hash/validators.js': (request, response) =>
      sendText(response, named(part(request, 'hash')).validators, 'text/javascript', forever),
    'GET /api/releases/:hash/templates.js': (request, response) =>
      sendText(response, named(part(request, 'hash')).templates, 'text/javascript', forever),
  };
}
