import { hashOf } from '../../runtime/engine/index.ts';
import type { Connection } from '../store/database.ts';
import { proposalOf } from '../store/proposals.ts';
import { sql } from '../store/tables.ts';
import { systemChain } from './entry.ts';
import { parsed, stored } from './hash.ts';
import { decisionBytes, proposalBytes, withdrawalBytes } from './lifecycle-act.ts';
import type { Finding } from './verify-entry.ts';

/** Committed items of the system chain by name, the newest last word. */
export type SystemItems = Map<string, { readonly bytes: Uint8Array; readonly sequence: number }>;

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Whether the last word on a release is that it was withdrawn. */
export function isWithdrawn(bytes: Uint8Array): boolean {
  const value = parsed(bytes);
  return typeof value === 'object' && value !== null && 'withdrawn' in value;
}

/** The step that brought the tables: records that no newer program has opened yet have none. */
const lifecycleStep = 2;

/** Compares proposals, decisions and withdrawals with what the entries committed to; the first that differs. */
export function checkLifecycle(connection: Connection, items: SystemItems): Finding | undefined {
  const step = connection.first(sql.selectFrom('migration').select('id').where('id', '=', lifecycleStep).compile());
  return step === undefined ? undefined : (proposals(connection, items) ?? withdrawals(connection, items));
}

function wrong(items: SystemItems, item: string, what: string): Finding {
  return { organisation: systemChain, sequence: items.get(item)?.sequence ?? 0, code: 'definitions', what };
}

function proposals(connection: Connection, items: SystemItems): Finding | undefined {
  const rows = connection.all(sql.selectFrom('proposal').selectAll().compile());
  for (const row of rows) {
    const proposal = proposalOf(row);
    const { id, state, decidedBy, decisionReason: reason } = proposal;
    const [made, draft, decision] = [items.get(`proposal/${id}`), items.get(`draft/${id}`), items.get(`decision/${id}`)];
    if (made === undefined || !same(made.bytes, proposalBytes(proposal))) return wrong(items, `proposal/${id}`, `proposal ${id} is not what the ledger recorded`);
    if (draft === undefined || !same(draft.bytes, row.draft_bytes)) return wrong(items, `proposal/${id}`, `the draft of proposal ${id} was changed`);
    if (hashOf(`guicheng/${row.kind}/v1`, parsed(row.bytes)) !== row.hash || !same(stored(parsed(row.bytes)), row.bytes)) return wrong(items, `proposal/${id}`, `the content of proposal ${id} was changed`);
    const settled = state === 'proposed' ? undefined : decisionBytes(proposal, { state, reason: reason ?? '' }, decidedBy ?? '');
    const agrees = decision === undefined ? settled === undefined : settled !== undefined && same(decision.bytes, settled);
    if (!agrees) return wrong(items, `decision/${id}`, `the decision on proposal ${id} is not what the ledger recorded`);
  }
  const seen = new Set(rows.map((row) => `proposal/${row.id}`));
  const [lost] = [...items.keys()].filter((item) => item.startsWith('proposal/') && !seen.has(item));
  return lost === undefined ? undefined : wrong(items, lost, `${lost} is missing`);
}

function withdrawals(connection: Connection, items: SystemItems): Finding | undefined {
  const rows = connection.all(sql.selectFrom('withdrawal').selectAll().compile());
  for (const { kind, id, hash, reason, withdrawn_by: person } of rows) {
    if (kind !== 'release') return wrong(items, `${kind}/${id}`, `${kind} ${id} cannot be withdrawn`);
    const said = items.get(`${kind}/${id}`);
    if (said === undefined || !same(said.bytes, withdrawalBytes({ kind, id, hash }, reason, person))) return wrong(items, `${kind}/${id}`, `the withdrawal of ${id} is not what the ledger recorded`);
  }
  const seen = new Set(rows.map((row) => `${row.kind}/${row.id}`));
  const [lost] = [...items].filter(([item, { bytes }]) => item.startsWith('release/') && isWithdrawn(bytes) && !seen.has(item));
  return lost === undefined ? undefined : wrong(items, lost[0], `the withdrawal of ${lost[0]} is missing`);
}
