import { type DraftKind, draftKinds, keyPattern, ownId, type Part, type PartChange, type PartKind, type PartOf, type PartRef } from '../definitions/part.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { Bug } from '../problems.ts';

const ofKind = <K extends PartKind>(parts: readonly Part[], kind: K): PartOf<K>[] => parts.filter((part): part is PartOf<K> => part.kind === kind);

const valuesOf = <K extends PartKind>(parts: readonly Part[], kind: K): PartOf<K>['value'][] => ofKind(parts, kind).map((part) => part.value);

/** A release's content taken apart, in the order it is written in. */
export function partsOf(content: ReleaseContent): Part[] {
  const { phases, stages, filings, ...procedure } = content.procedure;
  const { conditions, rules, ...ruleset } = content.ruleset;
  return [
    { kind: 'procedure', id: 'procedure', value: procedure },
    ...phases.map((value): Part => ({ kind: 'phase', id: value.id, value })),
    ...stages.map((value): Part => ({ kind: 'stage', id: value.id, value })),
    ...filings.map((value): Part => ({ kind: 'filing', id: value.id, value })),
    ...content.forms.map((value): Part => ({ kind: 'form', id: value.id, value })),
    ...content.facts.map((value): Part => ({ kind: 'fact', id: value.id, value })),
    { kind: 'ruleset', id: 'ruleset', value: ruleset },
    ...Object.entries(conditions).map(([id, value]): Part => ({ kind: 'condition', id, value })),
    ...rules.map((value): Part => ({ kind: 'rule', id: value.name, value })),
    ...Object.entries(content.parameters).map(([id, value]): Part => ({ kind: 'parameter', id, value })),
    ...content.cases.map((value): Part => ({ kind: 'cases', id: value.rule, value })),
    ...content.codes.map((value): Part => ({ kind: 'code-list', id: value.id, value })),
    ...content.templates.map((value): Part => ({ kind: 'template', id: value.id, value })),
    ...(content.exchanges ?? []).map((value): Part => ({ kind: 'exchange', id: value.id, value })),
    ...content.policies.map((value): Part => ({ kind: 'policy', id: value.id, value })),
    ...Object.entries(content.locales).map(([id, value]): Part => ({ kind: 'texts', id, value })),
    ...content.samples.map((value): Part => ({ kind: 'sample', id: value.id, value })),
  ];
}

/**
 * The release's content put together from its parts; the release is named after its ruleset's version.
 * @throws Bug where a head is missing: a draft is never without.
 */
export function contentOf(parts: readonly Part[]): ReleaseContent {
  const [procedure] = valuesOf(parts, 'procedure');
  const [ruleset] = valuesOf(parts, 'ruleset');
  const exchanges = valuesOf(parts, 'exchange');
  if (procedure === undefined || ruleset === undefined) throw new Bug('a draft without its heads');
  return {
    id: ruleset.version,
    procedure: { ...procedure, phases: valuesOf(parts, 'phase'), stages: valuesOf(parts, 'stage'), filings: valuesOf(parts, 'filing') },
    forms: valuesOf(parts, 'form'),
    facts: valuesOf(parts, 'fact'),
    ruleset: {
      ...ruleset,
      conditions: Object.fromEntries(ofKind(parts, 'condition').map(({ id, value }) => [id, value])),
      rules: valuesOf(parts, 'rule'),
    },
    parameters: Object.fromEntries(ofKind(parts, 'parameter').map(({ id, value }) => [id, value])),
    codes: valuesOf(parts, 'code-list'),
    templates: valuesOf(parts, 'template'),
    ...(exchanges.length === 0 ? {} : { exchanges }),
    policies: valuesOf(parts, 'policy'),
    cases: valuesOf(parts, 'cases'),
    locales: Object.fromEntries(ofKind(parts, 'texts').map(({ id, value }) => [id, value])),
    samples: valuesOf(parts, 'sample'),
  };
}

/** Whether two references name the same part. */
export const samePart = (one: PartRef, other: PartRef): boolean => one.kind === other.kind && one.id === other.id;

/** The part of that name. */
export function partAt(parts: readonly Part[], ref: PartRef): Part | undefined {
  return parts.find((part) => samePart(part, ref));
}

/** The part of that kind and id, as its kind. */
export function partOfKind<K extends PartKind>(parts: readonly Part[], kind: K, id: string): PartOf<K> | undefined {
  return ofKind(parts, kind).find((part) => part.id === id);
}

/** Why a change cannot be made; undefined where it can. The schema of the part is checked at the edge, before. */
export function misplaced(kind: DraftKind, change: PartChange): 'kind' | 'id' | 'head' | undefined {
  const ref: PartRef = 'put' in change ? change.put : change.remove;
  if (!draftKinds[kind].some((each) => each === ref.kind)) return 'kind';
  if ('remove' in change) return ref.kind === 'procedure' || ref.kind === 'ruleset' ? 'head' : undefined;
  const id = ownId(change.put);
  if (id !== undefined && id !== ref.id) return 'id';
  const pattern = keyPattern[ref.kind];
  return pattern !== undefined && !new RegExp(pattern, 'u').test(ref.id) ? 'id' : undefined;
}

/** The parts after a change. */
export function withChange(parts: readonly Part[], change: PartChange): readonly Part[] {
  if ('remove' in change) return parts.filter((part) => !samePart(part, change.remove));
  const { put, before } = change;
  const known = parts.some((part) => samePart(part, put));
  if (known && before === undefined) return parts.map((part) => (samePart(part, put) ? put : part));
  const others = parts.filter((part) => !samePart(part, put));
  const anchor = typeof before === 'string' ? others.findIndex((part) => part.kind === put.kind && part.id === before) : -1;
  return anchor < 0 ? [...others, put] : [...others.slice(0, anchor), put, ...others.slice(anchor)];
}

/** The id of the part of the same kind that stands behind a part; null for the last one. */
export function followerOf(parts: readonly Part[], ref: PartRef): string | null {
  const alike = parts.filter((part) => part.kind === ref.kind);
  return alike[alike.findIndex((part) => part.id === ref.id) + 1]?.id ?? null;
}
