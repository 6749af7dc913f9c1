import type { EditingNow, MatterView, ReleaseRef, ScratchForm } from '../../runtime/api/index.ts';
import type { Access, ReachingActor } from '../auth/access.ts';
import type { PublishedRelease } from '../releases/definitions.ts';
import type { StoredAccount, StoredMatter } from '../store/records.ts';
import type { ScratchDraft } from '../workspace/workspace.ts';
import type { Judging } from './judging.ts';

/** What a matter's page is made from. */
export interface ViewSources {
  readonly judging: Judging;
  readonly access: Access;
  readonly releases: readonly PublishedRelease[];
  readonly drafts: readonly ScratchDraft[];
  readonly persons: readonly StoredAccount[];
  /** A matter's title by its id; undefined for none. */
  readonly titleOf: (matter: string) => string | undefined;
}

/** Everything a matter's page shows to one person. */
export async function matterView(stored: StoredMatter, actor: ReachingActor, sources: ViewSources): Promise<MatterView> {
  const { judging, access, drafts } = sources;
  const judged = await judging.now(stored);
  const names = new Map(sources.persons.map((person) => [person.id, person.name]));
  const roles = new Set(judged.opening.content.procedure.stages.flatMap(({ responsible }) => [responsible.leader, responsible.handler]));
  return {
    id: stored.id,
    version: stored.version,
    matter: stored.matter,
    organisationTitle: access.organisationTitle(stored.organisation),
    releases: sources.releases.map(releaseRef),
    at: judged.at,
    verdict: judged.verdict,
    gates: judged.gates,
    acts: await judging.offered(stored, actor),
    scratch: drafts.filter((draft) => draft.person === actor.person).map(scratchForm),
    editing: editingNow(drafts, actor.person, names),
    linked: linkedTo(stored, sources.titleOf),
    people: peopleOf(stored, names),
    staff: sources.persons.flatMap((person) => {
      const held = person.assignments.filter((each) => each.organisation === stored.organisation && roles.has(each.role));
      return held.length === 0 ? [] : [{ id: person.id, name: person.name, roles: held.map((each) => each.role) }];
    }),
  };
}

/** The matters the record names: the one it continues, and those its subjects went on in. */
function linkedTo({ matter }: StoredMatter, titleOf: ViewSources['titleOf']): MatterView['linked'] {
  const ids = [matter.continues, ...matter.subjects.flatMap(({ changes }) => (changes ?? []).map(({ movedTo }) => movedTo))];
  return Object.fromEntries([...new Set(ids)].flatMap((id) => {
    const title = id === undefined ? undefined : titleOf(id);
    return id === undefined || title === undefined ? [] : [[id, title]];
  }));
}

/** A release as the apps name it. */
export function releaseRef(release: PublishedRelease): ReleaseRef {
  const { from, until } = release.content.ruleset.inForce;
  return { id: release.content.id, hash: release.hash, from, ...(until === undefined ? {} : { until }) };
}

function scratchForm(draft: ScratchDraft): ScratchForm {
  const { stage, form, subject, base, data } = draft;
  return { stage, form, ...(subject === undefined ? {} : { subject }), base, data, savedAt: new Date(draft.savedAt).toISOString() };
}

/** Others with unsaved values, once per stage, since their last keystroke that was saved. */
function editingNow(drafts: readonly ScratchDraft[], self: string, names: ReadonlyMap<string, string>): readonly EditingNow[] {
  const newest = new Map<string, ScratchDraft>();
  for (const draft of drafts) {
    if (draft.person === self) continue;
    const key = `${draft.person} ${draft.stage}`;
    const known = newest.get(key);
    if (known === undefined || known.savedAt < draft.savedAt) newest.set(key, draft);
  }
  return [...newest.values()].map(({ person, stage, savedAt }) => ({
    person,
    name: names.get(person) ?? person,
    stage,
    since: new Date(savedAt).toISOString(),
  }));
}

/** Names of every person the record mentions, and of no other. */
function peopleOf({ matter }: StoredMatter, names: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const { ledger } = matter;
  const mentioned = [
    ...Object.values(ledger.stages).flatMap((stage) => [stage.leader, stage.handler, ...(stage.signatures ?? []).map((one) => one.by)]),
    ...ledger.filings.flatMap((filing) => [filing.by, ...Object.values(filing.outcomes).map((one) => one.by)]),
    ...(ledger.explanations ?? []).map((one) => one.by),
    ...(ledger.breaches ?? []).flatMap((one) => [one.by, one.settled?.by]),
    ...(ledger.reschedules ?? []).map((one) => one.by),
    ...(ledger.attachments ?? []).map((one) => one.by),
    ...(ledger.documents ?? []).map((one) => one.by),
    ...matter.subjects.flatMap((subject) => (subject.changes ?? []).map((one) => one.by)),
  ];
  const people = new Map<string, string>();
  for (const id of mentioned) {
    const name = id === undefined ? undefined : names.get(id);
    if (id !== undefined && name !== undefined) people.set(id, name);
  }
  return Object.fromEntries(people);
}
