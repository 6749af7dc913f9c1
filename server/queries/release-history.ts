import type { ReleaseEntry, ReleaseVerdict } from '../../runtime/api/designer.ts';
import { addDays } from '../../runtime/engine/index.ts';
import type { Access, Person } from '../auth/access.ts';
import type { Definitions, PublishedRelease, PublishedVersion } from '../releases/definitions.ts';
import type { Proposals } from '../store/proposals.ts';
import type { Records } from '../store/records.ts';
import { matterTitle } from './titles.ts';

/** What the timeline of releases is made from. */
export interface HistorySources {
  readonly definitions: Definitions;
  readonly records: Records;
  readonly proposals: Proposals;
}

/** How many verdicts of a release are listed. */
const listed = 500;

const byDay = (one: ReleaseEntry, other: ReleaseEntry): number => {
  const key = (entry: ReleaseEntry): string => `${entry.from ?? entry.publishedAt.slice(0, 10)} ${entry.publishedAt}`;
  return key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : 0;
};

/** Every version ever published, newest day first; of one procedure where it is named. `today` decides what is in force. */
export function releaseHistory({ definitions, records, proposals }: HistorySources, procedure: string | undefined, today: string): readonly ReleaseEntry[] {
  const [made, taken, counts] = [proposals.all(), proposals.withdrawals(), records.judgements()];
  const name = (person: string): string => records.person(person)?.name ?? person;
  return definitions.versions().filter(({ kind, subject }) => procedure === undefined || (kind === 'release' && subject === procedure)).map((version): ReleaseEntry => {
    const proposal = made.find((each) => each.state === 'approved' && each.kind === version.kind && each.hash === version.hash);
    const withdrawal = version.current ? undefined : taken.find((each) => each.hash === version.hash);
    return {
      kind: version.kind, subject: version.subject, hash: version.hash,
      ...namesOf(version),
      ...daysOf(definitions.releases(version.subject), version),
      state: withdrawal === undefined ? stateOf(definitions.releases(version.subject), version, today) : 'withdrawn',
      publishedAt: new Date(version.publishedAt).toISOString(),
      verdicts: counts.get(version.hash) ?? 0,
      ...(proposal === undefined ? {} : { proposal: proposal.id, proposedByName: name(proposal.proposedBy), reason: proposal.reason }),
      ...(proposal?.decidedBy === undefined ? {} : { approvedByName: name(proposal.decidedBy) }),
      ...(withdrawal === undefined ? {} : { withdrawnByName: name(withdrawal.by), withdrawnAt: new Date(withdrawal.at).toISOString(), withdrawalReason: withdrawal.reason }),
    };
  }).sort(byDay);
}

function namesOf({ version, id, subject }: PublishedVersion): Pick<ReleaseEntry, 'id' | 'title' | 'subjectTitle' | 'basis' | 'governs'> {
  if (version.kind !== 'release') return { id, title: id, subjectTitle: subject, basis: [] };
  const { content } = version;
  const { title, basis, governs } = content.ruleset;
  return { id: content.id, title, subjectTitle: content.procedure.title, basis: basis.map(({ policy, article }) => ({ policy, article })), governs };
}

/** From when to when a release governs: to its own last day, or the day before the next one in force. */
function daysOf(current: readonly PublishedRelease[], { version, hash }: PublishedVersion): Pick<ReleaseEntry, 'from' | 'until'> {
  if (version.kind !== 'release') return {};
  const { from, until } = version.content.ruleset.inForce;
  const place = current.findIndex((each) => each.hash === hash);
  const next = place < 0 ? undefined : current[place + 1]?.compiled.from;
  const last = until ?? (next === undefined ? undefined : addDays(next, -1));
  return { from, ...(last === undefined ? {} : { until: last }) };
}

function stateOf(current: readonly PublishedRelease[], { version, hash, current: stands }: PublishedVersion, today: string): ReleaseEntry['state'] {
  if (!stands) return 'superseded';
  if (version.kind !== 'release') return 'in-force';
  const { from } = version.content.ruleset.inForce;
  if (from > today) return 'to-come';
  const governs = current.filter(({ compiled }) => compiled.from <= today && (compiled.until === undefined || today <= compiled.until)).at(-1);
  return governs?.hash === hash ? 'in-force' : 'superseded';
}

/** The recorded acts judged with a release within the person's reach, newest first. */
export function releaseVerdicts({ records }: HistorySources, access: Access, person: Person, hash: string): readonly ReleaseVerdict[] {
  const titles = new Map<string, string>();
  return records.judgedWith(hash, access.reach(person, 'read-matters'), listed).map((act) => {
    const stored = titles.has(act.matter) ? undefined : records.matter(act.matter);
    if (stored !== undefined) titles.set(act.matter, matterTitle(stored.matter));
    return {
      matter: act.matter, matterTitle: titles.get(act.matter) ?? '', organisationTitle: access.organisationTitle(act.organisation),
      sequence: act.sequence, at: new Date(act.at).toISOString(), act: act.act, overall: act.overall,
    };
  });
}
