import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

import type { CodeListDefinition, ParameterDefinition, PolicyDefinition } from '../../runtime/engine/index.ts';
import { Button, DateInput } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { type EntryFault, readValue, type Typed } from './entry.ts';
import { type Source, SourcePicker } from './source-picker.tsx';
import type { SpanFault, ValueEntry } from './spans.ts';
import { parameterTexts } from './texts.ts';
import { ValueInput } from './value-input.tsx';

export interface LineFormProps {
  readonly definition: ParameterDefinition;
  readonly list: CodeListDefinition | undefined;
  readonly policies: readonly PolicyDefinition[];
  readonly typed: Typed;
  readonly source: Source;
  /** The first day of the value; undefined for one that holds since ever. */
  readonly from: string | undefined;
  /** Whether a first day is asked for. */
  readonly dated: boolean;
  /** Takes the entry, or says why it cannot stand. */
  readonly onApply: (entry: ValueEntry) => SpanFault | undefined;
  readonly onCancel: () => void;
  readonly onRemove?: () => void;
}

const noSchema = {};

/** One value of a parameter while it is edited in its place; what is typed becomes the value on Enter, and not before it is one. */
export function LineForm({ definition, list, policies, onApply, onCancel, onRemove, dated, ...start }: LineFormProps): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>(start.typed);
  const [source, setSource] = useState(start.source);
  const [from, setFrom] = useState(start.from ?? '');
  const [fault, setFault] = useState<EntryFault | SpanFault | 'source'>();
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, select');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const read = readValue(definition.type, typed, list);
    if ('fault' in read) return setFault(read.fault);
    if (source.policy === '' || source.article === '') return setFault('source');
    setFault(onApply({ value: read.value, source, ...(dated ? { from: from.trim() } : {}) }));
  };
  const about = fault === 'source' ? 'source' : fault === 'no-date' || fault === 'taken' || fault === 'after-end' ? 'from' : 'value';
  return (
    <form
      ref={form} className="parameters__line" onSubmit={apply} noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div className="parameters__entry">
        <div className="labelled">
          <span>{t('value')}</span>
          <ValueInput
            id={`${id}-value`} type={definition.type} list={list} typed={typed} onType={setTyped} label={t('valueOf', { title: definition.title })}
            invalid={fault !== undefined && about === 'value'} describedBy={fault === undefined ? undefined : `${id}-fault`}
          />
        </div>
        {dated && (
          <label className="labelled" htmlFor={`${id}-day`}>
            <span>{t('fromDay')}</span>
            <span className="parameters__day"><DateInput id={`${id}-day`} schema={noSchema} ui={noSchema} value={from} invalid={fault !== undefined && about === 'from'} describedBy={`${id}-from`} onChange={(day) => setFrom(typeof day === 'string' ? day : '')} /></span>
          </label>
        )}
      </div>
      <SourcePicker source={source} policies={policies} onChange={setSource} invalid={fault === 'source'} />
      {dated && <p id={`${id}-from`} className="hint">{t('fromHelp')}</p>}
      {fault !== undefined && <p id={`${id}-fault`} className="parameters__fault" role="alert">{t(`wrong.${fault}`)}</p>}
      <div className="row">
        <Button type="submit" look="primary" size="small">{t('save')}</Button>
        <Button size="small" onClick={onCancel}>{t('cancel')}</Button>
        <span className="spring" />
        {onRemove !== undefined && <Button look="danger" size="small" onClick={onRemove}>{t('removeLine')}</Button>}
      </div>
    </form>
  );
}
