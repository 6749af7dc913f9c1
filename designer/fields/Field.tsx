import { type ReactNode, useId } from 'react';

/** What a control inside a field carries, so that its label, help and complaint are read with it. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}
export interface FieldProps {
  readonly label: string;
  /** One short sentence on what to put here. */
  readonly help?: string | undefined;
  /** What is wrong with it and what to do. */
  readonly error?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

/** A labelled control with its help and what is wrong with it. */
export function Field({ label, help, error, children }: FieldProps): ReactNode {
  const id = useId();
  const described = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].filter((each) => each !== '').join(' ');
  return (
    <div className="editor-field">
      <label className="editor-field__label" htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true })}
      {error !== undefined && <p id={`${id}-error`} className="editor-field__error">{error}</p>}
      {help !== undefined && <p id={`${id}-help`} className="editor-field__help">{help}</p>}
    </div>
  );
}

export interface FieldGroupProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Controls that belong together under one label. */
export function FieldGroup({ label, help, error, children }: FieldGroupProps): ReactNode {
  return (
    <fieldset className="editor-field editor-field--group">
      <legend className="editor-field__label">{label}</legend>
      {children}
      {error !== undefined && <p className="editor-field__error">{error}</p>}
      {help !== undefined && <p className="editor-field__help">{help}</p>}
    </fieldset>
  );
}
