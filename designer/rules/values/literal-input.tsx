import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ValueType } from '../../../runtime/engine/index.ts';
import { Chip, Combobox, useLanguage } from '../../../runtime/ui/index.ts';
import { readValue } from '../../parameters/entry.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { isJsonList, type Json } from '../tree/json.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface LiteralInputProps {
  readonly type: ValueType;
  /** The value; undefined while there is none. */
  readonly value: Json | undefined;
  /** A value of the type, a moment after it was typed. */
  readonly onChange: (value: Json) => void;
  readonly vocabulary: Vocabulary;
  readonly label: string;
  readonly disabled?: boolean;
}

/** How long (ms) typing must rest before what was typed is the value: the light then follows without Enter. */
const restMs = 350;

/** A value by its type: yes or no, a number with its unit, a date, one code or several. */
export function LiteralInput(props: LiteralInputProps): ReactNode {
  const { type, value, onChange, vocabulary, label, disabled = false } = props;
  const t = useRoomTexts(ruleTexts);
  const id = useId();
  if (type.type === 'boolean') {
    return (
      <select className="select literal literal--boolean" aria-label={label} value={value === undefined ? '' : String(value)} disabled={disabled} onChange={(event) => onChange(event.target.value === 'true')}>
        {value === undefined && <option value="">—</option>}
        <option value="true">{t('yes')}</option>
        <option value="false">{t('no')}</option>
      </select>
    );
  }
  if (type.type === 'code' && type.code !== undefined) {
    return (
      <span className="literal literal--code">
        <Combobox id={id} aria-label={label} options={vocabulary.codes(type.code)} value={typeof value === 'string' ? value : undefined} onChange={(next) => next !== undefined && onChange(next)} placeholder={t('chooseCode')} />
      </span>
    );
  }
  if (type.type === 'codes') return <CodesInput {...props} />;
  return <TypedInput {...props} />;
}

function CodesInput({ type, value, onChange, vocabulary, label, disabled = false }: LiteralInputProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const chosen = isJsonList(value) ? value.map(String) : [];
  const options = vocabulary.codes(type.code);
  const add = (code: string): void => onChange([...chosen, code]);
  return (
    <span className="literal literal--codes choices">
      {chosen.map((code) => {
        const title = options.find((option) => option.value === code)?.label ?? code;
        return disabled ? <Chip key={code}>{title}</Chip> : <Chip key={code} onRemove={() => onChange(chosen.filter((each) => each !== code))} removeLabel={t('remove', { what: title })}>{title}</Chip>;
      })}
      {!disabled && (type.code === undefined ? (
        <input
          className="input" aria-label={label} value={typed} placeholder={t('addText')} onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed.trim() === '') return;
            event.preventDefault();
            add(typed.trim());
            setTyped('');
          }}
        />
      ) : (
        <Combobox id={id} aria-label={label} options={options.filter((option) => !chosen.includes(option.value))} value={undefined} onChange={(code) => code !== undefined && add(code)} placeholder={t('addCode')} />
      ))}
    </span>
  );
}

const examples: Readonly<Partial<Record<ValueType['type'], string>>> = { integer: '5', fraction: '2/3', date: '2026-09-17', month: '2026-09', time: '17:30' };

/** A value with a notation: complete ones become the value after a rest, on Enter and on leaving; others say what is wrong. */
function TypedInput({ type, value, onChange, label, disabled = false }: LiteralInputProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { t: ui } = useTranslation('ui');
  const { translate } = useLanguage();
  const stored = value === undefined || value === null ? '' : String(value);
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string }>();
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const errorId = useId();
  const text = typed?.of === stored ? typed.text : stored;
  // A text that stands for no code list is any text.
  const read = readValue(type.type === 'code' ? 'text' : type.type, text);
  const wrong = text !== stored && 'fault' in read && text.trim() !== '' ? t(`wrong.${read.fault}`) : undefined;
  useEffect(() => () => clearTimeout(rest.current), []);
  const store = (next: string): void => {
    clearTimeout(rest.current);
    const entered = readValue(type.type === 'code' ? 'text' : type.type, next);
    if ('value' in entered && entered.value !== value) onChange(entered.value);
  };
  return (
    <span className={`literal literal--${type.type}`}>
      <span className="entry">
        <input
          className="input" aria-label={label} aria-invalid={wrong !== undefined || undefined} aria-describedby={wrong === undefined ? undefined : errorId} autoComplete="off" disabled={disabled}
          inputMode={type.type === 'integer' ? 'numeric' : undefined} placeholder={examples[type.type]} value={text}
          onChange={(event) => {
            const next = event.target.value;
            setTyped({ of: stored, text: next });
            clearTimeout(rest.current);
            rest.current = setTimeout(() => store(next), restMs);
          }}
          onBlur={() => {
            store(text);
            // What is no value stays to be seen and mended.
            if (wrong === undefined) setTyped(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') store(text);
            if (event.key !== 'Escape' || text === stored) return;
            event.stopPropagation();
            clearTimeout(rest.current);
            setTyped(undefined);
          }}
        />
        {type.unit !== undefined && <span className="entry__unit">{ui(`unit.${type.unit}`, { defaultValue: translate(type.unit) })}</span>}
      </span>
      {wrong !== undefined && <span id={errorId} className="literal__wrong">{wrong}</span>}
    </span>
  );
}
