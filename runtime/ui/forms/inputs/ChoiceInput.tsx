import type { ReactNode } from 'react';

import { useChoices } from '../use-choices.ts';
import { Combobox } from './Combobox.tsx';
import { type InputProps, inputText, named } from './input.ts';

/** One of a code list, of the subjects, or of the field's own values. */
export function ChoiceInput(props: InputProps): ReactNode {
  const options = useChoices(props.schema);
  const { value, onChange, cell = false } = props;
  return <Combobox {...named(props)} options={options} value={inputText(value) || undefined} onChange={onChange} cell={cell} />;
}
