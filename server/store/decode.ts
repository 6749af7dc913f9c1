import { Bug, type FormChange, type Matter, type MatterEvent, type VerdictRow } from '../../runtime/engine/index.ts';
import type { StoredAccount } from './records.ts';

/*
 * What the ledger wrote was checked before it was written, and `verify` proves that it is unchanged. So these look only
 * for what tells one shape from another. One function per shape: nowhere else does a stored text become a type.
 */

type Members = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

const isMatter = (value: unknown): value is Matter =>
  isRecord(value) && typeof value['procedure'] === 'string' && Array.isArray(value['subjects']) && isRecord(value['forms']) && isRecord(value['ledger']);
const isEvent = (value: unknown): value is MatterEvent =>
  isRecord(value) && typeof value['kind'] === 'string' && typeof value['on'] === 'string' && typeof value['by'] === 'string';
const isRow = (value: unknown): value is VerdictRow =>
  isRecord(value) && typeof value['rule'] === 'string' && typeof value['light'] === 'string' && typeof value['outcome'] === 'string';
const isChanges = (value: unknown): value is readonly FormChange[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['form'] === 'string' && typeof each['field'] === 'string');
const isAssignments = (value: unknown): value is StoredAccount['assignments'] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['role'] === 'string' && typeof each['organisation'] === 'string');

function decoded<T>(json: string, is: (value: unknown) => value is T, what: string): T {
  const value: unknown = JSON.parse(json);
  if (!is(value)) throw new Bug(`stored ${what} is none`);
  return value;
}

/** Stored bytes as text. */
export function decodeText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** A matter's state. */
export function decodeMatter(bytes: Uint8Array): Matter {
  return decoded(decodeText(bytes), isMatter, 'matter');
}

/** One event of an act. */
export function decodeEvent(bytes: Uint8Array): MatterEvent {
  return decoded(decodeText(bytes), isEvent, 'event');
}

/** A row of a verdict, as the light history keeps it. */
export function decodeRow(json: string): VerdictRow {
  return decoded(json, isRow, 'light');
}

/** What an act changed in the forms. */
export function decodeChanges(json: string): readonly FormChange[] {
  return decoded(json, isChanges, 'change');
}

/** A person's offices. */
export function decodeAssignments(json: string): StoredAccount['assignments'] {
  return decoded(json, isAssignments, 'office');
}
