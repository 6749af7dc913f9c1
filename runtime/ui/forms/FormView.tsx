import type { ReactNode } from 'react';

import type { CodeListDefinition, FieldRef, FormData, FormDefinition } from '../../engine/index.ts';
import type { FieldLights, SubjectChoice } from './definitions.ts';
import type { FormValidator } from './validators.ts';

export interface FormViewProps {
  readonly form: FormDefinition;
  /** The release's code lists. */
  readonly codes: readonly CodeListDefinition[];
  /** The matter's subjects, for `x-subject` fields. */
  readonly subjects?: readonly SubjectChoice[];
  readonly data: FormData;
  /** The new values; unknown ones are left out. Called for every edit, synchronously. */
  readonly onChange?: (data: FormData) => void;
  /** From {@link loadValidators} of the same release. */
  readonly validator: FormValidator;
  /** Values as text, for reading and for print. */
  readonly readOnly?: boolean;
  /** Marks by field: see `fieldLights`. */
  readonly lights?: FieldLights;
  /** Fields that are due and empty: of a verdict row, a refusal or a checklist. */
  readonly missing?: readonly FieldRef[];
  /** Scrolls to this field and puts the cursor there; a new object does it again. */
  readonly focus?: FieldRef;
  /** The cursor left a field: a good moment to autosave. */
  readonly onBlur?: () => void;
}

/** A form of the release, drawn from its definition. */
export function FormView(props: FormViewProps): ReactNode {
  return <div className="form" data-form={props.form.id} />;
}
