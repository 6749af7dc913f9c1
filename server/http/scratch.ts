import { ScratchRequest } from '../../runtime/api/index.ts';
import { bodyReader } from './body.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import type { Handlers, OnMatter } from './request.ts';

const readScratch = bodyReader(ScratchRequest);

/** Autosave: a person's unsaved values of one form. Scratch, not record (I3). */
export function scratch(edge: Edge): Pick<Handlers, 'PUT /api/matters/:matter/scratch'> {
  const { workspace, clock } = edge.services;
  return {
    'PUT /api/matters/:matter/scratch': async (request, response, on) => {
      const { stage, form, subject, base, data } = readScratch(request.body);
      const { stored, person } = on;
      if (!hasPlace(edge, on, stage, form, subject)) throw new EdgeFault('not-found');
      const now = clock.now();
      if (data === null) {
        await workspace.drop(stored.id, person.id, stage, form, subject);
        edge.news.editingEnded(stored.id, stored.organisation, stage, person.id);
      } else {
        await workspace.put(stored.id, { person: person.id, stage, form, ...(subject === undefined ? {} : { subject }), base, data, savedAt: now });
        edge.news.editing(stored.id, stored.organisation, stage, person.id, now);
      }
      await sendJson(response, { savedAt: new Date(now).toISOString() });
    },
  };
}

/** Whether the matter has such a form in such a stage, for a subject it has. */
function hasPlace(edge: Edge, { stored }: OnMatter, stage: string, form: string, subject: string | undefined): boolean {
  const releases = edge.services.definitions.releases(stored.procedure);
  const scope = releases.flatMap(({ content }) => content.procedure.stages).filter((one) => one.id === stage)
    .flatMap((one) => one.forms).find((one) => one.form === form)?.scope;
  if (scope === undefined || (scope === 'subject') !== (subject !== undefined)) return false;
  return subject === undefined || stored.matter.subjects.some((one) => one.id === subject);
}
