import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { Fault } from '../fault.ts';

/** The pair that signs checkpoints (Ed25519). */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const privateFile = (dir: string): string => join(dir, 'checkpoint.key.pem');
const publicFile = (dir: string): string => join(dir, 'checkpoint.pub.pem');

function writeOnce(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The signing key of a folder outside the database (mode 0600); made on first use. Back it up apart from the data: who
 * holds both can rewrite what no witness has seen.
 */
export function openSigningKey(dir: string): SigningKey {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (!existsSync(privateFile(dir))) {
    if (existsSync(publicFile(dir))) {
      throw new Fault('storage-failed', `${privateFile(dir)} is missing; put the signing key back from its own backup`);
    }
    const made = generateKeyPairSync('ed25519').privateKey;
    writeOnce(privateFile(dir), made.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
  }
  const privateKey = createPrivateKey(readFileSync(privateFile(dir)));
  const publicKey = createPublicKey(privateKey);
  if (!existsSync(publicFile(dir))) writeOnce(publicFile(dir), publicKey.export({ type: 'spki', format: 'pem' }).toString(), 0o644);
  return { privateKey, publicKey };
}

/** The public key alone, for verifying; undefined when the folder has none. */
export function readPublicKey(dir: string): KeyObject | undefined {
  if (existsSync(publicFile(dir))) return createPublicKey(readFileSync(publicFile(dir)));
  if (existsSync(privateFile(dir))) return createPublicKey(createPrivateKey(readFileSync(privateFile(dir))));
  return undefined;
}

/** The 32 raw bytes of an Ed25519 public key. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  const { x } = key.export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}

/** A key's id in a signed note: the first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key) (C2SP signed-note). */
export function keyId(name: string, key: KeyObject): Uint8Array {
  return createHash('sha256').update(`${name}\n`, 'utf8').update(Uint8Array.of(1)).update(rawPublicKey(key)).digest().subarray(0, 4);
}
