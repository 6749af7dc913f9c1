import type { ReactNode } from 'react';

import type { CodeListDefinition, ParameterDefinition } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import type { Typed } from './entry.ts';
import { parameterTexts } from './texts.ts';

export interface ValueInputProps {
  readonly id: string;
  readonly type: ParameterDefinition['type'];
  readonly list: CodeListDefinition | undefined;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  readonly label: string;
}

const examples: Readonly<Partial<Record<ParameterDefinition['type'], string>>> = { integer: '5', fraction: '2/3', date: '2014-01-15', month: '2014-01', time: '17:30' };

/** What a legal value is entered with, by its type. */
export function ValueInput({ id, type, list, typed, onType, invalid, describedBy, label }: ValueInputProps): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { translate } = useLanguage();
  const named = { id, 'aria-label': label, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy };
  const text = typeof typed === 'string' ? typed : (typed[0] ?? '');
  if (type === 'boolean') {
    return (
      <select {...named} className="select" value={text} onChange={(event) => onType(event.target.value)}>
        <option value="true">{t('yes')}</option>
        <option value="false">{t('no')}</option>
      </select>
    );
  }
  if (type === 'code') {
    return (
      <select {...named} className="select" value={text} onChange={(event) => onType(event.target.value)}>
        <option value="">{t('choose')}</option>
        {list?.codes.map((entry) => <option key={entry.code} value={entry.code}>{translate(entry.title)}</option>)}
      </select>
    );
  }
  if (type === 'codes') {
    const chosen = typeof typed === 'string' ? [] : typed;
    return (
      <fieldset className="ticks parameters__codes" aria-label={label} aria-describedby={describedBy}>
        {list?.codes.map(({ code, title }) => (
          <label key={code} className="ticks__choice">
            <input type="checkbox" checked={chosen.includes(code)} onChange={(event) => onType(event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))} />
            {translate(title)}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <input
      {...named} className={`input parameters__value-input parameters__value-input--${type}`} autoComplete="off" inputMode={type === 'integer' ? 'numeric' : undefined}
      placeholder={examples[type]} value={text} onChange={(event) => onType(event.target.value)}
    />
  );
}
