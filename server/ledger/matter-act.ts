import type { CompiledQuery } from 'kysely';

import type { FormChange, Matter, MatterEvent, Verdict, VerdictRow } from '../../runtime/engine/index.ts';
import { sql } from '../store/tables.ts';
import type { Addition, Landed } from './addition.ts';
import { stored } from './hash.ts';

/** A light that went out: its number in the history, and what the rule says now. */
export interface LightOut {
  readonly number: number;
  readonly outcome: string;
}

/** A decided act on a matter, ready to be recorded. */
export interface MatterAct {
  /** Null for the second matter of an act: the command's entry is the first one's. */
  readonly commandId: string | null;
  readonly matter: string;
  /** The version it was decided on; 0 for a new matter. */
  readonly expectedVersion: number;
  readonly procedure: string;
  readonly organisation: string;
  readonly actor: string;
  readonly role: string;
  /** The organisation the actor holds the role in. */
  readonly actorOrganisation: string;
  readonly act: string;
  /** Instant in ms. */
  readonly at: number;
  readonly events: readonly MatterEvent[];
  /** The matter with the events folded in. */
  readonly state: Matter;
  readonly verdict: Verdict;
  readonly keepVerdict: boolean;
  readonly releases: readonly string[];
  /** Those of them whose rules the verdict's rows come from. */
  readonly judgedBy: readonly string[];
  readonly calendar: string;
  readonly lit: readonly VerdictRow[];
  readonly out: readonly LightOut[];
  /** What the act changed in the forms; kept with the lights that went out. */
  readonly changed: readonly FormChange[];
  /** A checkpoint goes with it. */
  readonly checkpoint: boolean;
  /** False once other definitions govern than those it was decided under. */
  readonly governed: () => boolean;
}

function matterRow(act: MatterAct, { at }: Landed): CompiledQuery {
  const row = {
    version: act.expectedVersion + 1, state: stored(act.state), overall: act.verdict.overall, updated_at: at,
  };
  if (act.expectedVersion > 0) return sql.updateTable('matter').set(row).where('id', '=', act.matter).compile();
  return sql.insertInto('matter').values({ id: act.matter, procedure: act.procedure, organisation: act.organisation, ...row }).compile();
}

function lightRows(act: MatterAct, { at }: Landed): readonly CompiledQuery[] {
  const changed = act.changed.length === 0 ? null : JSON.stringify(act.changed);
  const out = act.out.map(({ number, outcome }) =>
    sql.updateTable('light').set({ out_at: at, out_by: act.act, out_outcome: outcome, changed }).where('number', '=', number).compile());
  const lit = act.lit.map((row) =>
    sql.insertInto('light').columns(['matter', 'row', 'lit_at', 'lit_by']).values({
      matter: act.matter, row: JSON.stringify(row), lit_at: at, lit_by: act.act,
    }).compile());
  return [...out, ...lit];
}

function judgedRows({ judgedBy, organisation }: MatterAct, { sequence }: Landed): readonly CompiledQuery[] {
  return judgedBy.map((release) => sql.insertInto('judged').values({ release, organisation, sequence }).compile());
}

/** The entry and rows of an act: it stands while the matter has the version and the definitions it was decided on. */
export function matterAddition(act: MatterAct): Addition {
  const version = act.expectedVersion + 1;
  return {
    organisation: act.organisation, actor: act.actor, role: act.role, actorOrganisation: act.actorOrganisation, act: act.act, matter: act.matter, version,
    command: act.commandId, at: act.at, releases: act.releases, calendar: act.calendar, overall: act.verdict.overall,
    items: [
      ...act.events.map((event, index) => ({ item: `event/${index}`, bytes: stored(event), keep: true })),
      { item: 'verdict', bytes: stored(act.verdict), keep: act.keepVerdict },
    ],
    stands: (connection) => {
      const row = connection.first(sql.selectFrom('matter').select('version').where('id', '=', act.matter).compile());
      return (row?.version ?? 0) === act.expectedVersion && act.governed();
    },
    rows: (landed) => [matterRow(act, landed), ...lightRows(act, landed), ...judgedRows(act, landed)],
    checkpoint: act.checkpoint,
  };
}
