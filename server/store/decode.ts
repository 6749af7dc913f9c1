import type { FormChange, Matter, MatterEvent, VerdictRow } from '../../runtime/engine/index.ts';
import type { StoredAccount } from './records.ts';

/*
 * What the ledger wrote is trusted here: it was checked before it was written, and `verify` proves that it is unchanged.
 * One function per shape, so that nowhere else a text becomes a type.
 */

const text = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** A matter's state. */
export function decodeMatter(bytes: Uint8Array): Matter {
  const matter: Matter = JSON.parse(text(bytes));
  return matter;
}

/** One event of an act. */
export function decodeEvent(bytes: Uint8Array): MatterEvent {
  const event: MatterEvent = JSON.parse(text(bytes));
  return event;
}

/** A row of a verdict, as the light history keeps it. */
export function decodeRow(json: string): VerdictRow {
  const row: VerdictRow = JSON.parse(json);
  return row;
}

/** What an act changed in the forms. */
export function decodeChanges(json: string): readonly FormChange[] {
  const changes: readonly FormChange[] = JSON.parse(json);
  return changes;
}

/** A person's offices. */
export function decodeAssignments(json: string): StoredAccount['assignments'] {
  const assignments: StoredAccount['assignments'] = JSON.parse(json);
  return assignments;
}

/** Stored bytes as text. */
export const decodeText = text;
