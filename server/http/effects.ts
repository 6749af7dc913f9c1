import { civil } from '../civil.ts';
import { compileContent } from '../releases/compile.ts';
import { versionOf } from '../releases/versions.ts';
import { readNothing } from './draft-bodies.ts';
import { draftAt } from './drafts.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import { type Handlers, part } from './request.ts';

type Keys = 'POST /api/drafts/:draft/effect' | 'GET /api/effects/:effect' | 'DELETE /api/effects/:effect';

/** What a draft would change for stored matters: started, followed, cancelled. */
export function effects(edge: Edge): Pick<Handlers, Keys> {
  const { services, answers } = edge;
  return {
    'POST /api/drafts/:draft/effect': async (request, response) => {
      const { document } = draftAt(edge, part(request, 'draft'));
      readNothing(request.body);
      const version = versionOf(document.kind, document.parts, services.definitions.shippedMessages);
      const compiled = version.kind === 'release' ? compileContent(version.content) : undefined;
      if (compiled !== undefined && 'problems' in compiled) return answers.malformed(response, compiled.problems);
      const procedures = services.definitions.procedures();
      const now = civil(services.clock.now(), (procedures.find(({ id }) => id === document.subject) ?? procedures[0])?.timeZone ?? 'UTC');
      const started = services.effects.start({ version, subject: document.subject, now, organisationTitle: (id) => edge.access.organisationTitle(id) });
      response.status(202);
      await sendJson(response, started);
    },
    'GET /api/effects/:effect': (request, response) => {
      const effect = services.effects.get(part(request, 'effect'));
      if (effect === undefined) throw new EdgeFault('not-found');
      return sendJson(response, effect);
    },
    'DELETE /api/effects/:effect': (request, response) => {
      const effect = services.effects.cancel(part(request, 'effect'));
      if (effect === undefined) throw new EdgeFault('not-found');
      return sendJson(response, effect);
    },
  };
}
