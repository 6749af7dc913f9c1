import type { Part, PartChange, PartRef } from '../definitions/part.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { isRecord } from '../values/read-plain.ts';
import { edited } from './edits.ts';
import { jsonAt, withJsonAt, withKeyAt } from './json.ts';
import { followerOf, partAt, partsOf } from './parts.ts';
import { referencesOf } from './references/all.ts';
import type { Reference, UseCode } from './references/reference.ts';
import { removalOf } from './removal.ts';
import { resigned } from './resigned.ts';
import { idOf, newPartId, type Renaming, renamingOf, type Target } from './target.ts';

/** One place that names a target. */
export interface Use {
  readonly part: PartRef;
  /** JSON pointer into the part's value. */
  readonly path: string;
  /** How it is used; the words are `use.<code>` of the messages. */
  readonly code: UseCode;
}

/** Every place that names the target, in the order of the parts; its own definition left out. */
export function usesOf(content: ReleaseContent, target: Target): readonly Use[] {
  const names = renamingOf(target, idOf(target));
  return allReferences(content).filter(({ kind, id, code }) => code !== 'definition' && names(kind, id) !== undefined).map(useOf);
}

const collected = new WeakMap<ReleaseContent, readonly Reference[]>();

/** Every reference of a content, in the order of the parts. Collected once: a content is never changed in place, and a list asks for the uses of all it shows. */
function allReferences(content: ReleaseContent): readonly Reference[] {
  const known = collected.get(content);
  if (known !== undefined) return known;
  const references = partsOf(content).flatMap((part) => referencesOf(part, content));
  collected.set(content, references);
  return references;
}

const useOf = ({ part, path, code }: Reference): Use => ({ part, path, code });

function namesIn(part: Part, content: ReleaseContent, target: Target): readonly Reference[] {
  const names = renamingOf(target, idOf(target));
  return referencesOf(part, content).filter(({ kind, id }) => names(kind, id) !== undefined);
}

/**
 * The changes that give the target another id wherever a definition, a case, a sample or a template's text names it; a
 * Word file is not looked into. Empty where the id stays. The new id must be free.
 */
export function renamed(content: ReleaseContent, target: Target, newId: string): readonly PartChange[] {
  if (newId === idOf(target)) return [];
  const parts = partsOf(content);
  const names = renamingOf(target, newId);
  const removals: PartChange[] = [];
  // Last ones first: a part that changes its name is put before the one behind it, by that one's new name.
  const puts = parts.toReversed().flatMap((part): readonly PartChange[] => {
    const references = referencesOf(part, content).filter(({ kind, id }) => names(kind, id) !== undefined);
    const id = newPartId(part, target, newId);
    if (references.length === 0 && id === undefined) return [];
    const put = withOwnId(part, rewritten(part.value, references, names), id);
    if (put === undefined) return [];
    if (put.id === part.id) return [{ put }];
    removals.push({ remove: { kind: part.kind, id: part.id } });
    const follower = followerOf(parts, part);
    const behind = follower === null ? undefined : partAt(parts, { kind: part.kind, id: follower });
    return [{ put, before: (behind && newPartId(behind, target, newId)) ?? follower }];
  });
  return resigned(content, parts, [...puts, ...removals]);
}

/** The value with every reference written anew: letters first, from the end; then values; keys last, the deepest first. */
function rewritten(value: unknown, references: readonly Reference[], names: Renaming): unknown {
  const newName = ({ kind, id, write }: Reference): string => write(names(kind, id) ?? id);
  const letters = references.filter(({ at }) => at === 'source').sort((a, b) => (b.span?.from ?? 0) - (a.span?.from ?? 0));
  const values = references.filter(({ at }) => at === 'value' || at === 'message');
  const keys = references.filter(({ at }) => at === 'key').sort((a, b) => b.path.split('/').length - a.path.split('/').length);
  let at = value;
  for (const one of letters) {
    const text = jsonAt(at, one.path);
    if (typeof text === 'string' && one.span) at = withJsonAt(at, one.path, text.slice(0, one.span.from) + newName(one) + text.slice(one.span.to));
  }
  for (const one of values) {
    const text = jsonAt(at, one.path);
    if (one.at === 'value') at = withJsonAt(at, one.path, newName(one));
    else if (typeof text === 'string') at = withJsonAt(at, one.path, text.replaceAll(new RegExp(`\\{\\{\\s*${one.id.replaceAll('.', '\\.')}\\s*\\}\\}`, 'gu'), `{{${newName(one)}}}`));
  }
  for (const one of keys) at = withKeyAt(at, one.path, newName(one));
  return at;
}

/** The part with its new value and, where it has one, its new id, in the value too. */
function withOwnId(part: Part, value: unknown, id: string | undefined): Part | undefined {
  const member = part.kind === 'rule' ? 'name' : part.kind === 'cases' ? 'rule' : 'id';
  const named = id !== undefined && isRecord(value) && Object.hasOwn(value, member) ? { ...value, [member]: id } : value;
  const put: unknown = { ...part, id: id ?? part.id, value: named };
  return isPart(put, part) ? put : undefined;
}

function isPart(candidate: unknown, like: Part): candidate is Part {
  return isRecord(candidate) && candidate['kind'] === like.kind && isRecord(candidate['value']);
}

/**
 * The changes that take the target out together with what names it and can do without – layouts, `required`, cases’
 * values, lists of stages and documents – and the uses that remain for a person to decide on.
 */
export function removed(content: ReleaseContent, target: Target): { readonly changes: readonly PartChange[]; readonly left: readonly Use[] } {
  const left: Use[] = [];
  const changes = partsOf(content).flatMap((part): readonly PartChange[] => {
    if (newPartId(part, target, '') !== undefined) return [{ remove: { kind: part.kind, id: part.id } }];
    const names = namesIn(part, content, target);
    const edits = names.flatMap((reference) => {
      const edit = removalOf(part.value, reference);
      if (edit === undefined) left.push(useOf(reference));
      return edit === undefined ? [] : [edit];
    });
    // Items of one list go from its end, so that the places of those before them stay.
    const inOrder = [...new Map(edits.map((edit) => [edit.path, edit])).values()].sort(fromTheEnd);
    return edited(part, inOrder);
  });
  return { changes, left };
}

function fromTheEnd(a: { readonly path: string }, b: { readonly path: string }): number {
  const [one, other] = [a.path.split('/'), b.path.split('/')];
  const at = one.findIndex((step, i) => step !== other[i]);
  if (at < 0) return other.length - one.length;
  const [left, right] = [Number(one[at]), Number(other[at])];
  return Number.isInteger(left) && Number.isInteger(right) ? right - left : other.length - one.length;
}

export type { Target };
