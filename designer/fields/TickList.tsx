import type { ReactNode } from 'react';

import type { Option } from '../../runtime/ui/index.ts';
import { FieldGroup } from './Field.tsx';

export interface TickListProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  /** What to say where there is nothing to choose. */
  readonly empty: string;
  readonly disabled?: boolean | undefined;
  /** The chosen ones in the order of the options, and what was ticked or unticked. */
  readonly onChange: (chosen: readonly string[], changed: Option) => void;
}

/** Several of a few. One that is chosen but not offered any more is shown, so that it can be taken out. */
export function TickList({ label, help, error, options, chosen, empty, disabled, onChange }: TickListProps): ReactNode {
  const strangers = chosen.filter((value) => !options.some((option) => option.value === value)).map((value): Option => ({ value, label: value }));
  const all = [...options, ...strangers];
  return (
    <FieldGroup label={label} help={help} error={error}>
      {all.length === 0 && <p className="editor-field__help">{empty}</p>}
      <div className="ticks">
        {all.map((option) => (
          <label key={option.value} className="ticks__choice">
            <input
              type="checkbox" checked={chosen.includes(option.value)} disabled={disabled}
              onChange={(event) => {
                const next = event.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value);
                onChange(all.map(({ value }) => value).filter((value) => next.includes(value)), option);
              }}
            />
            <span>{option.label}{option.detail !== undefined && <span className="editor-field__detail"> {option.detail}</span>}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
