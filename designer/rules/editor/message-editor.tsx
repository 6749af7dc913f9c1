import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';

import { factsInMessage, type Trial } from '../../../runtime/engine/index.ts';
import { Combobox, type Option } from '../../../runtime/ui/index.ts';
import { useTextEntry } from '../../fields/TextField.tsx';
import { Field } from '../../fields/Field.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import { completed, openTag } from './completion.ts';

export interface MessageEditorProps {
  readonly message: string;
  readonly scope: 'matter' | 'subject';
  readonly vocabulary: Vocabulary;
  /** What it is previewed on. */
  readonly trial: Trial | undefined;
  readonly readOnly: boolean;
  readonly onChange: (message: string) => void;
}

const offered = 8;

/** A message with its facts: completed after `{{`, inserted from a list, previewed as it would read. */
export function MessageEditor({ message, scope, vocabulary, trial, readOnly, onChange }: MessageEditorProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const { text, complaint, type, leave, onKeyDown } = useTextEntry({ value: message, onCommit: onChange, check: (typed) => (typed === '' ? t('needed') : undefined) });
  const facts = useMemo(() => vocabulary.choices(scope), [vocabulary, scope]);
  const open = openTag(text, caret);
  const found = open === undefined ? [] : matching(facts, open.typed).slice(0, offered);
  const unknown = factsInMessage(text).filter((fact) => vocabulary.fact(fact) === undefined);
  const insert = (fact: string): void => {
    const next = completed(text, caret, fact);
    type(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const option = found[active];
    if (option === undefined) return onKeyDown(event);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') insert(option.value);
    else if (event.key === 'Escape') setCaret(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const wrong = complaint ?? (unknown.length === 0 ? undefined : t('message.unknown', { facts: unknown.join('、') }));
  return (
    <Field label={t('field.message')} help={t('help.message')} error={wrong}>
      {(control) => (
        <div className="message">
          <textarea
            {...control} ref={area} className="input" rows={2} value={text} disabled={readOnly} role="combobox" aria-expanded={found.length > 0} aria-controls={listId} aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
            onChange={(event) => {
              type(event.target.value);
              setCaret(event.target.selectionStart);
              setActive(0);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)} onKeyDown={keys} onBlur={leave}
          />
          {found.length > 0 && (
            <ul id={listId} role="listbox" className="message__options" onMouseDown={(event) => event.preventDefault()}>
              {found.map((option, index) => (
                <li key={option.value} id={`${listId}-${index}`} role="option" aria-selected={index === active} className={`options__option${index === active ? ' options__option--active' : ''}`} onClick={() => insert(option.value)}>
                  <span>{option.label}</span><span className="options__detail">{option.value}</span>
                </li>
              ))}
            </ul>
          )}
          {!readOnly && <span className="message__insert"><Combobox id={`${listId}-insert`} aria-label={t('message.insert')} options={facts} value={undefined} placeholder={t('message.insert')} onChange={(fact) => fact !== undefined && insert(fact)} /></span>}
          <p className="message__preview"><span className="quiet">{t('message.preview')}</span> {trial === undefined ? <span className="quiet">{t('message.noPreview')}</span> : trial.fill(text)}</p>
        </div>
      )}
    </Field>
  );
}

const matching = (facts: readonly Option[], typed: string): readonly Option[] => {
  const wanted = typed.toLowerCase();
  const rank = ({ value, label }: Option): number => (label.toLowerCase().startsWith(wanted) || value.toLowerCase().startsWith(wanted) ? 0 : 1);
  return facts.filter(({ value, label }) => value.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted)).toSorted((a, b) => rank(a) - rank(b));
};
