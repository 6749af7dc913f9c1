import type { ReactNode } from 'react';

import { useTexts } from '../texts/use-texts.ts';

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A date an act needs. */
export function DateEntry({ label, value, onChange, hint, optional = false, min, max }: EntryProps & { readonly min?: string; readonly max?: string }): ReactNode {
  return (
    <label className="labelled">
      <span>{label}</span>
      <input className="input" type="date" required={!optional} value={value} {...(min === undefined ? {} : { min })} {...(max === undefined ? {} : { max })} onChange={(event) => onChange(event.target.value)} />
      {hint !== undefined && <span className="hint">{hint}</span>}
    </label>
  );
}

/** A title, in one line. */
export function TitleEntry({ label, value, onChange }: EntryProps): ReactNode {
  return (
    <label className="labelled">
      <span>{label}</span>
      <input className="input" required maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** A reason, in sentences. */
export function ReasonEntry({ label, value, onChange, hint, optional = false }: EntryProps): ReactNode {
  return (
    <label className="labelled">
      <span>{label}</span>
      <textarea className="input" rows={3} required={!optional} maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />
      {hint !== undefined && <span className="hint">{hint}</span>}
    </label>
  );
}

/** The name of a person an act is answered for by. */
export function NameEntry({ label, value, onChange, hint, names }: EntryProps & { readonly names: readonly string[] }): ReactNode {
  const list = `names-${label}`;
  return (
    <label className="labelled">
      <span>{label}</span>
      <input className="input" list={list} required maxLength={80} value={value} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>{names.map((name) => <option key={name} value={name} />)}</datalist>
      {hint !== undefined && <span className="hint">{hint}</span>}
    </label>
  );
}

/** One person of those who can be named. */
export function PersonEntry({ label, value, onChange, people }: EntryProps & { readonly people: readonly { readonly id: string; readonly name: string }[] }): ReactNode {
  const t = useTexts();
  return (
    <label className="labelled">
      <span>{label}</span>
      <select className="input" required value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('rail.nobody')}</option>
        {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
}
