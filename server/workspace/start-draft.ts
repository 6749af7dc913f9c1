import type { DraftRequest } from '../../runtime/api/designer.ts';
import { blankRelease, type DraftKind, type Part, partsOf, type Problem, type Refusal } from '../../runtime/engine/index.ts';
import type { Definitions, PublishedVersion } from '../releases/definitions.ts';
import { readPackage } from '../releases/packages.ts';
import { allMessages, partsOfVersion } from '../releases/versions.ts';
import type { VersionRef } from './draft-document.ts';

/** What a draft starts with. */
export interface Start {
  readonly kind: DraftKind;
  readonly subject: string;
  readonly base: VersionRef | null;
  readonly parts: readonly Part[];
}

export type Started = Start | Refusal | { readonly problems: readonly Problem[] } | 'not-found';

const refOf = ({ id, hash }: PublishedVersion): VersionRef => ({ id, hash });

function fromVersion(version: PublishedVersion | undefined): Started {
  if (version === undefined) return 'not-found';
  return { kind: version.kind, subject: version.subject, base: refOf(version), parts: version.parts() };
}

/** The roles a new procedure names first: the first that may do each of the three acts. */
function rolesOf(definitions: Definitions): { readonly handler: string; readonly leader: string; readonly reviewer: string } {
  const { roles } = definitions.access;
  const first = (act: string): string => (roles.find((role) => role.acts.includes(act)) ?? roles[0])?.id ?? 'nobody';
  return { handler: first('save-stage'), leader: first('sign-stage'), reviewer: first('review') };
}

function fromNothing(definitions: Definitions, { id, title }: { readonly id: string; readonly title: string }, today: string): Started {
  const [other] = definitions.procedures();
  if (definitions.releases(id).length > 0) return { kind: 'refusal', code: 'procedure-exists', params: { id } };
  const calendar = other?.calendar ?? definitions.versions().find((each) => each.kind === 'calendar')?.subject ?? 'none';
  const content = blankRelease({ id, title, timeZone: other?.timeZone ?? 'UTC', calendar, from: today, roles: rolesOf(definitions) });
  return { kind: 'release', subject: id, base: null, parts: partsOf(content) };
}

function fromPackage(definitions: Definitions, text: string): Started {
  const read = readPackage(text);
  if (!('version' in read)) return read;
  const known = definitions.version(read.hash);
  if (known !== undefined) return fromVersion(known);
  const { version } = read;
  const subject = version.kind === 'release' ? version.content.procedure.id : version.kind === 'calendar' ? version.content[0]?.calendar : allMessages;
  if (subject === undefined) return { kind: 'refusal', code: 'package-unknown' };
  return { kind: version.kind, subject, base: null, parts: partsOfVersion(version, definitions.shippedMessages) };
}

function fromMessages(definitions: Definitions): Started {
  const published = definitions.versions().find((each) => each.kind === 'messages' && each.current);
  if (published !== undefined) return fromVersion(published);
  const parts = partsOfVersion({ kind: 'messages', content: {} }, definitions.shippedMessages);
  return { kind: 'messages', subject: allMessages, base: null, parts };
}

/** What a new draft starts with: a published version, a package, or nothing. `today` is the day by the server's clock. */
export function startOf(definitions: Definitions, from: DraftRequest['from'], today: string): Started {
  if ('release' in from) return fromVersion(definitions.version(from.release));
  if ('calendar' in from) return fromVersion(definitions.versions().find((each) => each.kind === 'calendar' && each.current && each.id === from.calendar));
  if ('messages' in from) return fromMessages(definitions);
  if ('nothing' in from) return fromNothing(definitions, from.nothing, today);
  return fromPackage(definitions, from.package);
}
