import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import { type Handlers, part, query } from './request.ts';

type Keys = 'GET /api/matters/:matter/filings/:filing/checklist' | 'GET /api/matters/:matter/filings/:filing/versions/:version';

/** What a filing still needs, and one version of it as it was sent. */
export function filings(): Pick<Handlers, Keys> {
  return {
    'GET /api/matters/:matter/filings/:filing/checklist': async (request, response, { reader, stored }) => {
      const wanted = (query(request, 'subjects') ?? '').split(',').filter((id) => id !== '');
      if (wanted.some((id) => !stored.matter.subjects.some((one) => one.id === id))) throw new EdgeFault('malformed-query', { name: 'subjects' });
      const list = await reader.checklist(stored, part(request, 'filing'), [...new Set(wanted)]);
      if (list === null) throw new EdgeFault('not-found');
      await sendJson(response, list);
    },
    'GET /api/matters/:matter/filings/:filing/versions/:version': async (request, response, { reader, stored }) => {
      const version = part(request, 'version');
      const view = /^[1-9]\d{0,5}$/.test(version) ? await reader.filing(stored, part(request, 'filing'), Number(version)) : undefined;
      if (view === undefined) throw new EdgeFault('not-found');
      await sendJson(response, view);
    },
  };
}
