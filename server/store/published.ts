import { Bug } from '../../runtime/engine/index.ts';
import type { Connection } from './database.ts';
import { sql } from './tables.ts';

/** The kinds of definition that are published. */
export type PublishedKind = 'release' | 'calendar' | 'messages' | 'organisations' | 'access';

/** A published definition's place: what kind, whose, which content. */
export interface PublishedRef {
  readonly kind: PublishedKind;
  readonly id: string;
  readonly hash: string;
}

/** A published definition as stored. */
export interface Published extends PublishedRef {
  /** Its canonical bytes. */
  readonly bytes: Uint8Array;
  readonly validators: string | null;
  readonly templates: string | null;
  /** False once superseded or withdrawn. */
  readonly current: boolean;
  /** Instant in ms. */
  readonly publishedAt: number;
}

const kinds: ReadonlyMap<string, PublishedKind> = new Map((['release', 'calendar', 'messages', 'organisations', 'access'] as const).map((kind) => [kind, kind]));

function kindOf(text: string): PublishedKind {
  const kind = kinds.get(text);
  if (kind === undefined) throw new Bug(`no such kind of definition: ${text}`);
  return kind;
}

/** Everything ever published, in order of kind, id and time. */
export function readPublished(connection: Connection): readonly Published[] {
  const rows = connection.all(sql.selectFrom('published').selectAll().orderBy('kind').orderBy('id').orderBy('published_at').compile());
  return rows.map(({ published_at: publishedAt, ...row }) => ({ ...row, kind: kindOf(row.kind), current: row.current === 1, publishedAt }));
}

/** What is in force now, without contents. */
export function readPublishedRefs(connection: Connection): readonly PublishedRef[] {
  const rows = connection.all(sql.selectFrom('published').select(['kind', 'id', 'hash']).where('current', '=', 1).orderBy('kind').orderBy('id').compile());
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}
