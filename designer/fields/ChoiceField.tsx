import type { ReactNode } from 'react';

import { Combobox, type Option } from '../../runtime/ui/index.ts';
import { type Control, Field } from './Field.tsx';

export interface ChoiceFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  /** Where it may be left out, what leaving it out is called. */
  readonly none?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One of a few: a plain list. A value that is none of them stays shown. */
export function SelectField({ label, help, error, ...select }: ChoiceFieldProps): ReactNode {
  return <Field label={label} help={help} error={error}>{(control) => <PlainSelect {...select} control={control} />}</Field>;
}

export interface PlainSelectProps extends Omit<ChoiceFieldProps, 'label' | 'help' | 'error'> {
  readonly control: Partial<Control> & { readonly 'aria-label'?: string };
}

/** The list of a {@link SelectField} without its label. */
export function PlainSelect({ control, value, options, none, disabled, onChange }: PlainSelectProps): ReactNode {
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <select {...control} className="select" value={value ?? ''} disabled={disabled} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}>
      {(none !== undefined || value === undefined) && <option value="">{none ?? '—'}</option>}
      {!known && <option value={value}>{value}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}{option.detail === undefined ? '' : ` · ${option.detail}`}</option>)}
    </select>
  );
}

/** One of many, found by typing. Emptied it is undefined; where it may not be left out the old value stays. */
export function SearchField({ label, help, error, value, options, none, disabled, onChange }: ChoiceFieldProps): ReactNode {
  return (
    <Field label={label} help={help} error={error}>
      {(control) => disabled === true
        ? <p id={control.id} className="editor-field__fixed">{options.find((option) => option.value === value)?.label ?? value ?? none ?? '—'}</p>
        : (
          <Combobox
            {...control} options={options} value={value} {...(none === undefined ? {} : { placeholder: none })}
            onChange={(next) => {
              if (next !== undefined || none !== undefined) onChange(next);
            }}
          />
        )}
    </Field>
  );
}
