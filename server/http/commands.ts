import type { Response } from 'express';

import type { Command, CommandOf } from '../../runtime/engine/index.ts';
import type { Performed } from '../commands/perform.ts';
import { Fault } from '../fault.ts';
import { readCommand } from './body.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import type { Handlers, OnMatter } from './request.ts';
import { isUploadOf, uploadKey } from './upload.ts';

/** The one way to change a matter: a command, which answers with the new version, a refusal or what is malformed. */
export function commands(edge: Edge): Pick<Handlers, 'POST /api/matters/:matter/commands'> {
  return {
    'POST /api/matters/:matter/commands': async (request, response, on) => {
      const { commandId, command } = readCommand(request.body);
      if (command.kind === 'open-matter') throw new EdgeFault('malformed-body');
      if (!on.actor.acts.includes(command.kind)) return edge.answers.refused(response, { kind: 'refusal', code: 'role' });
      if (command.kind === 'attach') checkUpload(edge, on, command);
      const performed = await edge.services.perform({ commandId, command, matter: on.stored.id, person: on.person.id });
      if (performed.kind === 'done') await dropScratch(edge, on, command);
      answer(edge, response, performed);
    },
  };
}

/** Answers with what came of a command. */
export function answer(edge: Edge, response: Response, performed: Performed): void {
  switch (performed.kind) {
    case 'done':
      response.set('Cache-Control', 'no-store').json(performed.answer);
      return;
    case 'not-found':
      return edge.answers.failed(response, 'not-found');
    case 'malformed':
      return edge.answers.malformed(response, performed.problems);
    case 'refusal':
      return edge.answers.refused(response, performed);
  }
}

/** Only what this person uploaded to this matter can be attached to it: a known hash opens nobody else's file. */
function checkUpload(edge: Edge, { person, stored }: OnMatter, command: CommandOf<'attach'>): void {
  const upload = edge.services.scratch.get('upload', uploadKey(command.attachment), edge.services.clock.now());
  if (!isUploadOf(upload, { person: person.id, matter: stored.id }, command)) throw new Fault('upload-missing', 'no such upload of this person to this matter');
}

/** What has been saved is no longer unsaved. */
async function dropScratch(edge: Edge, { person, stored }: OnMatter, command: Command): Promise<void> {
  if (command.kind !== 'save-stage') return;
  for (const { form, subject } of command.forms) await edge.services.workspace.drop(stored.id, person.id, command.stage, form, subject);
  edge.news.editingEnded(stored.id, stored.organisation, command.stage, person.id);
}
