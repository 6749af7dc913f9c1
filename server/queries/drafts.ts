import type { DraftConflict, DraftEditAnswer, DraftEditNote, DraftSummary, DraftView } from '../../runtime/api/designer.ts';
import { followerOf, type Part, type PartChange, type PartRef, partAt, samePart } from '../../runtime/engine/index.ts';
import type { Definitions, PublishedVersion } from '../releases/definitions.ts';
import type { Proposals } from '../store/proposals.ts';
import type { Records } from '../store/records.ts';
import { type DraftDocument, type DraftEdit, numberOf } from '../workspace/draft-document.ts';
import type { KeptDraft } from '../workspace/drafts.ts';
import type { Dispute } from '../workspace/edit-draft.ts';
import type { Presence } from '../workspace/presence.ts';
import { undoable } from '../workspace/undo-draft.ts';

/** What reads of drafts are made from. */
export interface DraftSources {
  readonly definitions: Definitions;
  readonly records: Pick<Records, 'person'>;
  readonly presence: Presence;
  readonly proposals: Proposals;
  /** The server's instant in ms. */
  readonly now: () => number;
}

/** The version that has come since what a draft is based on: of the same procedure, calendar or list of sentences. */
export function newerThan(definitions: Definitions, { kind, subject, base }: DraftDocument): PublishedVersion | undefined {
  const known = base === null ? undefined : definitions.version(base.hash);
  if (base === null || known === undefined) return undefined;
  const later = definitions.versions().filter((each) => each.kind === kind && each.subject === subject && each.current && each.hash !== base.hash);
  const newest = later.filter((each) => dayOf(each) > dayOf(known) || each.publishedAt > known.publishedAt).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return newest.at(-1);
}

const dayOf = ({ version }: PublishedVersion): string => (version.kind === 'release' ? version.content.ruleset.inForce.from : '');

/** Drafts as the designer reads them. */
export class DraftReads {
  readonly #sources: DraftSources;

  constructor(sources: DraftSources) {
    this.#sources = sources;
  }

  /** The line of a list. */
  summary({ document, recovered }: KeptDraft): DraftSummary {
    const { id, kind, title, subject, base, createdBy, createdAt } = document;
    const closed = this.#sources.proposals.closing(id);
    const newer = newerThan(this.#sources.definitions, document);
    return {
      id, kind, title, subject,
      ...(base === null ? {} : { base }),
      ...(newer === undefined ? {} : { newer: { id: newer.id, hash: newer.hash } }),
      createdBy, createdByName: this.#name(createdBy),
      changedAt: new Date(document.log.at(-1)?.at ?? createdAt).toISOString(),
      edits: document.log.length,
      ...(closed?.state === 'proposed' ? { proposal: closed.id } : {}),
      ...(closed?.state === 'approved' ? { published: { proposal: closed.id, hash: closed.hash } } : {}),
      ...(recovered ? { recovered } : {}),
    };
  }

  /** Everything a person's page shows of a draft. */
  view(draft: KeptDraft, person: string): DraftView {
    const { document } = draft;
    return {
      ...this.summary(draft),
      number: numberOf(document), parts: document.parts, baseParts: this.baseParts(document),
      log: document.log.map((edit) => this.note(edit)),
      ...undoable(document, person),
      present: this.present(document.id).filter((each) => each.person !== person),
    };
  }

  /** What a draft started from, part by part; empty from nothing. */
  baseParts({ base }: Pick<DraftDocument, 'base'>): readonly Part[] {
    return base === null ? [] : (this.#sources.definitions.version(base.hash)?.parts() ?? []);
  }

  /** Who has a draft open. */
  present(draft: string): readonly { readonly person: string; readonly name: string; readonly part?: PartRef }[] {
    return this.#sources.presence.of(draft, this.#sources.now()).map((each) => ({ ...each, name: this.#name(each.person) }));
  }

  /** What changed in a draft since an edit, for a browser that had seen it up to there. */
  answer(document: DraftDocument, base: number, person: string): DraftEditAnswer {
    const since = document.log.filter((edit) => edit.number > base);
    return { number: numberOf(document), changes: changesOf(document, since), log: since.map((edit) => this.note(edit)), ...undoable(document, person) };
  }

  conflict(document: DraftDocument, disputes: readonly Dispute[]): DraftConflict {
    return { number: numberOf(document), parts: disputes.map((dispute) => ({ ...dispute, by: this.#name(dispute.by) })) };
  }

  note({ number, person, at, label, steps, undoes }: DraftEdit): DraftEditNote {
    return {
      number, person, name: this.#name(person), at: new Date(at).toISOString(), label, parts: steps.map((step) => step.ref),
      ...(undoes === undefined ? {} : { undoes }),
    };
  }

  #name(person: string): string {
    return this.#sources.records.person(person)?.name ?? person;
  }
}

/** The parts some edits touched as they are now. Those that stand last come first, so that each finds its follower in place. */
function changesOf({ parts }: DraftDocument, edits: readonly DraftEdit[]): readonly PartChange[] {
  const refs = edits.flatMap((edit) => edit.steps.map((step) => step.ref)).filter((ref, i, all) => all.findIndex((each) => samePart(each, ref)) === i);
  const gone = refs.filter((ref) => partAt(parts, ref) === undefined);
  const there = parts.filter((part) => refs.some((ref) => samePart(ref, part))).reverse();
  return [...gone.map((remove) => ({ remove })), ...there.map((put) => ({ put, before: followerOf(parts, put) }))];
}
