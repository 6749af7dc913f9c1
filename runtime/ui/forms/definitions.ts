import type { CodeListDefinition, FieldRef, LightColour } from '../../engine/index.ts';

/** A subject as a form offers it in an `x-subject` field. */
export interface SubjectChoice {
  readonly id: string;
  readonly label: string;
  /** A second line, e.g. the post. */
  readonly detail?: string;
  readonly state?: 'active' | 'suspended' | 'withdrawn';
}

/** What fields look up: code lists of the release, subjects of the matter. */
export interface FormLookups {
  readonly codes: readonly CodeListDefinition[];
  readonly subjects: readonly SubjectChoice[];
}

/** The key of a place in a form: `field`, `table.column`, or `table.column@row` for one cell (rows from 0). */
export type FieldKey = string;

/** Lights by place; the worst of a place wins. */
export type FieldLights = Readonly<Record<FieldKey, LightColour>>;

/** The key of a field reference. */
export function fieldKey(ref: Pick<FieldRef, 'field' | 'row'>): FieldKey {
  return ref.row === undefined ? ref.field : `${ref.field}@${ref.row}`;
}
