import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Option } from '../search.ts';

export interface OptionListProps {
  readonly id: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly value: string | undefined;
  /** How many more there are than are drawn. */
  readonly more: number;
  readonly onPick: (option: Option) => void;
}

/** The list of a combobox. The pointer never takes the focus from the text. */
export function OptionList({ id, options, active, value, more, onPick }: OptionListProps): ReactNode {
  const { t } = useTranslation('ui');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);
  return (
    <>
      <ul ref={list} id={id} role="listbox" className="options" onMouseDown={(event) => event.preventDefault()}>
        {options.map((option, index) => (
          <Fragment key={option.value}>
            {option.group !== undefined && option.group !== options[index - 1]?.group && <li role="presentation" className="options__group">{option.group}</li>}
            <li
              id={`${id}-${index}`}
              role="option"
              aria-selected={option.value === value}
              className={`options__option${index === active ? ' options__option--active' : ''}`}
              onClick={() => onPick(option)}
            >
              <span>{option.label}</span>
              {option.detail !== undefined && <span className="options__detail">{option.detail}</span>}
            </li>
          </Fragment>
        ))}
      </ul>
      {options.length === 0 && <p className="options__note">{t('form.noMatch')}</p>}
      {more > 0 && <p className="options__note">{t('form.tooBig', { count: more })}</p>}
    </>
  );
}
