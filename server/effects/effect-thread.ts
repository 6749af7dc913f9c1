/** A thread that judges stored matters under two laws; everything it needs comes in messages. */
import { parentPort, workerData } from 'node:worker_threads';

import { Bug, buildCalendar, type CompiledRelease, effectOn, type Law, type LightEffect, type Matter } from '../../runtime/engine/index.ts';
import { compileContent } from '../releases/compile.ts';
import { subjectLabel } from '../queries/titles.ts';
import { decodeMatter } from '../store/decode.ts';
import type { Assignment, Batch, Changed, Judged, LawContent } from './message.ts';

// only our own pool starts this thread and writes to it: what arrives is what message.ts says
const isAssignment = (value: unknown): value is Assignment => typeof value === 'object' && value !== null && 'before' in value && 'after' in value && 'at' in value;
const isBatch = (value: unknown): value is Batch => typeof value === 'object' && value !== null && 'matters' in value;

function lawsOf({ before, after }: Assignment): { readonly before: Law; readonly after: Law } {
  const compiled = new Map<string, CompiledRelease>();
  const releaseOf = ({ hash, content }: LawContent['releases'][number]): CompiledRelease => {
    const known = compiled.get(hash);
    if (known !== undefined) return known;
    const made = compileContent(content, hash);
    if ('problems' in made) throw new Bug(`release ${hash} does not compile`);
    compiled.set(hash, made.release);
    return made.release;
  };
  const calendar = buildCalendar(before.years);
  const same = JSON.stringify(before.years) === JSON.stringify(after.years);
  return {
    before: { releases: { list: before.releases.map(releaseOf) }, calendar },
    // the same object where it is the same calendar: that is how the engine knows
    after: { releases: { list: after.releases.map(releaseOf) }, calendar: same ? calendar : buildCalendar(after.years) },
  };
}

const given: unknown = workerData;
const port = parentPort;
if (port === null || !isAssignment(given)) throw new Bug('an effect thread started by nobody');
const { at } = given;
const laws = lawsOf(given);

/** A light with the name its subject goes by. */
function named(matter: Matter, light: LightEffect): Changed['lights'][number] {
  const release = laws.after.releases.list.at(-1);
  return light.subject === undefined || release === undefined ? light : { ...light, subjectTitle: subjectLabel(release, matter, light.subject) };
}

function judged({ matters }: Batch): Judged {
  const changed: Changed[] = [];
  for (const { id, state } of matters) {
    const matter = decodeMatter(state);
    const lights = effectOn(laws.before, laws.after, matter, at).map((light) => named(matter, light));
    if (lights.length > 0) changed.push({ id, title: matter.title ?? '', state: matter.state ?? 'open', lights });
  }
  return { done: matters.length, changed };
}

port.on('message', (message: unknown) => {
  if (!isBatch(message)) throw new Bug('a message that is no batch');
  port.postMessage(judged(message));
});
