import { type KeyboardEvent, type ReactNode, useState } from 'react';

import { Field } from './Field.tsx';

export interface TextEntryProps {
  readonly value: string;
  /** A valid text, once the person is done with it: left the field or pressed Enter. */
  readonly onCommit: (text: string) => void;
  /** What is wrong with a text; undefined where it may be taken. */
  readonly check?: ((text: string) => string | undefined) | undefined;
  readonly disabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly lines?: number | undefined;
  readonly mono?: boolean | undefined;
}
export interface TextFieldProps extends TextEntryProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

/** A text that is half typed until it is left: only a valid one is handed on; Escape goes back. */
export function useTextEntry({ value, onCommit, check }: Pick<TextEntryProps, 'value' | 'onCommit' | 'check'>): {
  readonly text: string;
  readonly complaint: string | undefined;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
} {
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | undefined>(undefined);
  // What was typed over an older value is let go once the value itself changes.
  const text = typed?.of === value ? typed.text : value;
  const complaint = text === value ? undefined : check?.(text.trim());
  const leave = (): void => {
    if (text.trim() === value || complaint !== undefined) return;
    onCommit(text.trim());
    setTyped(undefined);
  };
  return {
    text,
    complaint,
    type: (next) => setTyped({ of: value, text: next }),
    leave,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement && !event.nativeEvent.isComposing) leave();
      if (event.key === 'Escape' && text !== value) {
        event.stopPropagation();
        setTyped(undefined);
      }
    },
  };
}

/** A text with its label; see {@link useTextEntry}. */
export function TextField({ label, help, error, disabled, placeholder, lines = 1, mono = false, ...entry }: TextFieldProps): ReactNode {
  const { text, complaint, type, leave, onKeyDown } = useTextEntry(entry);
  return (
    <Field label={label} help={help} error={complaint ?? error}>
      {(control) => {
        const shared = { ...control, value: text, disabled, placeholder, className: mono ? 'input input--mono' : 'input', onBlur: leave, onKeyDown };
        return lines > 1
          ? <textarea {...shared} rows={lines} onChange={(event) => type(event.target.value)} />
          : <input {...shared} type="text" autoComplete="off" onChange={(event) => type(event.target.value)} />;
      }}
    </Field>
  );
}
