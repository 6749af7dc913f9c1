import { Type } from '@sinclair/typebox';

import type { TemplatePreview } from '../../runtime/api/designer.ts';
import { contentOf, Matter } from '../../runtime/engine/index.ts';
import { civil, isTimeZone } from '../civil.ts';
import { previewHtml, previewWord, type TriedOn, wordText } from '../documents/preview.ts';
import { bodyReader } from './body.ts';
import { draftAt } from './drafts.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { type Handlers, part, query } from './request.ts';
import { sendJson } from './json.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const readPreview = bodyReader(Type.Object({
  matter: Matter,
  subject: Type.Optional(Type.String({ maxLength: 160 })),
  source: Type.Optional(Type.String({ maxLength: 400_000 })),
  word: Type.Optional(Type.String({ maxLength: 8_000_000 })),
}, { additionalProperties: false }));

/** A template of a draft tried on a matter: as it stands, or with a text or file that is not saved yet. */
export function draftPreview(edge: Edge): Pick<Handlers, 'POST /api/drafts/:draft/preview/:template'> {
  const { services, access } = edge;
  const namesOf = (organisation: string): TriedOn['names'] => {
    const superior = services.definitions.organisations.find((one) => one.id === organisation)?.superior ?? null;
    return { organisation: access.organisationTitle(organisation), ...(superior === null ? {} : { superior: access.organisationTitle(superior) }) };
  };
  return {
    'POST /api/drafts/:draft/preview/:template': async (request, response) => {
      const { document } = draftAt(edge, part(request, 'draft'));
      if (document.kind !== 'release') throw new EdgeFault('not-found');
      const content = contentOf(document.parts);
      const template = content.templates.find((each) => each.id === part(request, 'template'));
      if (template === undefined) throw new EdgeFault('not-found');
      const { matter, subject = null, source = template.source, word = template.word } = readPreview(request.body);
      const on: TriedOn = { matter, subject, at: civil(services.clock.now(), isTimeZone(content.procedure.timeZone) ? content.procedure.timeZone : 'UTC'), names: namesOf(matter.organisation) };
      if (query(request, 'word') === undefined) {
        const printed = source === undefined ? { problems: [] } : previewHtml(content, source, template.scope, on);
        const answer: TemplatePreview = 'problems' in printed ? { problems: printed.problems, blanks: [] } : { ...printed, problems: [] };
        return sendJson(response, answer);
      }
      const filled = word === undefined ? undefined : previewWord(content, Buffer.from(word, 'base64'), template.scope, on);
      if (filled === undefined) throw new EdgeFault('not-found');
      if (query(request, 'word') === 'file') {
        if ('problems' in filled) return edge.answers.malformed(response, filled.problems);
        response.set('Cache-Control', 'no-store').attachment(`${template.title}.docx`).type(wordType).send(Buffer.from(filled.bytes));
        return;
      }
      const answer: TemplatePreview = 'problems' in filled ? { problems: filled.problems, blanks: [] } : { lines: wordText(filled.bytes), blanks: filled.blanks, problems: [] };
      return sendJson(response, answer);
    },
  };
}
