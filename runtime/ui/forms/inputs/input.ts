import type { FieldSchema } from '../../../engine/index.ts';
import type { UiSchema } from '../ui.ts';

/** What every input of one value takes; used in a field and in a table's cell alike. */
export interface InputProps {
  readonly id: string;
  readonly schema: FieldSchema;
  readonly ui: UiSchema;
  readonly value: unknown;
  /** The new value; undefined is unknown. */
  readonly onChange: (value: unknown) => void;
  readonly invalid: boolean;
  /** Ids of help and error texts. */
  readonly describedBy?: string;
  /** The field's title where no label element names it (cells). */
  readonly label?: string;
  /** In a table's cell: no frame, no unit, no extra buttons. */
  readonly cell?: boolean;
}

/** A value as text for an input; unknown is empty. */
export const inputText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** The attributes of naming and describing that all inputs share. */
export function named({ id, invalid, describedBy, label }: InputProps): {
  id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined; 'aria-label': string | undefined;
} {
  return { id, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy, 'aria-label': label };
}
