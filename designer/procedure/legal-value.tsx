import { type ReactNode, useState } from 'react';

import type { ParameterDefinition, PartChange } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { TextField, useTextEntry } from '../fields/TextField.tsx';
import { type Source, SourcePicker } from '../parameters/source-picker.tsx';
import { freeId } from './additions.ts';
import { useEdits } from './use-procedure.ts';

type LegalType = 'integer' | 'time';

export interface ParameterEntryProps {
  readonly label: string;
  /** `parameter.<id>` */
  readonly fact: string;
  readonly type: LegalType;
}

const idOf = (fact: string): string => (fact.startsWith('parameter.') ? fact.slice('parameter.'.length) : '');

/** A legal value changed where it is read; of several dated ones the last. */
export function ParameterEntry({ label, fact, type }: ParameterEntryProps): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const { date } = useLanguage();
  const id = idOf(fact);
  const parameter = content.parameters[id];
  const last = parameter?.values.at(-1);
  const commit = (text: string): void => {
    if (parameter === undefined || last === undefined) return;
    const value: ParameterDefinition = { ...parameter, values: [...parameter.values.slice(0, -1), { ...last, value: type === 'integer' ? Number(text) : text }] };
    void draft.change(t('done.days', { title: translate(parameter.title), to: text }), [{ put: { kind: 'parameter', id, value } }]);
  };
  const entry = useTextEntry({ value: String(last?.value ?? ''), onCommit: commit, check: (text) => wrongValue(type, text, t) });
  if (parameter === undefined || last === undefined) return <span className="gate-slot gate-slot--missing">{fact}</span>;
  return (
    <span className="gate-slot">
      <input
        className={`input gate-slot__${type}`} aria-label={label} aria-invalid={entry.complaint !== undefined || undefined} title={translate(parameter.title)} inputMode={type === 'integer' ? 'numeric' : undefined}
        value={entry.text} disabled={draft.readOnly} onChange={(event) => entry.type(event.target.value)} onBlur={entry.leave} onKeyDown={entry.onKeyDown}
      />
      {entry.complaint !== undefined && <span className="editor-field__error">{entry.complaint}</span>}
      {parameter.values.length > 1 && last.from !== undefined && <span className="editor-field__help">{t('gate.dated', { from: date(last.from) })}</span>}
    </span>
  );
}

/** What is wrong with a typed legal value. */
export function wrongValue(type: LegalType, text: string, t: ReturnType<typeof useEdits>['t']): string | undefined {
  if (type === 'integer') return /^\d{1,4}$/.test(text) ? undefined : t('make.number');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? undefined : t('make.time');
}

export interface LegalValueProps {
  readonly label: string;
  readonly help?: string;
  readonly type: LegalType;
  readonly fact: string;
  readonly onFact: (fact: string, title: string) => void;
}

/** Which parameter a number comes from, its value at hand, and a new one with its source. */
export function LegalValue({ label, help, type, fact, onFact }: LegalValueProps): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const [making, setMaking] = useState(false);
  const fitting = Object.entries(content.parameters).filter(([, parameter]) => parameter.type === type);
  return (
    <div className="legal-value">
      <SelectField
        label={label} help={help} value={fact} disabled={draft.readOnly} options={fitting.map(([id, { title, values }]) => ({ value: `parameter.${id}`, label: translate(title), detail: String(values.at(-1)?.value ?? '') }))}
        onChange={(next) => next !== undefined && onFact(next, translate(content.parameters[idOf(next)]?.title ?? next))}
      />
      <span className="legal-value__acts">
        <ParameterEntry label={label} fact={fact} type={type} />
        {!draft.readOnly && <Button size="small" onClick={() => setMaking(true)}>{t('make.new')}</Button>}
      </span>
      {making && <NewParameter type={type} title={label} onClose={() => setMaking(false)} onMade={onFact} />}
    </div>
  );
}

interface NewParameterProps {
  readonly type: LegalType;
  readonly title: string;
  readonly onClose: () => void;
  readonly onMade: (fact: string, title: string) => void;
}

function NewParameter({ type, title: wish, onClose, onMade }: NewParameterProps): ReactNode {
  const { draft, content, t } = useEdits();
  const [title, setTitle] = useState(wish);
  const [value, setValue] = useState('');
  const [source, setSource] = useState<Source>({ policy: content.ruleset.basis[0]?.policy ?? '', article: content.ruleset.basis[0]?.article ?? '' });
  const ready = title !== '' && wrongValue(type, value, t) === undefined && source.article !== '';
  const make = async (): Promise<void> => {
    const id = freeId(type === 'integer' ? 'workingDays' : 'cutOff', Object.keys(content.parameters));
    const definition: ParameterDefinition = { type, title, ...(type === 'integer' ? { unit: 'working-day' } : {}), values: [{ value: type === 'integer' ? Number(value) : value, source }] };
    const change: PartChange = { put: { kind: 'parameter', id, value: definition } };
    onClose();
    if (await draft.change(t('done.parameter', { title, to: value }), [change])) onMade(`parameter.${id}`, title);
  };
  return (
    <Dialog open title={t('make.new')} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={!ready} onClick={() => void make()}>{t('create')}</Button></>}>
      <div className="editor-grid">
        <TextField label={t('title')} value={title} onCommit={setTitle} />
        <TextField label={t(type === 'integer' ? 'gate.days' : 'gate.cutOff')} value={value} check={(text) => wrongValue(type, text, t)} onCommit={setValue} />
        <div className="editor-grid__wide"><SourcePicker source={source} policies={content.policies} onChange={setSource} /></div>
      </div>
    </Dialog>
  );
}
