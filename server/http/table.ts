/**
 * What a route asks of the person before its handler runs: nobody signed in, somebody, somebody with one of the acts
 * somewhere, or somebody with one of the acts towards the matter of the address. Outside a person's reach a matter is
 * 404; within it, an act the person may not do is 403.
 */
export type Requirement =
  | { readonly scope: 'public' }
  | { readonly scope: 'person'; readonly acts: readonly string[] }
  | { readonly scope: 'matter'; readonly acts: readonly string[] };

const matter = (...acts: readonly string[]) => ({ scope: 'matter', acts }) as const;
const person = (...acts: readonly string[]) => ({ scope: 'person', acts }) as const;
const open = { scope: 'public' } as const;

/** Every route of the server; one that is not here cannot be registered, and a test looks for strays. */
export const routes = {
  'GET /api/health': open,
  'GET /api/messages': open,
  'GET /api/demo-accounts': open,
  'GET /api/session': person(),
  'POST /api/session': open,
  'DELETE /api/session': open,
  'GET /api/home': person(),
  'GET /api/matters': person('read-matters'),
  'POST /api/matters': person('open-matter'),
  'GET /api/reviews': person('read-reviews'),
  'GET /api/events': person(),
  'GET /api/releases': person('read-releases', 'read-matters'),
  'GET /api/releases/:hash/definitions': person('read-releases', 'read-matters'),
  'GET /api/releases/:hash/validators.js': person('read-releases', 'read-matters'),
  'GET /api/releases/:hash/templates.js': person('read-releases', 'read-matters'),
  'GET /api/calendars/:calendar': person(),
  'GET /api/matters/:matter': matter('read-matters'),
  /** Which act depends on the command; {@link commandAct} says it, and the command's own door asks again. */
  'POST /api/matters/:matter/commands': matter('read-matters'),
  'PUT /api/matters/:matter/scratch': matter('save-stage'),
  'GET /api/matters/:matter/filings/:filing/checklist': matter('read-matters'),
  'GET /api/matters/:matter/filings/:filing/versions/:version': matter('read-matters'),
  'GET /api/matters/:matter/trace': matter('read-trace'),
  'GET /api/matters/:matter/lights': matter('read-matters'),
  'GET /api/matters/:matter/documents/:document': matter('read-matters'),
  'POST /api/matters/:matter/attachments': matter('attach'),
  'GET /api/matters/:matter/attachments/:attachment': matter('read-matters'),
} as const satisfies Readonly<Record<string, Requirement>>;
export type RouteKey = keyof typeof routes;
