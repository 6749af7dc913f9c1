import type { ComponentType } from 'react';

import type { ListKind, ScalarKind } from '../kind.ts';
import { BooleanInput } from './BooleanInput.tsx';
import { ChoiceInput } from './ChoiceInput.tsx';
import { ChoicesInput, LinesInput } from './ChoicesInput.tsx';
import { DateInput, IntegerInput, MonthInput, TimeInput } from './EntryInput.tsx';
import type { InputProps } from './input.ts';
import { LongTextInput, TextInput } from './TextInput.tsx';

/** The input of each kind of field; a forgotten one does not compile. Tables have a field of their own. */
export const inputs = {
  text: TextInput,
  'long-text': LongTextInput,
  integer: IntegerInput,
  boolean: BooleanInput,
  date: DateInput,
  month: MonthInput,
  time: TimeInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  lines: LinesInput,
} satisfies Record<ScalarKind | Exclude<ListKind, 'table'>, ComponentType<InputProps>>;
