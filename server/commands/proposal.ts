import { Bug, type Problem, type Refusal } from '../../runtime/engine/index.ts';
import { stored } from '../ledger/hash.ts';
import type { Publication } from '../ledger/system-act.ts';
import { type CheckResult, standsInTheWay } from '../releases/check.ts';
import { browserModules } from '../releases/compile.ts';
import type { Definitions } from '../releases/definitions.ts';
import { type VersionContent, versionHash, versionId, versionOf } from '../releases/versions.ts';
import type { Proposals, WholeProposal } from '../store/proposals.ts';
import { type DraftDocument, filed, numberOf } from '../workspace/draft-document.ts';

/** What a proposer saw and says. */
export interface Proposing {
  /** The number of the draft's newest edit. */
  readonly number: number;
  readonly hash: string;
  readonly reason: string;
}

interface Ground {
  readonly document: DraftDocument;
  readonly proposing: Proposing;
  readonly id: string;
  readonly person: string;
  readonly definitions: Definitions;
  readonly proposals: Proposals;
  readonly check: (document: DraftDocument) => Promise<CheckResult>;
}

const refusal = (code: Refusal['code'], params: NonNullable<Refusal['params']> = {}): Refusal => ({ kind: 'refusal', code, params });

/** Why a draft takes no edits any more: it waits for a decision, or was published. */
export function closedTo(proposals: Pick<Proposals, 'closing'>, draft: string): Refusal | undefined {
  const closing = proposals.closing(draft);
  return closing === undefined ? undefined : refusal(closing.state === 'proposed' ? 'draft-proposed' : 'draft-published');
}

/** The proposal of a draft, whole; or why it cannot be made. */
export async function proposed(ground: Ground): Promise<WholeProposal | Refusal | { readonly kind: 'malformed'; readonly problems: readonly Problem[] }> {
  const { document, proposing, definitions, proposals, id, person } = ground;
  const closed = closedTo(proposals, document.id);
  if (closed !== undefined) return closed;
  const version = versionOf(document.kind, document.parts, definitions.shippedMessages);
  const hash = versionHash(version);
  if (numberOf(document) !== proposing.number || hash !== proposing.hash) return refusal('hash-differs');
  if (hash === document.base?.hash) return refusal('nothing-to-propose');
  const name = versionId(version, document.subject);
  const isTaken = proposals.all().some((each) => each.state === 'proposed' && each.kind === document.kind && each.name === name)
    || (version.kind === 'release' && definitions.versions().some((each) => each.kind === 'release' && each.id === name));
  if (isTaken) return refusal('version-used', { version: version.kind === 'release' ? version.content.id : name });
  const wrong = standsInTheWay(await ground.check(document));
  if (wrong !== undefined) return refusal('check-failed', wrong);
  const modules = modulesOf(version);
  if ('problems' in modules) return { kind: 'malformed', problems: modules.problems };
  return {
    id, kind: document.kind, subject: document.subject, title: document.title, name, hash, base: document.base, draft: document.id, ...(version.kind === 'release' ? { from: version.content.ruleset.inForce.from } : {}), reason: proposing.reason,
    state: 'proposed', proposedBy: person, proposedAt: 0, bytes: stored(version.content), draftBytes: stored(filed(document)), ...modules,
  };
}

function modulesOf(version: VersionContent): Pick<WholeProposal, 'validators' | 'templates'> | { readonly problems: readonly Problem[] } {
  return version.kind === 'release' ? browserModules(version.content) : { validators: null, templates: null };
}

/** What an approval publishes: exactly what was proposed. */
export function publicationOf({ kind, name, hash, bytes, validators, templates }: WholeProposal): Publication {
  if (bytes.length === 0) throw new Bug('a proposal without content');
  return { kind, id: name, hash, bytes, validators, templates };
}
