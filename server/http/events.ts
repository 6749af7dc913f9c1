import type { Person } from '../auth/access.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import type { Audience, Numbered } from './news.ts';
import type { Handlers } from './request.ts';
import { readToken } from './cookie.ts';

const heartbeatMs = 25_000;
/** One person's open pages; more than that is a loop, not a person. */
const linesPerPerson = 20;

function hears({ access }: Edge, person: Person, audience: Audience): boolean {
  if (audience === 'everybody') return true;
  if ('act' in audience) return access.acts(person).includes(audience.act);
  return access.actor(person, audience.organisation)?.acts.includes('read-matters') === true;
}

/** News as server-sent events: of matters within the person's reach and of what their acts are about, ended with the session. */
export function events(edge: Edge): Pick<Handlers, 'GET /api/events'> {
  const lines = new Map<string, number>();
  return {
    'GET /api/events': (request, response, { person }) => {
      const open = lines.get(person.id) ?? 0;
      if (open >= linesPerPerson) throw new EdgeFault('too-many-requests');
      lines.set(person.id, open + 1);
      const token = readToken(request, edge.secure) ?? '';
      const send = (numbered: Numbered): void => {
        if (numbered.except === person.id) return;
        // Asked anew each time: a role taken away takes the news with it.
        const current = edge.services.records.person(person.id);
        if (current === undefined || !hears(edge, current, numbered.audience)) return;
        response.write(`id: ${edge.news.idOf(numbered)}\nevent: ${numbered.event.kind}\ndata: ${JSON.stringify(numbered.event)}\n\n`);
      };

      response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      response.write('retry: 3000\n\n');
      for (const missed of edge.news.since(request.get('last-event-id') ?? '') ?? []) send(missed);
      const stop = edge.news.listen(send);
      const heart = setInterval(() => {
        if (edge.sessions.isAlive(token)) response.write(': still here\n\n');
        else response.end();
      }, heartbeatMs);
      heart.unref();
      response.on('close', () => {
        clearInterval(heart);
        stop();
        const left = (lines.get(person.id) ?? 1) - 1;
        if (left > 0) lines.set(person.id, left);
        else lines.delete(person.id);
      });
    },
  };
}
