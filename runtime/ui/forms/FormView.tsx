import Form from '@rjsf/core';
import { englishStringTranslator } from '@rjsf/utils';
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CodeListDefinition, FieldRef, FormData, FormDefinition } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { complaints } from './complaints.ts';
import { type FormScope, FormScopeContext } from './context.ts';
import { fieldKey, type FieldLights, type SubjectChoice } from './definitions.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { FormGrid } from './FormGrid.tsx';
import { known } from './known.ts';
import { toRjsf } from './rjsf.ts';
import { ScalarField } from './ScalarField.tsx';
import { FieldStates, fieldStates } from './state.ts';
import { unknownCodes } from './unknown-codes.ts';
import { type FormValidator, rjsfValidator } from './validators.ts';

export interface FormViewProps {
  readonly form: FormDefinition;
  /** The release's code lists. */
  readonly codes: readonly CodeListDefinition[];
  /** The matter's subjects, for `x-subject` fields. */
  readonly subjects?: readonly SubjectChoice[];
  readonly data: FormData;
  /** The new values; unknown ones are left out. Called for every edit, synchronously. */
  readonly onChange?: (data: FormData) => void;
  /** From `loadValidators` of the same release. */
  readonly validator: FormValidator;
  /** Values as text, for reading and for print. */
  readonly readOnly?: boolean;
  /** Marks by field: see `fieldLights`. */
  readonly lights?: FieldLights;
  /** Fields that are due and empty: of a verdict row, a refusal or a checklist; those of other forms are passed over. */
  readonly missing?: readonly FieldRef[];
  /** Scrolls to this field and puts the cursor there; a new object does it again. */
  readonly focus?: FieldRef;
  /** The cursor left a field: a good moment to autosave. */
  readonly onBlur?: () => void;
}

const fields = { StringField: ScalarField, NumberField: ScalarField, BooleanField: ScalarField, ArrayField: ScalarField };
const templates = { FieldTemplate: FieldFrame, ObjectFieldTemplate: FormGrid };
/** A value is only ever what somebody entered: no default may answer for them. */
const noDefaults = {
  constAsDefaults: 'never', emptyObjectFields: 'skipDefaults', allOf: 'skipDefaults', requiredBooleanDefault: 'skip',
  arrayMinItems: { populate: 'never' },
} as const;
const noLights: FieldLights = {};
const noSubjects: readonly SubjectChoice[] = [];
const noFields: readonly FieldRef[] = [];

/** A form of the release, drawn from its definition. Give it a `key` of form and subject, so that drafts do not mix. */
export function FormView(props: FormViewProps): ReactNode {
  const { form, codes, subjects = noSubjects, data, onChange, validator, readOnly = false, lights = noLights, missing = noFields, focus, onBlur } = props;
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const prefix = useId();
  const root = useRef<HTMLDivElement>(null);

  const values = useMemo(() => known(data), [data]);
  const places = useMemo(() => {
    const found = complaints([...validator.check(values), ...unknownCodes(form, values, codes)], form);
    const errors = found.map(({ key, title, code, limit }) => ({ key, text: t(`check.${code}`, { title: translate(title), limit }) }));
    return fieldStates(lights, missing.filter((ref) => ref.form === form.id).map(fieldKey), errors);
  }, [validator, values, form, codes, lights, missing, t, translate]);
  const [states] = useState(() => new FieldStates(places, values));
  useLayoutEffect(() => states.set(places, values), [states, places, values]);

  const scope = useMemo<FormScope>(() => ({ form, lookups: { codes, subjects }, states, readOnly, prefix }), [form, codes, subjects, states, readOnly, prefix]);
  const schema = useMemo(() => toRjsf(form.schema), [form]);
  const rjsf = useMemo(() => rjsfValidator(validator, form.schema), [validator, form]);

  useEffect(() => {
    if (focus !== undefined && focus.form === form.id) goTo(root.current, focus);
  }, [focus, form]);

  return (
    <FormScopeContext.Provider value={scope}>
      <div ref={root} className={`form${readOnly ? ' form--reading' : ''}`} data-form={form.id} onBlur={onBlur}>
        <Form
          tagName="div" noHtml5Validate noValidate showErrorList={false} idPrefix={`${prefix}${form.id}`}
          schema={schema} uiSchema={form.ui} formData={values} validator={rjsf} readonly={readOnly}
          fields={fields} templates={templates} translateString={englishStringTranslator}
          experimental_defaultFormStateBehavior={noDefaults}
          onChange={(event) => onChange?.(known(event.formData ?? {}))}
        >
          <></>
        </Form>
      </div>
    </FormScopeContext.Provider>
  );
}

/** Shows a field and puts the cursor into it: the cell, else the column's first cell, else the field. */
function goTo(root: HTMLElement | null, ref: FieldRef): void {
  const table = ref.field.split('.')[0] ?? '';
  const find = (key: string): HTMLElement | null => root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`) ?? null;
  const place = find(fieldKey(ref)) ?? (ref.field.includes('.') ? find(`${ref.field}@0`) : null) ?? find(table);
  if (place === null) return;
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  place.querySelector<HTMLElement>('input:not([type="date"]), textarea, button')?.focus({ preventScroll: true });
}
