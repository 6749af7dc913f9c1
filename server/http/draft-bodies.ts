import { Type } from '@sinclair/typebox';

import { type DraftKind, draftKinds, Id, misplaced, type PartChange, type PartKind, type PartRef, type Problem, readPart } from '../../runtime/engine/index.ts';
import { bodyReader, MalformedBody } from './body.ts';

const closed = { additionalProperties: false };
const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' });
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Title = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Key = Type.String({ minLength: 1, maxLength: 160 });
const Reason = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' });
const Page = Type.Optional(Type.String({ minLength: 1, maxLength: 64 }));
const Number = Type.Integer({ minimum: 0 });
const Ref = Type.Object({ kind: Type.String({ maxLength: 40 }), id: Key }, closed);

/** The bodies of the designer's requests, closed: an unknown field is an error. */
export const readDraftRequest = bodyReader(Type.Object({
  title: Title,
  from: Type.Union([
    Type.Object({ release: Hash }, closed),
    Type.Object({ calendar: Id }, closed),
    Type.Object({ messages: Type.Literal(true) }, closed),
    Type.Object({ nothing: Type.Object({ id: Id, title: Title }, closed) }, closed),
    Type.Object({ package: Type.String({ minLength: 1 }) }, closed),
  ]),
}, closed));

const readEdit = bodyReader(Type.Object({
  commandId: Uuid, base: Number, label: Title, page: Page,
  changes: Type.Array(Type.Union([
    Type.Object({ put: Type.Unknown(), before: Type.Optional(Type.Union([Key, Type.Null()])) }, closed),
    Type.Object({ remove: Ref }, closed),
  ]), { minItems: 1, maxItems: 5000 }),
}, closed));

export const readStep = bodyReader(Type.Object({ commandId: Uuid, base: Type.Optional(Number), page: Page }, closed));
export const readTitle = bodyReader(Type.Object({ title: Title }, closed));
export const readPresence = bodyReader(Type.Object({ part: Type.Optional(Ref), gone: Type.Optional(Type.Literal(true)) }, closed));

export const readNothing = bodyReader(Type.Object({}, closed));
export const readRebase = bodyReader(Type.Object({
  commandId: Uuid, base: Number, onto: Hash, label: Title,
  choices: Type.Array(Type.Object({ ref: Ref, take: Type.Union([Type.Literal('mine'), Type.Literal('theirs')]) }, closed), { maxItems: 5000 }),
}, closed));

export const readProposal = bodyReader(Type.Object({ commandId: Uuid, number: Number, hash: Hash, reason: Reason }, closed));
export const readApproval = bodyReader(Type.Object({ commandId: Uuid, hash: Hash, reason: Type.Optional(Type.String({ maxLength: 4000 })) }, closed));
export const readDecision = bodyReader(Type.Object({ commandId: Uuid, reason: Reason }, closed));

/** An edit's changes, each held against the schema of its part and the kind of the draft. */
export function readDraftEdit(body: unknown, kind: DraftKind): { readonly commandId: string; readonly base: number; readonly label: string; readonly page?: string; readonly changes: readonly PartChange[] } {
  const { changes, ...rest } = readEdit(body);
  const problems: Problem[] = [];
  const read = changes.flatMap((change, i) => {
    const at = `/changes/${i}`;
    const made = 'put' in change ? putChange(change.put, change.before, at) : removeChange(change.remove, at);
    if ('problems' in made) {
      problems.push(...made.problems);
      return [];
    }
    const wrong = misplaced(kind, made);
    if (wrong === undefined) return [made];
    problems.push({ kind: 'problem', code: 'schema', path: `${at}/${'put' in made ? 'put' : 'remove'}/${wrong === 'kind' ? 'kind' : 'id'}`, title: wrong, params: { keyword: wrong } });
    return [];
  });
  if (problems.length > 0) throw new MalformedBody(problems.slice(0, 50));
  return { ...rest, changes: read };
}

type ReadChange = PartChange | { readonly problems: readonly Problem[] };

function putChange(put: unknown, before: string | null | undefined, at: string): ReadChange {
  const read = readPart(put);
  if ('problems' in read) return { problems: read.problems.map((problem) => ({ ...problem, path: `${at}/put${problem.path}` })) };
  return { put: read.part, ...(before === undefined ? {} : { before }) };
}

function removeChange({ kind, id }: { readonly kind: string; readonly id: string }, at: string): ReadChange {
  const ref = partRef(kind, id);
  return ref === undefined ? { problems: [{ kind: 'problem', code: 'schema', path: `${at}/remove/kind`, title: kind, params: { keyword: 'enum' } }] } : { remove: ref };
}

const partKinds: readonly PartKind[] = Object.values(draftKinds).flat();

/** A reference to a part, where there is such a kind. */
export function partRef(kind: string, id: string): PartRef | undefined {
  const known = partKinds.find((each) => each === kind);
  return known === undefined ? undefined : { kind: known, id };
}
