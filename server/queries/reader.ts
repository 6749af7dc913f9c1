import type { FilingView, Home, LightHistory, MatterSummary, MatterView, ReviewItem, TraceEntry } from '../../runtime/api/index.ts';
import type { At, CompiledRelease, FilingChecklist, GateState, TemplateSource } from '../../runtime/engine/index.ts';
import type { Access, Person, ReachingActor } from '../auth/access.ts';
import type { Definitions } from '../releases/definitions.ts';
import type { Records, StoredMatter } from '../store/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { sooner } from './due.ts';
import { filingView } from './filings.ts';
import { changesSinceYesterday, modules } from './home.ts';
import type { Judging } from './judging.ts';
import { lightHistory } from './lights.ts';
import { reviewItems } from './reviews.ts';
import { summaryOf } from './summaries.ts';
import { subjectLabel } from './titles.ts';
import { MatterTodos } from './todos.ts';
import { traceOf } from './trace.ts';
import { matterView } from './view.ts';

/** What reads are made from; nobody holds it but the maker of readers. */
export interface Sources {
  readonly records: Records;
  readonly definitions: Definitions;
  readonly access: () => Access;
  readonly judging: Judging;
  readonly workspace: Workspace;
  /** The server's instant in ms. */
  readonly now: () => number;
}

/**
 * Every read of records, for one person: scope is inside, so a query without a person cannot be made. What lies
 * outside the person's reach does not exist here.
 */
export class Reader {
  readonly #sources: Sources;
  readonly #person: Person;

  constructor(sources: Sources, person: Person) {
    this.#sources = sources;
    this.#person = person;
  }

  /** A matter within reach, with who the person is towards it; undefined where there is none to see. */
  matter(id: string): { readonly stored: StoredMatter; readonly actor: ReachingActor } | undefined {
    const stored = this.#sources.records.matter(id);
    const actor = stored && this.#access.actor(this.#person, stored.organisation);
    return stored !== undefined && actor?.acts.includes('read-matters') === true ? { stored, actor } : undefined;
  }

  /** The list of matters, newest change first. */
  async matters(): Promise<readonly MatterSummary[]> {
    const { judging } = this.#sources;
    return Promise.all(this.#within('read-matters').map(async (stored) => summaryOf(stored, await judging.lately(stored), this.#access)));
  }

  /** The review queue by time left. */
  async reviews(): Promise<readonly ReviewItem[]> {
    const { judging } = this.#sources;
    const open = this.#within('read-reviews').filter((stored) => stored.matter.state !== 'closed');
    const items = await Promise.all(open.map(async (stored) => reviewItems(stored, await judging.lately(stored), this.#access)));
    return items.flat().sort((a, b) => sooner(a.toMeeting, b.toMeeting) || sooner(a.toLimit, b.toLimit));
  }

  /** The first page: modules, to-dos by working days left, and what changed since yesterday. */
  async home(): Promise<Home> {
    const { judging, records, now } = this.#sources;
    const visible = this.#within('read-matters');
    const open = visible.filter((stored) => stored.matter.state !== 'closed');
    const todos = await Promise.all(
      open.map(async (stored) => {
        const actor = this.#access.actor(this.#person, stored.organisation);
        return actor === undefined ? [] : new MatterTodos(stored, await judging.lately(stored), actor, this.#access).all(judging);
      }),
    );
    const acts = records.recentActs(this.#access.reach(this.#person, 'read-trace'), 200);
    return {
      modules: modules(open.length),
      todos: todos.flat().sort((a, b) => sooner(a.due, b.due)),
      changes: changesSinceYesterday(acts, visible, now(), (stored) => this.#setting(stored), judging),
    };
  }

  /** Everything a matter's page shows. */
  async view(stored: StoredMatter, actor: ReachingActor): Promise<MatterView> {
    const { judging, definitions, workspace, records } = this.#sources;
    return matterView(stored, actor, {
      judging,
      access: this.#access,
      releases: definitions.releases(stored.procedure),
      drafts: await workspace.get(stored.id),
      persons: records.persons(),
      titleOf: (matter) => {
        const linked = records.matter(matter);
        // they share the organisation: whoever reaches the one reaches the other
        return linked?.organisation === stored.organisation ? (linked.matter.title ?? linked.id) : undefined;
      },
    });
  }

  /** What a filing of the subjects still needs; null for a filing the procedure does not have. */
  checklist(stored: StoredMatter, filing: string, subjects: readonly string[]): Promise<FilingChecklist | null> {
    return this.#sources.judging.checklist(stored, filing, subjects);
  }

  /** One version of a filing as it was sent. */
  filing(stored: StoredMatter, filing: string, version: number): Promise<FilingView | undefined> {
    return filingView(this.#sources.judging, stored, filing, version);
  }

  /** The release a matter was opened under. */
  opening(stored: StoredMatter): CompiledRelease {
    return this.#sources.judging.governing(stored).opening;
  }

  /** A document template of the matter's release with the moment it is printed at. */
  template(stored: StoredMatter, document: string): { readonly opening: CompiledRelease; readonly template: TemplateSource | undefined; readonly at: At } {
    const { judging } = this.#sources;
    const { opening } = judging.governing(stored);
    return { opening, template: opening.content.templates.find((one) => one.id === document), at: judging.at(stored) };
  }

  /** The state of the matter's gates at this moment. */
  async gates(stored: StoredMatter): Promise<readonly GateState[]> {
    return (await this.#sources.judging.now(stored)).gates;
  }

  /** The name a subject goes by; empty for none. */
  label(stored: StoredMatter, subject: string | null): string {
    return subject === null ? '' : subjectLabel(this.#sources.judging.governing(stored).opening, stored.matter, subject);
  }

  /** Every act on a matter in words, oldest first. */
  trace(stored: StoredMatter): readonly TraceEntry[] {
    const setting = this.#setting(stored);
    return this.#sources.records.acts(stored.id).flatMap((act) => traceOf(act, setting));
  }

  /** Every yellow and red light the matter ever showed, in the order they were lit. */
  lights(stored: StoredMatter): readonly LightHistory[] {
    return this.#sources.records.lights(stored.id).flatMap((light) => lightHistory(light) ?? []);
  }

  get #access(): Access {
    return this.#sources.access();
  }

  #within(act: string): readonly StoredMatter[] {
    return this.#sources.records.matters(this.#access.reach(this.#person, act));
  }

  #setting(stored: StoredMatter) {
    const { records, judging } = this.#sources;
    return {
      release: judging.governing(stored).opening,
      matter: stored.matter,
      access: this.#access,
      name: (person: string): string => records.person(person)?.name ?? person,
    };
  }
}
