import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Combobox } from './Combobox.tsx';
import { type InputProps, named } from './input.ts';

/** Yes, no, or not answered yet: unknown is not no, so it is a state of its own that can be gone back to. */
export function BooleanInput(props: InputProps): ReactNode {
  return props.cell === true ? <BooleanCell {...props} /> : <BooleanPair {...props} />;
}

function BooleanPair(props: InputProps): ReactNode {
  const { t } = useTranslation('ui');
  const { id, value, onChange } = props;
  const radio = (which: boolean, word: string): ReactNode => (
    <label className="pair__choice">
      <input type="radio" id={which ? id : `${id}-no`} name={id} checked={value === which} onChange={() => onChange(which)} />
      {word}
    </label>
  );
  return (
    <span {...named({ ...props, id: `${id}-pair` })} className="pair" role="radiogroup" aria-labelledby={`${id}-label`}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') onChange(undefined);
      }}
    >
      {radio(true, t('form.yes'))}
      {radio(false, t('form.no'))}
      {value !== undefined && <button type="button" className="pair__clear" onClick={() => onChange(undefined)}>{t('form.clear')}</button>}
    </span>
  );
}

function BooleanCell(props: InputProps): ReactNode {
  const { t } = useTranslation('ui');
  const options = useMemo(() => [{ value: 'true', label: t('form.yes') }, { value: 'false', label: t('form.no') }], [t]);
  const { value, onChange } = props;
  return (
    <Combobox
      {...named(props)}
      options={options}
      value={typeof value === 'boolean' ? String(value) : undefined}
      onChange={(next) => onChange(next === undefined ? undefined : next === 'true')}
      cell
    />
  );
}
