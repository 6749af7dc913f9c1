import type { ReactNode } from 'react';

import { type InputProps, inputText, named } from './input.ts';

/** A line of text. In a cell, text that may be long gets a box that grows with it, so that nothing is cut. */
export function TextInput(props: InputProps): ReactNode {
  const { schema, ui, value, onChange, cell = false } = props;
  const common = {
    ...named(props),
    value: inputText(value),
    placeholder: ui['ui:placeholder'],
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { readonly target: { readonly value: string } }): void => onChange(event.target.value === '' ? undefined : event.target.value),
  };
  if (cell && (schema.maxLength ?? 1000) > 80) return <textarea {...common} className="input input--growing" rows={1} />;
  return <input {...common} className="input" type="text" />;
}

/** Several lines of text. */
export function LongTextInput(props: InputProps): ReactNode {
  const { ui, value, onChange, cell = false } = props;
  return (
    <textarea
      {...named(props)}
      className="input input--growing"
      rows={cell ? 1 : 3}
      value={inputText(value)}
      placeholder={ui['ui:placeholder']}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}
