import { type ReactNode, useId } from 'react';

import { Button, Combobox, type Option } from '../../runtime/ui/index.ts';
import { FieldGroup } from './Field.tsx';

export interface PickListProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  /** What the box to add one says. */
  readonly add: string;
  readonly removeLabel: (title: string) => string;
  readonly disabled?: boolean | undefined;
  readonly onAdd: (option: Option) => void;
  readonly onRemove: (option: Option) => void;
}

/** Several of many: the chosen ones a line each, more found by typing. */
export function PickList({ label, help, error, options, chosen, add, removeLabel, disabled, onAdd, onRemove }: PickListProps): ReactNode {
  const id = useId();
  const picked = chosen.map((value) => options.find((option) => option.value === value) ?? { value, label: value });
  return (
    <FieldGroup label={label} help={help} error={error}>
      <ul className="pick-list">
        {picked.map((option) => (
          <li key={option.value} className="pick-list__line">
            <span>{option.label}</span>
            {disabled !== true && <Button look="quiet" size="small" aria-label={removeLabel(option.label)} onClick={() => onRemove(option)}>✕</Button>}
          </li>
        ))}
      </ul>
      {disabled !== true && (
        <Combobox
          id={id} aria-label={add} placeholder={add} value={undefined} options={options.filter(({ value }) => !chosen.includes(value))}
          onChange={(value) => {
            const option = options.find((each) => each.value === value);
            if (option !== undefined) onAdd(option);
          }}
        />
      )}
    </FieldGroup>
  );
}
