import { type ReactNode, useState } from 'react';

import type { FieldSchema } from '../../runtime/engine/index.ts';
import { expression, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SearchField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { CodeListDialog } from './CodeListDialog.tsx';
import { codeListOf, type EditedKind } from './kinds.ts';
import { texts } from './texts.ts';

export interface PropertiesProps {
  readonly schema: FieldSchema;
  readonly ui: Readonly<Record<string, unknown>>;
  readonly kind: EditedKind;
  readonly readOnly: boolean;
  /** Members of the schema to change; undefined takes one out. */
  readonly onChange: (change: Readonly<Record<string, unknown>>) => void;
  readonly onUi: (change: Readonly<Record<string, unknown>>) => void;
}

const texty: ReadonlySet<EditedKind> = new Set(['text', 'long-text']);

/** What the kind of a field or column lets one say about its values. */
export function Properties({ schema, ui, kind, readOnly, onChange, onUi }: PropertiesProps): ReactNode {
  const t = useRoomTexts(texts);
  const count = (key: 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems', least?: number): ReactNode => (
    <TextField
      label={t(`field.${key}`)} value={schema[key] === undefined ? '' : String(schema[key])} disabled={readOnly}
      check={(text) => (text === '' || (/^-?\d{1,9}$/.test(text) && (least === undefined || Number(text) >= least)) ? undefined : t('check.number'))}
      onCommit={(text) => onChange({ [key]: text === '' ? undefined : Number(text) })}
    />
  );
  return (
    <>
      {(kind === 'choice' || kind === 'choices') && <CodeList schema={schema} kind={kind} readOnly={readOnly} onChange={onChange} />}
      {kind === 'integer' && (
        <div className="editor-grid">
          {count('minimum')}
          {count('maximum')}
          <TextField label={t('field.unit')} help={t('field.unitHelp')} value={schema['x-unit'] ?? ''} disabled={readOnly} onCommit={(text) => onChange({ 'x-unit': text === '' ? undefined : text })} />
        </div>
      )}
      {texty.has(kind) && <div className="editor-grid">{count('minLength', 0)}{count('maxLength', 1)}</div>}
      {kind === 'text' && (
        <TextField
          label={t('field.pattern')} help={t('field.patternHelp')} mono value={schema.pattern ?? ''} disabled={readOnly} check={(text) => patternProblem(text, t)}
          onCommit={(text) => onChange({ pattern: text === '' ? undefined : text })}
        />
      )}
      {(texty.has(kind) || kind === 'integer') && (
        <TextField label={t('field.placeholder')} value={typeof ui['ui:placeholder'] === 'string' ? ui['ui:placeholder'] : ''} disabled={readOnly} onCommit={(text) => onUi({ 'ui:placeholder': text === '' ? undefined : text })} />
      )}
      {(kind === 'table' || kind === 'choices' || kind === 'lines') && <div className="editor-grid">{count('minItems', 0)}{count('maxItems', 1)}</div>}
      <label className="ticks__choice">
        <input type="checkbox" checked={schema['x-sensitive'] === true} disabled={readOnly} onChange={(event) => onChange({ 'x-sensitive': event.target.checked ? true : undefined })} />{t('field.sensitive')}
      </label>
    </>
  );
}

/** The part of regular expressions that forms take: nothing that could run away on a long text. */
function patternProblem(text: string, t: (key: 'check.pattern' | 'check.patternUnsafe') => string): string | undefined {
  if (text === '') return undefined;
  if (expression(text) === undefined) return t('check.pattern');
  return text.length <= 200 && /^(?:(?!\)[*+?{]|\\[1-9k])[\s\S])*$/.test(text) ? undefined : t('check.patternUnsafe');
}

function CodeList({ schema, kind, readOnly, onChange }: Omit<PropertiesProps, 'ui' | 'onUi'>): ReactNode {
  const { content } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const [making, setMaking] = useState(false);
  const list = codeListOf(schema);
  const set = (id: string): void => {
    const { enum: _own, ...items } = schema.items ?? { type: 'string' as const };
    onChange(kind === 'choices' ? { 'x-code': undefined, items: { ...items, 'x-code': id } } : { 'x-code': id, enum: undefined });
  };
  const codes = content.codes.find((each) => each.id === list)?.codes ?? [];
  return (
    <>
      <SearchField
        label={t('field.list')} value={list} disabled={readOnly} options={content.codes.map((each) => ({ value: each.id, label: translate(each.title), detail: t('field.codes', { count: each.codes.length }) }))}
        onChange={(id) => { if (id !== undefined) set(id); }}
        {...(schema.enum === undefined ? {} : { help: t('field.ownValues', { values: schema.enum.join(t('comma')) }) })}
      />
      {codes.length > 0 && <p className="editor-field__help">{codes.slice(0, 6).map((each) => translate(each.title)).join(t('comma'))}{codes.length > 6 && '…'}</p>}
      {!readOnly && <button type="button" className="link" onClick={() => setMaking(true)}>{t('field.newList')}</button>}
      {making && <CodeListDialog onClose={() => setMaking(false)} onMade={set} />}
    </>
  );
}
