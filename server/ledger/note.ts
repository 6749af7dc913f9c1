import { createHash, type KeyObject, sign, verify } from 'node:crypto';

import { keyId, type SigningKey } from './keys.ts';
import { grow, leafHash, type Peaks, rootOf } from './peaks.ts';

/** What a checkpoint says of one chain. `root` is its RFC 9162 root over the entries' bytes, in hex. */
export interface ChainHead {
  readonly organisation: string;
  readonly size: number;
  readonly root: string;
  readonly head: string;
}

/** What a checkpoint says. */
export interface CheckpointContent {
  readonly logId: string;
  readonly number: number;
  /** UTC, milliseconds. */
  readonly at: string;
  /** SHA-256 of the note before, in hex; 64 zeros for the first. */
  readonly previous: string;
  /** In order of organisation. */
  readonly chains: readonly ChainHead[];
}

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
const hexOf = (text: string): string => Buffer.from(text, 'base64').toString('hex');
const nameOf = (logId: string): string => `guicheng/${logId}`;

const lineOf = (chain: ChainHead): string => `chain ${chain.organisation} ${chain.size} ${base64(chain.root)} ${chain.head}`;

function jointRoot(chains: readonly ChainHead[]): string {
  return rootOf(chains.reduce<Peaks>((peaks, chain) => grow(peaks, leafHash(Buffer.from(lineOf(chain), 'utf8'))), []));
}

/** How many entries a checkpoint covers, over all chains. */
export function sizeOf(content: CheckpointContent): number {
  return content.chains.reduce((sum, chain) => sum + chain.size, 0);
}

function bodyOf(content: CheckpointContent): string {
  return [
    nameOf(content.logId),
    String(sizeOf(content)),
    base64(jointRoot(content.chains)),
    `number ${content.number}`,
    `time ${content.at}`,
    `previous ${content.previous}`,
    'algorithm ed25519 sha256',
    ...content.chains.map(lineOf),
    '',
  ].join('\n');
}

/** SHA-256 of a note's whole text, in hex: how the next one names it. */
export function noteHash(note: string): string {
  return createHash('sha256').update(note, 'utf8').digest('hex');
}

/**
 * A checkpoint as a signed note (C2SP signed-note and tlog-checkpoint): the log's name, how many entries, the root over
 * the lines of all chains, then what names the chains; an empty line; the signature.
 */
export function signNote(content: CheckpointContent, key: SigningKey): string {
  const body = bodyOf(content);
  const signature = sign(null, Buffer.from(body, 'utf8'), key.privateKey);
  const name = nameOf(content.logId);
  return `${body}\n\u2014 ${name} ${Buffer.concat([keyId(name, key.publicKey), signature]).toString('base64')}\n`;
}

const chainLine = /^chain (\S+) (\d+) (\S+) ([0-9a-f]{64})$/;

function read(body: string): CheckpointContent | undefined {
  const lines = body.split('\n');
  const [name = '', , , number = '', time = '', previous = '', , ...rest] = lines;
  const chains = rest.slice(0, -1).map((line) => {
    const [, organisation = '', size = '', root = '', head = ''] = chainLine.exec(line) ?? [];
    return { organisation, size: Number(size), root: hexOf(root), head };
  });
  const content = {
    logId: name.replace(/^guicheng\//, ''),
    number: Number(number.replace(/^number /, '')),
    at: time.replace(/^time /, ''),
    previous: previous.replace(/^previous /, ''),
    chains,
  };
  // written again from what was read: a note that says anything else is refused
  return bodyOf(content) === body ? content : undefined;
}

/** What a note says, when its form, roots and signature are right; else undefined. */
export function openNote(note: string, publicKey: KeyObject): CheckpointContent | undefined {
  const end = note.indexOf('\n\n');
  if (end < 0) return undefined;
  const body = note.slice(0, end + 1);
  const content = read(body);
  const signed = /^\u2014 (\S+) (\S+)\n$/.exec(note.slice(end + 2));
  if (content === undefined || signed === null) return undefined;
  const [, name = '', encoded = ''] = signed;
  const bytes = Buffer.from(encoded, 'base64');
  if (name !== nameOf(content.logId) || !bytes.subarray(0, 4).equals(keyId(name, publicKey))) return undefined;
  return verify(null, Buffer.from(body, 'utf8'), publicKey, bytes.subarray(4)) ? content : undefined;
}
