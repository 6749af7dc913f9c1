/*
 * Every route of the server with what it asks of the person before its handler runs. A route that is not here cannot be
 * registered, and a test looks for strays.
 */

/** Anybody. */
export const publicRoutes = [
  'GET /api/health',
  'GET /api/messages',
  'GET /api/demo-accounts',
  'POST /api/session',
  'DELETE /api/session',
] as const;

const releaseReaders = ['read-releases', 'read-matters'] as const;

/** Somebody signed in, who may do one of the acts somewhere; no act named: whoever it is. */
export const personRoutes = [
  ['GET /api/session', []],
  ['GET /api/home', []],
  ['GET /api/events', []],
  ['GET /api/calendars/:calendar', []],
  ['GET /api/matters', ['read-matters']],
  ['POST /api/matters', ['open-matter']],
  ['GET /api/reviews', ['read-reviews']],
  ['GET /api/releases', releaseReaders],
  ['GET /api/releases/:hash/definitions', releaseReaders],
  ['GET /api/releases/:hash/validators.js', releaseReaders],
  ['GET /api/releases/:hash/templates.js', releaseReaders],
  ['GET /api/drafts', ['read-drafts']],
  ['POST /api/drafts', ['edit-drafts']],
  ['GET /api/drafts/:draft', ['read-drafts']],
  ['DELETE /api/drafts/:draft', ['edit-drafts']],
  ['POST /api/drafts/:draft/edits', ['edit-drafts']],
  ['POST /api/drafts/:draft/undo', ['edit-drafts']],
  ['POST /api/drafts/:draft/redo', ['edit-drafts']],
  ['PUT /api/drafts/:draft/presence', ['read-drafts']],
  ['GET /api/drafts/:draft/rebase', ['read-drafts']],
  ['POST /api/drafts/:draft/rebase', ['edit-drafts']],
  ['GET /api/drafts/:draft/validators.js', ['read-drafts']],
  ['PUT /api/drafts/:draft/title', ['edit-drafts']],
  ['POST /api/drafts/:draft/preview/:template', ['read-drafts']],
  ['POST /api/drafts/:draft/check', ['read-drafts']],
  ['POST /api/drafts/:draft/proposal', ['propose-release']],
  ['POST /api/drafts/:draft/effect', ['read-drafts']],
  ['GET /api/effects/:effect', ['read-drafts']],
  ['DELETE /api/effects/:effect', ['read-drafts']],
  ['GET /api/proposals', ['read-drafts', 'read-releases']],
  ['GET /api/proposals/:proposal', ['read-drafts', 'read-releases']],
  ['POST /api/proposals/:proposal/approval', ['decide-proposal']],
  ['POST /api/proposals/:proposal/return', ['decide-proposal']],
  ['POST /api/proposals/:proposal/withdrawal', ['propose-release']],
  ['GET /api/release-history', ['read-releases']],
  ['GET /api/releases/:hash/content', ['read-releases']],
  ['GET /api/releases/:hash/package', ['read-releases']],
  ['GET /api/releases/:hash/verdicts', ['read-releases']],
  ['POST /api/releases/:hash/withdrawal', ['withdraw-release']],
  ['GET /api/roles', ['read-drafts', 'read-releases']],
] as const;

/**
 * Somebody signed in, who may do one of the acts towards the matter of the address. Outside the person's reach a matter
 * is 404; within it, an act the person may not do is 403. Which act a command needs, the command says.
 */
export const matterRoutes = [
  ['GET /api/matters/:matter', ['read-matters']],
  ['POST /api/matters/:matter/commands', ['read-matters']],
  ['PUT /api/matters/:matter/scratch', ['save-stage']],
  ['GET /api/matters/:matter/filings/:filing/checklist', ['read-matters']],
  ['GET /api/matters/:matter/filings/:filing/versions/:version', ['read-matters']],
  ['GET /api/matters/:matter/trace', ['read-trace']],
  ['GET /api/matters/:matter/lights', ['read-matters']],
  ['GET /api/matters/:matter/documents/:document', ['read-matters']],
  ['POST /api/matters/:matter/exchange/:exchange/preview', ['save-stage']],
  ['GET /api/matters/:matter/exchange/:exchange', ['read-matters']],
  ['POST /api/matters/:matter/attachments', ['attach']],
  ['GET /api/matters/:matter/attachments/:attachment', ['read-matters']],
] as const;

export type PublicRoute = (typeof publicRoutes)[number];
export type PersonRoute = (typeof personRoutes)[number][0];
export type MatterRoute = (typeof matterRoutes)[number][0];
export type RouteKey = PublicRoute | PersonRoute | MatterRoute;
