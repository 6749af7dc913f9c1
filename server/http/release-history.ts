import { civil } from '../civil.ts';
import { releaseHistory, releaseVerdicts } from '../queries/release-history.ts';
import type { PublishedVersion } from '../releases/definitions.ts';
import { packageText } from '../releases/packages.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson, sendText } from './json.ts';
import { type Handlers, part, query } from './request.ts';

type Keys =
  | 'GET /api/release-history'
  | 'GET /api/releases/:hash/content'
  | 'GET /api/releases/:hash/package'
  | 'GET /api/releases/:hash/verdicts';

/** A hash names one content for ever. */
const forever = 'private, max-age=31536000, immutable';

/** What was ever published, read-only: the timeline, a version whole, as a package, and the verdicts given with it. */
export function history(edge: Edge): Pick<Handlers, Keys> {
  const { services } = edge;
  const named = (hash: string): PublishedVersion => {
    const version = services.definitions.version(hash);
    if (version === undefined) throw new EdgeFault('not-found');
    return version;
  };
  return {
    'GET /api/release-history': (request, response) => {
      const { definitions, clock } = services;
      const procedure = query(request, 'procedure');
      const newest = definitions.procedures().find(({ id }) => id === procedure) ?? definitions.procedures()[0];
      return sendJson(response, releaseHistory(services, procedure, civil(clock.now(), newest?.timeZone ?? 'UTC').date));
    },
    'GET /api/releases/:hash/content': (request, response) => {
      const version = named(part(request, 'hash'));
      // sentences are shown with the shipped ones beside them, which another version of the program may word differently
      return sendJson(response, { hash: version.hash, parts: version.parts() }, version.kind === 'messages' ? 'no-store' : forever);
    },
    'GET /api/releases/:hash/package': (request, response) => {
      const version = named(part(request, 'hash'));
      response.attachment(`${version.id.replaceAll('/', '-')}-${version.hash.slice(0, 8)}.json`);
      return sendText(response, packageText(version), 'application/json', forever);
    },
    'GET /api/releases/:hash/verdicts': (request, response, { person }) => {
      const { hash } = named(part(request, 'hash'));
      return sendJson(response, releaseVerdicts(services, edge.access, person, hash));
    },
  };
}
