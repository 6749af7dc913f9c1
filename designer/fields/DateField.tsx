import type { ReactNode } from 'react';

import { isCivilDate, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { Field } from './Field.tsx';
import { useTextEntry } from './TextField.tsx';
import { fieldTexts } from './texts.ts';

export interface DateFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly disabled?: boolean | undefined;
  readonly onCommit: (date: string) => void;
}

/** A day as it is written here, YYYY-MM-DD whatever the browser's own habit, with its day of the week. */
export function DateField({ label, help, value, disabled, onCommit }: DateFieldProps): ReactNode {
  const t = useRoomTexts(fieldTexts);
  const { weekday } = useLanguage();
  const { text, complaint, type, leave, onKeyDown } = useTextEntry({ value, onCommit, check: (typed) => (isCivilDate(typed) ? undefined : t('dateWrong')) });
  return (
    <Field label={label} help={help} error={complaint}>
      {(control) => (
        <span className="entry entry--date">
          <input
            {...control} className="input" inputMode="numeric" autoComplete="off" placeholder="2026-09-17" disabled={disabled} value={text} onBlur={leave} onKeyDown={onKeyDown}
            onChange={(event) => {
              const next = event.target.value;
              type(next);
              if (next !== value && isCivilDate(next)) onCommit(next);
            }}
          />
          <span className="entry__weekday">{isCivilDate(text) ? weekday(text) : ''}</span>
        </span>
      )}
    </Field>
  );
}
