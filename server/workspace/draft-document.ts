import { isDeepStrictEqual } from 'node:util';

import type { DraftKind, Part, PartRef } from '../../runtime/engine/index.ts';

/** A published version by its name and its hash. */
export interface VersionRef {
  readonly id: string;
  readonly hash: string;
}

/** A part with its place: the id of the part of its kind that stands behind it, null for the last one. */
export interface Placed {
  readonly part: Part;
  readonly before: string | null;
}

/** What an edit did to one part; null: not there. */
export interface PartStep {
  readonly ref: PartRef;
  readonly from: Placed | null;
  readonly to: Placed | null;
}

/** One edit of a draft. Edits are numbered from 1 without gaps and never removed: undoing is an edit of its own. */
export interface DraftEdit {
  readonly number: number;
  readonly person: string;
  /** The open page it came from, where it said so: edits of one page know each other. */
  readonly page?: string;
  /** Instant in ms. */
  readonly at: number;
  readonly label: string;
  readonly commandId: string;
  readonly steps: readonly PartStep[];
  /** The edit it takes back, or the undoing it takes back. */
  readonly undoes?: number;
  /** Set where the edit put the draft onto another version. */
  readonly rebased?: { readonly from: VersionRef; readonly to: VersionRef };
}

/** A draft whole. Parts are never changed in place, so that equal ones are one object in memory and in the file. */
export interface DraftDocument {
  readonly id: string;
  readonly kind: DraftKind;
  readonly title: string;
  /** The procedure or the calendar it is about. */
  readonly subject: string;
  /** What it started from, or was rebased onto; null from nothing. */
  readonly base: VersionRef | null;
  readonly createdBy: string;
  /** Instant in ms. */
  readonly createdAt: number;
  readonly parts: readonly Part[];
  readonly log: readonly DraftEdit[];
}

/** The number of a draft's newest edit; 0 before the first. */
export function numberOf(document: DraftDocument): number {
  return document.log.at(-1)?.number ?? 0;
}

/** Whether two parts, or the lack of them, are the same. */
export function equalParts(one: Part | null, other: Part | null): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

type FiledPlace = readonly [value: number, before: string | null] | null;
interface FiledStep {
  readonly ref: PartRef;
  readonly from: FiledPlace;
  readonly to: FiledPlace;
}

/** A draft as its file holds it: each distinct part once, everything else by its place in that list. */
export interface FiledDraft extends Omit<DraftDocument, 'parts' | 'log'> {
  readonly format: 1;
  readonly values: readonly Part[];
  readonly parts: readonly number[];
  readonly log: readonly (Omit<DraftEdit, 'steps'> & { readonly steps: readonly FiledStep[] })[];
}

/** The draft as its file holds it. */
export function filed(document: DraftDocument): FiledDraft {
  const places = new Map<Part, number>();
  const place = (part: Part): number => {
    const known = places.get(part);
    if (known !== undefined) return known;
    places.set(part, places.size);
    return places.size - 1;
  };
  const placed = (one: Placed | null): FiledPlace => (one === null ? null : [place(one.part), one.before]);
  const parts = document.parts.map(place);
  const log = document.log.map((edit) => ({ ...edit, steps: edit.steps.map(({ ref, from, to }) => ({ ref, from: placed(from), to: placed(to) })) }));
  return { ...document, format: 1, parts, log, values: [...places.keys()] };
}

/** The draft of a file; undefined where it refers to what is not there. */
export function unfiled({ format: _format, values, ...rest }: FiledDraft): DraftDocument | undefined {
  let whole = true;
  const value = (place: number): Part[] => {
    const part = values[place];
    if (part === undefined) whole = false;
    return part === undefined ? [] : [part];
  };
  const placed = (one: FiledPlace): Placed | null => {
    const [part] = one === null ? [] : value(one[0]);
    return part === undefined ? null : { part, before: one?.[1] ?? null };
  };
  const parts = rest.parts.flatMap(value);
  const log = rest.log.map((edit) => ({ ...edit, steps: edit.steps.map(({ ref, from, to }) => ({ ref, from: placed(from), to: placed(to) })) }));
  return whole ? { ...rest, parts, log } : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a file's content is a draft's: what tells it from a cut or foreign one; parts were checked before they were written. */
export function isFiledDraft(value: unknown): value is FiledDraft {
  return isRecord(value) && value['format'] === 1 && typeof value['id'] === 'string' && typeof value['kind'] === 'string' && typeof value['title'] === 'string' &&
    typeof value['subject'] === 'string' && Array.isArray(value['values']) && Array.isArray(value['parts']) && Array.isArray(value['log']);
}
