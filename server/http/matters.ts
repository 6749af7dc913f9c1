import type { Edge } from './edge.ts';
import { readCommand } from './body.ts';
import { answer } from './commands.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** The list of matters, one matter, and opening a new one. */
export function matters(edge: Edge): Pick<Handlers, 'GET /api/matters' | 'POST /api/matters' | 'GET /api/matters/:matter'> {
  return {
    'GET /api/matters': async (_request, response, { reader }) => sendJson(response, { matters: await reader.matters() }),
    'POST /api/matters': async (request, response, { person }) => {
      const { commandId, command } = readCommand(request.body);
      if (command.kind !== 'open-matter') throw new EdgeFault('malformed-body');
      answer(edge, response, await edge.services.perform({ commandId, command, matter: null, person: person.id }));
    },
    'GET /api/matters/:matter': async (_request, response, { reader, stored, actor }) => sendJson(response, await reader.view(stored, actor)),
  };
}
