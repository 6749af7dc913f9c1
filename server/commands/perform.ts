import type { Command, Problem, Refusal } from '../../runtime/engine/index.ts';
import type { CommandAnswer } from '../../runtime/api/index.ts';
import { Fault } from '../fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Definitions } from '../releases/definitions.ts';
import type { Blobs } from '../store/blobs.ts';
import type { DoneCommand, Records, StoredAccount } from '../store/records.ts';
import { Turns } from '../turns.ts';
import { type Acting, actingFor, openingOrganisation } from './actor.ts';
import { decideAct } from './decide-act.ts';

/** A command as somebody sent it. */
export interface PerformRequest {
  /** A UUID chosen by the sender; sent twice it has one effect. */
  readonly commandId: string;
  /** Null only for `open-matter`. */
  readonly matter: string | null;
  readonly command: Command;
  readonly person: string;
  /** For `open-matter`: the organisation it is opened for; by default the person's first that may. */
  readonly organisation?: string;
}

/** What came of a command. `not-found`: there is no such matter within the person's reach. Faults are thrown. */
export type Performed =
  | { readonly kind: 'done'; readonly answer: CommandAnswer }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] }
  | Refusal;

/**
 * Performs one command; resolves when its act is durable.
 * @throws Fault `command-id-taken`, `too-many-conflicts`, `upload-missing`, and those of the ledger.
 */
export type Perform = (request: PerformRequest) => Promise<Performed>;

export interface PerformParts {
  readonly records: Records;
  readonly definitions: Definitions;
  readonly ledger: Pick<Ledger, 'append'>;
  readonly blobs: Pick<Blobs, 'has'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** How often a command is decided again when matter or definitions changed underneath. */
const attempts = 5;

/** How far (ms) the clock may be behind the last entry before acts that turn on the day are refused. */
const clockBackMs = 2000;

/** The acts whose lawfulness turns on the day they are done on. */
const dated: ReadonlySet<Command['kind']> = new Set(['file', 'review', 'begin-stage', 'reschedule', 'record-breach']);

const notFound: Performed = { kind: 'not-found' };
const noRole: Refusal = { kind: 'refusal', code: 'role' };

function repeated(request: PerformRequest, done: DoneCommand): Performed {
  const same = done.person === request.person && (request.matter === null || request.matter === done.matter);
  if (!same) throw new Fault('command-id-taken', `command id ${request.commandId} was used for something else`);
  return { kind: 'done', answer: { matter: done.matter, version: done.version, sequence: done.sequence, repeated: true } };
}

/** The way a command takes: who, load, decide, append; decided again while something changed underneath (X1). */
export function createPerform(parts: PerformParts): Perform {
  const { records, definitions, ledger, blobs, clock, ids } = parts;
  const turns = new Turns();

  const attempt = async (request: PerformRequest, person: StoredAccount): Promise<Performed | 'again'> => {
    const { command } = request;
    const before = request.matter === null ? undefined : records.matter(request.matter);
    if (request.matter !== null && before === undefined) return notFound;
    const organisation = before?.organisation ?? openingOrganisation(definitions, person, request.organisation);
    if (organisation === undefined) return noRole;
    const acting: Acting | undefined = actingFor(definitions, person, organisation, command.kind);
    if (acting === undefined) return notFound;

    const now = clock.now();
    const last = records.lastInstant();
    if (dated.has(command.kind) && now < last - clockBackMs) return { kind: 'refusal', code: 'clock-back' };
    const decided = await decideAct({
      commandId: request.commandId, matter: before?.id ?? ids.uuid(), newMatter: ids.uuid(), before, command, organisation, acting,
      at: Math.max(now, last), definitions, records,
    });
    if (decided.kind !== 'decided') return decided;
    const added = await ledger.append(decided.act, decided.opened);
    if (added.kind === 'conflict') return 'again';
    if (added.kind === 'repeated') return repeated(request, added.done);
    if (added.kind === 'settled') throw new Fault('command-id-taken', `command id ${request.commandId} was used for something else`);
    const { act, opened } = decided;
    return { kind: 'done', answer: { matter: act.matter, version: act.expectedVersion + 1, sequence: added.sequence, ...(opened === undefined ? {} : { opened: opened.matter }) } };
  };

  const perform: Perform = async (request) => {
    const done = records.command(request.commandId);
    if (done !== undefined) return repeated(request, done);
    const { command } = request;
    if ((command.kind === 'open-matter') !== (request.matter === null)) return notFound;
    if (command.kind === 'attach' && !blobs.has(command.sha256)) throw new Fault('upload-missing', 'the attachment is not in the store');
    const person = records.person(request.person);
    if (person === undefined) return noRole;
    for (let left = attempts; left > 0; left--) {
      const performed = await attempt(request, person);
      if (performed !== 'again') return performed;
    }
    throw new Fault('too-many-conflicts', `decided ${attempts} times, and each time something had changed`);
  };
  return (request) => turns.take(request.matter ?? request.commandId, () => perform(request));
}
