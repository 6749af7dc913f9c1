import { existsSync } from 'node:fs';

import express, { type Express } from 'express';

import type { Services } from '../services.ts';
import { attachments } from './attachments.ts';
import { calendars } from './calendars.ts';
import { commands } from './commands.ts';
import { documents } from './documents.ts';
import { draftBase } from './draft-base.ts';
import { draftBody } from './draft-body.ts';
import { draftPreview } from './draft-preview.ts';
import { Edge, type EdgeOptions } from './edge.ts';
import { errorAnswers } from './errors.ts';
import { drafts } from './drafts.ts';
import { events } from './events.ts';
import { effects } from './effects.ts';
import { exchange } from './exchange.ts';
import { EdgeFault } from './fault.ts';
import { filings } from './filings.ts';
import { registerRoutes } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { health } from './health.ts';
import { home } from './home.ts';
import { jsonBody } from './json-body.ts';
import { jsonOnly } from './json-only.ts';
import { matters } from './matters.ts';
import { messages } from './messages.ts';
import { sameOrigin } from './origin.ts';
import { proposals } from './proposals.ts';
import { history } from './release-history.ts';
import { releases } from './releases.ts';
import { requestLog } from './request-log.ts';
import { reviews } from './reviews.ts';
import { roles } from './roles.ts';
import { scratch } from './scratch.ts';
import { session, signInLimit } from './session.ts';
import { staticApp } from './static.ts';
import { trace } from './trace.ts';

/** The largest JSON body; a form is a few kilobytes. */
const largestBody = '1mb';

/** The HTTP edge over the services: the API of `runtime/api`, then the built app. */
export function createApp(services: Services, options: EdgeOptions = {}): Express {
  const edge = new Edge(services, options);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestLog(options.logger));
  app.use(securityHeaders(edge.secure));
  app.use(sameOrigin);
  app.use(jsonOnly);
  app.post('/api/session', signInLimit(edge));
  app.use('/api/drafts', draftBody(edge));
  app.use(jsonBody(largestBody));
  registerRoutes(app, edge, {
    ...health(edge),
    ...messages(edge),
    ...session(edge),
    ...home(),
    ...matters(edge),
    ...commands(edge),
    ...scratch(edge),
    ...filings(),
    ...trace(),
    ...documents(edge),
    ...attachments(edge),
    ...exchange(),
    ...reviews(),
    ...events(edge),
    ...releases(edge),
    ...calendars(edge),
    ...drafts(edge),
    ...draftBase(edge),
    ...draftPreview(edge),
    ...proposals(edge),
    ...effects(edge),
    ...history(edge),
    ...roles(edge),
  });
  app.use('/api', () => {
    throw new EdgeFault('not-found');
  });
  if (services.designerDir !== undefined && existsSync(services.designerDir)) app.use('/designer', staticApp(services.designerDir));
  if (services.appDir !== undefined && existsSync(services.appDir)) app.use(staticApp(services.appDir));
  app.use(() => {
    throw new EdgeFault('not-found');
  });
  app.use(errorAnswers(edge));
  return app;
}
