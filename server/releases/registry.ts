import type { Messages } from '../../runtime/api/index.ts';
import { type AccessDefinition, Bug, buildCalendar, type Calendar, type CalendarYear, type OrganisationDefinition, readDefinition } from '../../runtime/engine/index.ts';
import { Fault } from '../fault.ts';
import type { Published } from '../store/published.ts';
import { decodeText } from '../store/decode.ts';
import { compileContent } from './compile.ts';
import type { Definitions, Governing, PublishedRelease, PublishedVersion } from './definitions.ts';
import { byCode, type Shipped } from './shipped.ts';
import { overlaid, partsOfVersion, readVersion } from './versions.ts';

interface State {
  readonly releases: ReadonlyMap<string, readonly PublishedRelease[]>;
  readonly calendars: ReadonlyMap<string, { readonly hash: string; readonly years: readonly CalendarYear[]; readonly calendar: Calendar }>;
  readonly organisations: readonly OrganisationDefinition[];
  readonly access: AccessDefinition;
  /** Every release ever published, superseded ones too. */
  readonly byHash: ReadonlyMap<string, PublishedRelease>;
  readonly versions: ReadonlyMap<string, PublishedVersion>;
  readonly messages: Messages;
}

const broken = (what: string, cause?: unknown): Fault => new Fault('definitions-broken', `${what} in the store cannot be used by this version`, { cause });

function contentOf<T>(row: Published, check: (value: unknown) => { readonly content: T } | { readonly problems: readonly unknown[] }): T {
  const checked = check(JSON.parse(decodeText(row.bytes)));
  if ('problems' in checked) throw broken(`${row.kind} ${row.id}`, checked.problems);
  return checked.content;
}

function releaseOf(row: Published): PublishedRelease {
  const content = contentOf(row, (value) => readDefinition('release', value));
  const compiled = compileContent(content, row.hash);
  if ('problems' in compiled) throw broken(`release ${row.id}`, compiled.problems);
  return { hash: row.hash, content, compiled: compiled.release, validators: row.validators ?? '', templates: row.templates ?? '' };
}

function only(rows: readonly Published[], kind: Published['kind']): Published {
  const row = rows.find((each) => each.kind === kind && each.current);
  if (row === undefined) throw broken(kind);
  return row;
}

function versionsOf(rows: readonly Published[], releases: ReadonlyMap<string, PublishedRelease>, shipped: Messages): readonly PublishedVersion[] {
  return rows.flatMap((row) => {
    if (row.kind === 'organisations' || row.kind === 'access') return [];
    const { id, hash, current, publishedAt } = row;
    const release = releases.get(hash);
    const version = release === undefined ? readVersion(row.kind, JSON.parse(decodeText(row.bytes))) : { kind: 'release' as const, content: release.content };
    if ('problems' in version) throw broken(`${row.kind} ${id}`, version.problems);
    const subject = version.kind === 'release' ? version.content.procedure.id : id;
    return [{ kind: version.kind, id, hash, subject, version, current, publishedAt, parts: () => partsOfVersion(version, shipped) }];
  });
}

function stateOf(rows: readonly Published[], shipped: Messages): State {
  const releases = new Map<string, PublishedRelease[]>();
  const byHash = new Map<string, PublishedRelease>();
  // of two with one first day the one published later governs
  for (const row of rows.filter((each) => each.kind === 'release').sort((a, b) => a.publishedAt - b.publishedAt)) {
    const release = releaseOf(row);
    byHash.set(row.hash, release);
    const procedure = release.content.procedure.id;
    if (row.current) releases.set(procedure, [...(releases.get(procedure) ?? []), release].sort((a, b) => byCode(a.compiled.from, b.compiled.from)));
  }
  const calendars = new Map(rows.filter((each) => each.kind === 'calendar' && each.current).map((row) => {
    const years = contentOf(row, (value) => readDefinition('years', value));
    return [row.id, { hash: row.hash, years, calendar: buildCalendar(years) }] as const;
  }));
  const versions = versionsOf(rows, byHash, shipped);
  const sentences = versions.find((each) => each.kind === 'messages' && each.current)?.version;
  return {
    releases, byHash, calendars,
    versions: new Map(versions.map((each) => [each.hash, each])),
    messages: sentences?.kind === 'messages' ? overlaid(shipped, sentences.content) : shipped,
    organisations: contentOf(only(rows, 'organisations'), (value) => readDefinition('organisationList', value)),
    access: contentOf(only(rows, 'access'), (value) => readDefinition('access', value)),
  };
}

/** Definitions over what is published; `reload` takes in what was published since. */
export class Registry implements Definitions {
  readonly #read: () => readonly Published[];
  readonly shippedMessages: Messages;
  readonly locales: Shipped['locales'];
  #state: State;
  #generation = 0;

  constructor(read: () => readonly Published[], texts: Pick<Shipped, 'messages' | 'locales'>) {
    this.#read = read;
    this.shippedMessages = texts.messages;
    this.locales = texts.locales;
    this.#state = stateOf(read(), texts.messages);
  }

  /** Reads what is published again; commands being decided are decided anew. */
  reload(): void {
    this.#state = stateOf(this.#read(), this.shippedMessages);
    this.#generation += 1;
  }

  get organisations(): readonly OrganisationDefinition[] {
    return this.#state.organisations;
  }

  get access(): AccessDefinition {
    return this.#state.access;
  }

  get messages(): Messages {
    return this.#state.messages;
  }

  versions(): readonly PublishedVersion[] {
    return [...this.#state.versions.values()];
  }

  version(hash: string): PublishedVersion | undefined {
    return this.#state.versions.get(hash);
  }

  generation(): number {
    return this.#generation;
  }

  procedures() {
    return [...this.#state.releases.values()].flatMap((list) => list.at(-1)?.content.procedure ?? []);
  }

  releases(procedure: string): readonly PublishedRelease[] {
    return this.#state.releases.get(procedure) ?? [];
  }

  release(hash: string): PublishedRelease | undefined {
    return this.#state.byHash.get(hash);
  }

  calendar(id: string): readonly CalendarYear[] | undefined {
    return this.#state.calendars.get(id)?.years;
  }

  governing(procedure: string): Governing | undefined {
    const list = this.releases(procedure);
    const [first] = list;
    if (first === undefined) return undefined;
    const calendar = this.#state.calendars.get(first.content.procedure.calendar);
    if (calendar === undefined) throw new Bug(`no calendar ${first.content.procedure.calendar}`);
    return { releases: { list: list.map((release) => release.compiled) }, calendar: calendar.calendar, calendarHash: calendar.hash };
  }
}
