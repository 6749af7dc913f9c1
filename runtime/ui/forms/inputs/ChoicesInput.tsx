import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Chip } from '../../pieces/Chip.tsx';
import { textsOf } from '../known.ts';
import { useChoices } from '../use-choices.ts';
import { Combobox } from './Combobox.tsx';
import { type InputProps, named } from './input.ts';

/** Up to here all choices stand open as boxes to tick; beyond, they are searched. */
const few = 8;

/** Several of a list. Nothing chosen is unknown. */
export function ChoicesInput(props: InputProps): ReactNode {
  const { t } = useTranslation('ui');
  const options = useChoices(props.schema);
  const chosen = textsOf(props.value);
  const set = (next: readonly string[]): void => props.onChange(next.length === 0 ? undefined : next);
  if (options.length <= few) {
    return (
      <span {...named({ ...props, id: `${props.id}-group` })} className="ticks" role="group" aria-labelledby={`${props.id}-label`}>
        {options.filter((option) => option.retired !== true || chosen.includes(option.value)).map((option, index) => (
          <label key={option.value} className="ticks__choice">
            <input
              type="checkbox" id={index === 0 ? props.id : undefined} checked={chosen.includes(option.value)}
              onChange={(event) => set(event.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))}
            />
            {option.label}
          </label>
        ))}
      </span>
    );
  }
  const labelOf = (value: string): string => options.find((option) => option.value === value)?.label ?? value;
  return (
    <span className="choices">
      {chosen.map((value) => (
        <Chip key={value} onRemove={() => set(chosen.filter((each) => each !== value))} removeLabel={t('form.remove', { what: labelOf(value) })}>{labelOf(value)}</Chip>
      ))}
      <Combobox
        {...named(props)}
        options={options.filter((option) => !chosen.includes(option.value))}
        value={undefined}
        onChange={(value) => value !== undefined && set([...chosen, value])}
        placeholder={t('form.chosen', { count: chosen.length })}
      />
    </span>
  );
}

/** A list of texts, one a line. */
export function LinesInput(props: InputProps): ReactNode {
  return (
    <textarea
      {...named(props)}
      className="input input--growing"
      rows={3}
      value={textsOf(props.value).join('\n')}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value.split('\n'))}
    />
  );
}
