import { contentOf, type FormDefinition, hashOf } from '../../runtime/engine/index.ts';
import { newerThan } from '../queries/drafts.ts';
import { previewModule } from '../releases/validators.ts';
import { type DraftDocument, numberOf } from '../workspace/draft-document.ts';
import { type Onto, rebaseDraft, rebaseView } from '../workspace/rebase-draft.ts';
import { partRef, readRebase } from './draft-bodies.ts';
import { draftAt, edited } from './drafts.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson, sendText } from './json.ts';
import { type Handlers, part, query } from './request.ts';

type Keys = 'GET /api/drafts/:draft/rebase' | 'POST /api/drafts/:draft/rebase' | 'GET /api/drafts/:draft/validators.js';

/** How many drafts' validators are kept. */
const kept = 20;
const forever = 'private, max-age=31536000, immutable';
const nothingNewer = { kind: 'refusal', code: 'nothing-newer' } as const;

/** What a draft stands on: a newer version it can be put onto, and the validators of its forms for a preview. */
export function draftBase(edge: Edge): Pick<Handlers, Keys> {
  const { services, draftReads, answers } = edge;
  const validators = new Map<string, string>();
  const ontoOf = (document: DraftDocument): Onto | undefined => {
    const newer = newerThan(services.definitions, document);
    return newer === undefined ? undefined : { ref: { id: newer.id, hash: newer.hash }, parts: newer.parts(), baseParts: draftReads.baseParts(document) };
  };
  const validatorsOf = (hash: string, forms: readonly FormDefinition[]): string => {
    const text = validators.get(hash) ?? previewModule(forms);
    validators.delete(hash);
    validators.set(hash, text);
    const oldest = validators.size > kept ? validators.keys().next().value : undefined;
    if (oldest !== undefined) validators.delete(oldest);
    return text;
  };
  return {
    'GET /api/drafts/:draft/rebase': (request, response) => {
      const { document } = draftAt(edge, part(request, 'draft'));
      const onto = ontoOf(document);
      return onto === undefined ? answers.refused(response, nothingNewer) : sendJson(response, rebaseView(document, onto));
    },
    'POST /api/drafts/:draft/rebase': async (request, response, { person }) => {
      const draft = draftAt(edge, part(request, 'draft'));
      const { commandId, base, onto: hash, label, choices: named } = readRebase(request.body);
      const choices = named.flatMap(({ ref, take }) => {
        const known = partRef(ref.kind, ref.id);
        return known === undefined ? [] : [{ ref: known, take }];
      });
      await edited(edge, response, draft, { commandId, person: person.id }, base, (document, editing) => {
        const onto = ontoOf(document);
        if (onto === undefined) return { kind: 'refused', refusal: nothingNewer, more: {} };
        const rebase = rebaseView(document, onto);
        if (onto.ref.hash !== hash || numberOf(document) !== base) return { kind: 'refused', refusal: { kind: 'refusal', code: 'hash-differs' }, more: { rebase } };
        const done = rebaseDraft(document, onto, editing, { label, choices });
        if ('document' in done) return { kind: 'edited', document: done.document };
        const params = { name: onto.ref.id, places: done.unsettled.map(({ ref }) => ref.id).join('、') };
        return { kind: 'refused', refusal: { kind: 'refusal', code: 'draft-conflict', params }, more: { rebase } };
      });
    },
    'GET /api/drafts/:draft/validators.js': (request, response) => {
      const { document } = draftAt(edge, part(request, 'draft'));
      if (document.kind !== 'release') throw new EdgeFault('not-found');
      const { forms } = contentOf(document.parts);
      const hash = hashOf('guicheng/forms/v1', forms);
      const wanted = query(request, 'forms');
      // the edit that makes these forms has not arrived yet
      if (wanted !== undefined && wanted !== hash) throw new EdgeFault('not-found');
      return sendText(response, validatorsOf(hash, forms), 'text/javascript', wanted === undefined ? 'no-store' : forever);
    },
  };
}
