import { isRecord } from '../../values/read-plain.ts';
import type { Params } from '../finding.ts';
import { below, itemKey, keysOf, own, sameJson } from '../json.ts';

/** The closed codes of what can change within a part; the sentence is `difference.<code>`. */
export const differenceCodes = [
  'title', 'text', 'value', 'moved', 'order',
  'parameter-value', 'parameter-value-from', 'parameter-value-added', 'parameter-value-added-from', 'parameter-value-removed', 'parameter-until', 'source', 'unit',
  'light-red', 'light-yellow', 'message', 'stage', 'scope-matter', 'scope-subject', 'due', 'remedy', 'exception-added', 'exception-removed', 'exception-changed', 'basis-added', 'basis-removed',
  'threshold', 'comparison', 'condition', 'condition-added', 'condition-removed',
  'field-added', 'field-removed', 'field-changed', 'field-minimum', 'field-maximum', 'field-text', 'field-title', 'field-codes', 'field-type', 'required', 'not-required', 'layout', 'hidden', 'shown',
  'stage-order', 'phase', 'form-added', 'form-removed', 'responsible', 'document-added', 'document-removed', 'attachment-added', 'attachment-removed', 'attachment-changed', 'stage-date',
  'freezes-added', 'freezes-removed', 'filing-after', 'review', 'review-by', 'review-reasons', 'review-days', 'red-at-filing-refuse', 'red-at-filing-explain', 'signatures',
  'gate-added', 'gate-removed', 'gate-opens', 'gate-rule-added', 'gate-rule-removed', 'gate-planned', 'gate-held', 'gate-days', 'gate-cut-off', 'gate-counting', 'gate-as-if',
  'code-added', 'code-removed', 'code-title', 'code-retired', 'code-back', 'code-attribute',
  'article-added', 'article-removed', 'article-text', 'case-added', 'case-removed', 'case-light-green', 'case-light-yellow', 'case-light-red', 'case-light-grey', 'case-light-none', 'case-light-problem', 'case-changed',
  'derivation', 'template-text', 'template-word', 'in-force-from', 'in-force-until', 'version', 'governs', 'subject', 'texts', 'day-off-added', 'day-off-removed', 'make-up-added', 'make-up-removed', 'sentence', 'sample',
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];

/** One thing that changed within a part; its sentence is `difference.<code>`. */
export interface DifferenceDetail {
  readonly code: DifferenceCode;
  /** JSON pointer into the value after the change; of what was taken out, into the value before. */
  readonly path: string;
  readonly params: Params;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The titles of things, as people know them. */
export interface Titles {
  /** Of a fact, a field included. */
  fact(id: string): string;
  of(kind: string, id: string): string;
}

/** One member or item that differs, at the deepest place where both sides can be told apart. */
export interface Leaf {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two values; lists whose items have ids or are texts are compared item by item. */
export function leaves(before: unknown, after: unknown, path = ''): readonly Leaf[] {
  if (sameJson(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return keysOf(after, before).flatMap((key) => leaves(own(before, key), own(after, key), below(path, key)));
  if (Array.isArray(before) && Array.isArray(after)) {
    const keyOf = itemKey(before, after);
    if (keyOf) return byItem(before, after, keyOf, path);
  }
  return [{ path, before, after }];
}

function byItem(before: readonly unknown[], after: readonly unknown[], keyOf: (item: unknown) => string, path: string): readonly Leaf[] {
  const [then, now] = [before.map(keyOf), after.map(keyOf)];
  const gone = then.flatMap((key, i) => (now.includes(key) ? [] : [{ path: below(path, i), before: before[i], after: undefined }]));
  const rest = now.flatMap((key, i): readonly Leaf[] => {
    const at = then.indexOf(key);
    return at < 0 ? [{ path: below(path, i), before: undefined, after: after[i] }] : leaves(before[at], after[i], below(path, i));
  });
  return [...gone, ...rest];
}

/** A value in a sentence: texts and numbers as they are, nothing as a dash, the rest left to whoever shows it. */
export function worded(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('、');
  return value === undefined || value === null ? '—' : '…';
}

/** A detail of a change from one value to another. */
export function detail(code: DifferenceCode, { path, before, after }: Leaf, params: Params = {}): DifferenceDetail {
  return {
    code, path, params: { before: worded(before), after: worded(after), ...params },
    ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }),
  };
}

/** `added` or `removed`, by which side is there. */
export const addedOr = (leaf: Leaf): 'added' | 'removed' => (leaf.before === undefined ? 'added' : 'removed');

/** A text member of a value that may be a record. */
export function textOf(value: unknown, member: string): string {
  const found = isRecord(value) ? own(value, member) : undefined;
  return typeof found === 'string' ? found : '';
}
