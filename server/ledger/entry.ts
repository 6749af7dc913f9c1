import { type Static, Type } from '@sinclair/typebox';
import { Ajv } from 'ajv';

import { stored, taggedHash } from './hash.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Text = Type.String({ maxLength: 120 });
const nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: T) => Type.Union([schema, Type.Null()]);

/**
 * One entry of a chain: ids, codes and hashes only, never a name, a sentence or a field's value. Those lie beside it as
 * payload, salted, and can be erased without breaking the proof.
 */
export const Entry = Type.Object(
  {
    organisation: Text,
    /** 1 for the first entry of a chain, without gaps. */
    sequence: Type.Integer({ minimum: 1 }),
    /** The hash of the entry before; 64 zeros for the first. */
    previous: Hash,
    /** UTC, milliseconds; never decreases. */
    at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' }),
    actor: Text,
    role: Text,
    /** The organisation the actor holds the role in; a superior acts in the chain of a unit. */
    actorOrganisation: Text,
    act: Text,
    matter: nullable(Text),
    /** The matter's version after the act. */
    version: nullable(Type.Integer({ minimum: 1 })),
    command: nullable(Text),
    /** What governed: release hashes in order of coming into force, the calendar's hash, the engine's behaviour number. */
    releases: Type.Array(Hash),
    calendar: nullable(Hash),
    behaviour: Type.Integer(),
    /** The overall light of the verdict on the matter after the act. */
    overall: nullable(Text),
    /** Commitments to what lies beside the entry: `event/0`, …, `verdict`, `release`, `account`, `log`. */
    payload: Type.Array(Type.Object({ item: Text, hash: Hash }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type Entry = Static<typeof Entry>;

const isEntry = new Ajv({ strict: true }).compile<Entry>(Entry);

/** The hash before a chain's first entry. */
export const noEntry = '0'.repeat(64);

/** The chain of acts that belong to no single organisation: publications, accounts, the opening of the log. */
export const systemChain = '*';

/** An entry's canonical bytes. */
export function entryBytes(entry: Entry): Uint8Array {
  return stored(entry);
}

/** SHA-256 over the tag and the stored bytes. */
export function entryHash(bytes: Uint8Array): string {
  return taggedHash('guicheng/entry/v1', bytes);
}

/** The entry in stored bytes; undefined when they are no entry. */
export function readEntry(bytes: Uint8Array): Entry | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 over the tag, 32 random bytes and the item's bytes. */
export function commitment(salt: Uint8Array, bytes: Uint8Array): string {
  return taggedHash('guicheng/payload/v1', salt, bytes);
}
