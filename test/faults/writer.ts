/** A process that writes until a failpoint stops it; says on standard output what was acknowledged. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { parseFailpoints } from '../../server/failpoints.ts';
import { openBlobs } from '../../server/store/blobs.ts';
import { openDrafts } from '../../server/workspace/drafts.ts';
import { openWorkspace } from '../../server/workspace/workspace.ts';
import { keptLog, openTestLedger } from '../support/ledger.ts';
import { blobOf, draftOf, editedDraft, matters, newDraft, rounds, story } from './story.ts';

const [dir = '', fail = ''] = process.argv.slice(2);
const failpoints = parseFailpoints(fail);
const say = (line: string): void => { writeSync(1, `${line}\n`); };

const { ledger } = await openTestLedger(dir, { failpoints });
const blobs = openBlobs(join(dir, 'attachments'), failpoints);
const workspace = openWorkspace(join(dir, 'workspace'), failpoints);
const drafts = await openDrafts(join(dir, 'drafts'), failpoints, keptLog());
await drafts.add(newDraft);
for (let round = 0; round < rounds; round++) {
  const draft = draftOf(round);
  await workspace.put('a-1', draft);
  say(`draft ${round}`);
  await drafts.change(newDraft.id, ({ document }) => ({ keep: editedDraft(document, round), answer: undefined }));
  say(`edit ${round + 1}`);
  const bytes = blobOf(round);
  say(`blob ${await blobs.put(bytes)}`);
  // the acts of one round share a commit
  await Promise.all(matters.map(async (matter) => {
    const act = story(matter, round);
    await ledger.append(act);
    say(`act ${act.commandId}`);
  }));
}
say('end');
