import { Bug, type Outcome, type Overall } from '../../runtime/engine/index.ts';
import { readEntry } from '../ledger/entry.ts';
import type { Connection } from './database.ts';
import { decodeAssignments, decodeChanges, decodeEvent, decodeMatter, decodeRow, decodeText } from './decode.ts';
import type { Records, StoredAccount, StoredAct, StoredLight, StoredMatter } from './records.ts';
import { sql } from './tables.ts';

/** How many rows of a long walk are read at once. */
const pageSize = 200;

const matters = sql.selectFrom('matter').selectAll();
const lights = sql.selectFrom('light').selectAll().orderBy('number');
const accounts = sql.selectFrom('account').selectAll();
const acts = sql.selectFrom('entry').selectAll().where('matter', 'is not', null);

type RowOf<Query extends { execute(): Promise<unknown[]> }> = Awaited<ReturnType<Query['execute']>>[number];

const overalls: ReadonlyMap<string, Overall> = new Map((['green', 'yellow', 'red', 'grey', 'problem'] as const).map((each) => [each, each]));
const outcomes: ReadonlyMap<string, Outcome> = new Map(
  (['kept', 'broken', 'excepted', 'not-recorded', 'not-yet-known', 'not-applicable', 'calendar-unpublished', 'problem'] as const).map((each) => [each, each]),
);

function overallOf(text: string): Overall {
  const overall = overalls.get(text);
  if (overall === undefined) throw new Bug(`no such light: ${text}`);
  return overall;
}

function matterOf(row: RowOf<typeof matters>): StoredMatter {
  const { id, procedure, organisation, version, state, overall, updated_at: updatedAt } = row;
  return { id, procedure, organisation, version, matter: decodeMatter(state), overall: overallOf(overall), updatedAt };
}

function lightOf(row: RowOf<typeof lights>): StoredLight {
  const outOutcome = outcomes.get(row.out_outcome ?? '');
  return {
    number: row.number, matter: row.matter, row: decodeRow(row.row), litAt: row.lit_at, litBy: row.lit_by,
    ...(row.out_at === null ? {} : { outAt: row.out_at }),
    ...(row.out_by === null ? {} : { outBy: row.out_by }),
    ...(outOutcome === undefined ? {} : { outOutcome }),
    ...(row.changed === null ? {} : { changed: decodeChanges(row.changed) }),
  };
}

function accountOf(row: RowOf<typeof accounts>): StoredAccount {
  return {
    id: row.id, account: row.account, name: row.name, passwordHash: row.password_hash,
    assignments: decodeAssignments(row.assignments),
  };
}

function actOf(connection: Connection, row: RowOf<typeof acts>): StoredAct {
  const { organisation, sequence, at, actor, matter, version, hash } = row;
  if (matter === null || version === null) throw new Bug('an act without a matter');
  const events = connection.all(
    sql.selectFrom('payload').select(['item', 'bytes'])
      .where('organisation', '=', organisation).where('sequence', '=', sequence).where('item', 'like', 'event/%').compile(),
  );
  const inOrder = [...events].sort((a, b) => Number(a.item.slice(6)) - Number(b.item.slice(6)));
  const entry = readEntry(row.bytes);
  if (entry === undefined || entry.overall === null) throw new Bug('an act whose bytes are no entry');
  return {
    organisation, sequence, at, actor, matter, version, hash, role: entry.role, actorOrganisation: entry.actorOrganisation, act: entry.act, overall: overallOf(entry.overall),
    // an erased event leaves its place empty
    events: inOrder.flatMap((event) => (event.bytes === null ? [] : [decodeEvent(event.bytes)])),
  };
}

/** Reads of the records over one connection; see {@link Records}. */
export function readRecords(connection: Connection): Records {
  return {
    matter: (id) => {
      const row = connection.first(matters.where('id', '=', id).compile());
      return row === undefined ? undefined : matterOf(row);
    },
    matters: (organisations) =>
      connection.all(matters.where('organisation', 'in', [...organisations]).orderBy('updated_at', 'desc').orderBy('id').compile()).map(matterOf),
    mattersOf: function* (procedure) {
      let last = '';
      for (;;) {
        const page = connection.all(matters.where('procedure', '=', procedure).where('id', '>', last).orderBy('id').limit(pageSize).compile());
        for (const row of page) yield matterOf(row);
        last = page.at(-1)?.id ?? last;
        if (page.length < pageSize) return;
      }
    },
    statesAfter: (procedure, id, limit) => connection.all(
      sql.selectFrom('matter').select(['id', 'organisation', 'state']).where('procedure', '=', procedure).where('id', '>', id).orderBy('id').limit(limit).compile(),
    ),
    countOf: (procedure) => connection.first(sql.selectFrom('matter').select((each) => each.fn.countAll<number>().as('count')).where('procedure', '=', procedure).compile())?.count ?? 0,
    judgedWith: (release, organisations, limit) => connection.all(
      acts.innerJoin('judged', (join) => join.onRef('judged.organisation', '=', 'entry.organisation').onRef('judged.sequence', '=', 'entry.sequence'))
        .selectAll('entry').where('judged.release', '=', release).where('entry.organisation', 'in', [...organisations])
        .orderBy('entry.at', 'desc').orderBy('entry.sequence', 'desc').limit(limit).compile(),
    ).map((row) => actOf(connection, row)),
    judgements: () => new Map(connection.all(
      sql.selectFrom('judged').select(['release', (each) => each.fn.countAll<number>().as('count')]).groupBy('release').compile(),
    ).map(({ release, count }) => [release, count])),
    acts: (matter) => connection.all(acts.where('matter', '=', matter).orderBy('version').compile()).map((row) => actOf(connection, row)),
    recentActs: (organisations, limit) =>
      connection.all(acts.where('organisation', 'in', [...organisations]).orderBy('at', 'desc').orderBy('sequence', 'desc').limit(limit).compile())
        .map((row) => actOf(connection, row)),
    lights: (matter) => connection.all(lights.where('matter', '=', matter).compile()).map(lightOf),
    openLights: (matter) => connection.all(lights.where('matter', '=', matter).where('out_at', 'is', null).compile()).map(lightOf),
    keptVerdict: (organisation, sequence) => {
      const row = connection.first(
        sql.selectFrom('payload').select('bytes')
          .where('organisation', '=', organisation).where('sequence', '=', sequence).where('item', '=', 'verdict').compile(),
      );
      return row?.bytes == null ? undefined : decodeText(row.bytes);
    },
    accountByName: (account) => {
      const row = connection.first(accounts.where('account', '=', account).compile());
      return row === undefined ? undefined : accountOf(row);
    },
    person: (id) => {
      const row = connection.first(accounts.where('id', '=', id).compile());
      return row === undefined ? undefined : accountOf(row);
    },
    persons: () => connection.all(accounts.orderBy('id').compile()).map(accountOf),
    command: (id) => {
      const row = connection.first(sql.selectFrom('entry').select(['actor', 'matter', 'version', 'sequence']).where('command', '=', id).compile());
      if (row === undefined || row.matter === null || row.version === null) return undefined;
      return { person: row.actor, matter: row.matter, version: row.version, sequence: row.sequence };
    },
    lastInstant: () => connection.first(sql.selectFrom('entry').select((each) => each.fn.max<number | null>('at').as('at')).compile())?.at ?? 0,
  };
}
