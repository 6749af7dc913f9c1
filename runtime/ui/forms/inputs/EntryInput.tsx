import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '../../language/LanguageProvider.tsx';
import { readDate, readInteger, readMonth, readTime } from '../entry.ts';
import { type InputProps, inputText, named } from './input.ts';

interface EntryProps extends InputProps {
  /** Reads what was typed; undefined where it is not (yet) a value. */
  readonly read: (text: string) => unknown;
  /** Whether a half-typed text may already read as another value, so that reading waits for the end. */
  readonly complete: (text: string) => boolean;
  readonly look: string;
  readonly hint?: string;
  readonly numeric?: boolean;
  /** Behind the input. */
  readonly children?: ReactNode;
}

/**
 * An input for a value with a notation. While typing, only complete entries become the value; on leaving, whatever was
 * typed does: read where it can be, else as it stands, so that the form says what is wrong and nothing typed is lost.
 */
function EntryInput(props: EntryProps): ReactNode {
  const { value, onChange, read, complete, look, hint, numeric = false, children } = props;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const settle = (): void => {
    if (draft === undefined) return;
    const next = draft.trim() === '' ? undefined : (read(draft) ?? draft.trim());
    if (next !== value) onChange(next);
    setDraft(undefined);
  };
  return (
    <span className={`entry entry--${look}`}>
      <input
        {...named(props)}
        className="input"
        type="text"
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete="off"
        placeholder={hint}
        value={draft ?? inputText(value)}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          if (text.trim() === '') onChange(undefined);
          else if (complete(text)) {
            const next = read(text);
            if (next !== undefined && next !== value) onChange(next);
          }
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape' && draft !== undefined) {
            event.stopPropagation();
            setDraft(undefined);
          }
        }}
      />
      {children}
    </span>
  );
}

const wholeDate = (text: string): boolean => /^\s*(\d{8}|\d{4}-\d{2}-\d{2})\s*$/.test(text);
const wholeMonth = (text: string): boolean => /^\s*(\d{6}|\d{4}-\d{2})\s*$/.test(text);
const wholeTime = (text: string): boolean => /^\s*\d{2}[:：]\d{2}\s*$/.test(text);

/** A whole number, with its unit behind it. */
export function IntegerInput(props: InputProps): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const unit = props.schema['x-unit'];
  return (
    <EntryInput {...props} read={readInteger} complete={() => true} look="integer" numeric>
      {unit !== undefined && props.cell !== true && <span className="entry__unit">{t(`unit.${unit}`, { defaultValue: translate(unit) })}</span>}
    </EntryInput>
  );
}

/** A month, `YYYY-MM`. */
export function MonthInput(props: InputProps): ReactNode {
  const { t } = useTranslation('ui');
  return <EntryInput {...props} read={readMonth} complete={wholeMonth} look="month" hint={props.cell === true ? undefined : t('form.hint.month')} numeric />;
}

/** A time of day, `HH:MM`. */
export function TimeInput(props: InputProps): ReactNode {
  const { t } = useTranslation('ui');
  return <EntryInput {...props} read={readTime} complete={wholeTime} look="time" hint={props.cell === true ? undefined : t('form.hint.time')} numeric />;
}

/** A civil date, typed in any usual notation or picked, with its day of the week. */
export function DateInput(props: InputProps): ReactNode {
  const { t } = useTranslation('ui');
  const { weekday } = useLanguage();
  const native = useRef<HTMLInputElement>(null);
  const text = inputText(props.value);
  return (
    <EntryInput {...props} read={readDate} complete={wholeDate} look="date" hint={props.cell === true ? undefined : t('form.hint.date')} numeric>
      {props.cell !== true && <span className="entry__weekday">{weekday(text)}</span>}
      <button type="button" className="entry__pick" tabIndex={-1} aria-label={t('form.openCalendar')} onClick={() => native.current?.showPicker()}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.3">
          <rect x="2" y="3" width="12" height="11" rx="1" /><path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
        </svg>
      </button>
      <input
        ref={native} className="entry__native" type="date" tabIndex={-1} aria-hidden="true" value={readDate(text) ?? ''}
        onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </EntryInput>
  );
}
