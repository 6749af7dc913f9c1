import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePinyin } from '../pinyin.ts';
import { usePopup } from '../popup.ts';
import { meant, type Option, search } from '../search.ts';
import { OptionList } from './OptionList.tsx';

export interface ComboboxProps {
  readonly id: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly cell?: boolean;
  readonly 'aria-invalid'?: true | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly placeholder?: string;
}

/** How many options are drawn at once; typing narrows the rest down. */
const shown = 60;

/**
 * A choice by typing, after the ARIA combobox pattern: characters, pinyin, initials or the code find it; arrows move,
 * Enter takes, Escape goes back, an emptied text clears. What fits nothing is not taken: the value stays.
 */
export function Combobox({ id, options, value, onChange, cell = false, placeholder, ...aria }: ComboboxProps): ReactNode {
  const { t } = useTranslation('ui');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | undefined>(undefined);
  const [active, setActive] = useState(0);
  const [used, setUsed] = useState(false);
  const keys = usePinyin(options, used);
  usePopup(open, input, popup);

  const current = options.find((option) => option.value === value);
  const label = `${current?.label ?? value ?? ''}${current?.retired === true ? t('form.retired') : ''}`;
  const found = useMemo(() => (open ? search(options, query ?? '', keys) : []), [open, options, query, keys]);
  const visible = found.slice(0, shown);

  const show = (): void => {
    if (open) return;
    // What is typed next looks for another choice; it never adds to the old one's name.
    input.current?.select();
    setOpen(true);
    setActive(Math.max(0, options.filter((option) => option.retired !== true).findIndex((option) => option.value === value)));
  };
  const close = (): void => {
    setOpen(false);
    setQuery(undefined);
  };
  const take = (option: Option | undefined): void => {
    if (option !== undefined && option.value !== value) onChange(option.value);
    close();
  };
  const leave = (): void => {
    if (query !== undefined && query.trim() === '') onChange(undefined);
    else if (query !== undefined) take(meant(options, query, keys) ?? (open ? visible[active] : undefined));
    close();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const taken = keyAct(event, { open, typed: query !== undefined, cell });
    if (taken === undefined) return;
    if (taken !== 'leave') event.preventDefault();
    if (taken === 'escape') event.stopPropagation();
    if (taken === 'show') show();
    else if (taken === 'next') setActive((index) => Math.min(index + 1, visible.length - 1));
    else if (taken === 'previous') setActive((index) => Math.max(index - 1, 0));
    else if (taken === 'take') {
      if (query?.trim() === '') leave();
      else take(visible[active]);
    } else if (taken === 'escape') close();
    else leave();
  };

  return (
    <span className={`combobox${cell ? ' combobox--cell' : ''}`}>
      <input
        {...aria}
        id={id}
        ref={input}
        className="input combobox__input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && visible[active] !== undefined ? `${listId}-${active}` : undefined}
        placeholder={open ? t('form.search') : placeholder}
        title={label === '' ? undefined : label}
        value={query ?? label}
        onFocus={() => setUsed(true)}
        onClick={show}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <span className="combobox__arrow" aria-hidden="true" />
      {open && (
        <div ref={popup} popover="manual" className="popup">
          <OptionList
            id={listId} options={visible} active={active} value={value} more={found.length - visible.length}
            onPick={(option) => {
              take(option);
              input.current?.focus();
            }}
          />
        </div>
      )}
    </span>
  );
}

type KeyAct = 'show' | 'next' | 'previous' | 'take' | 'escape' | 'leave';

/** What a key means to the combobox; what it leaves alone belongs to the table or the page. */
function keyAct(event: KeyboardEvent, { open, typed, cell }: { readonly open: boolean; readonly typed: boolean; readonly cell: boolean }): KeyAct | undefined {
  switch (event.key) {
    case 'ArrowDown': return open ? 'next' : !cell || event.altKey ? 'show' : undefined;
    case 'ArrowUp': return open ? 'previous' : undefined;
    case 'Enter': return open ? 'take' : undefined;
    case 'Escape': return open || typed ? 'escape' : undefined;
    case 'Tab': return open || typed ? 'leave' : undefined;
    case 'F4': return 'show';
    default: return undefined;
  }
}
