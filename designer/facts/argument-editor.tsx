import { type ReactNode, useId } from 'react';

import type { ArgumentSpec, Condition } from '../../runtime/engine/index.ts';
import { Button, Combobox, useLanguage } from '../../runtime/ui/index.ts';
import { PlainSelect } from '../fields/ChoiceField.tsx';
import { useFactOptions } from '../fields/FactField.tsx';
import { ConditionEditor } from '../rules/conditions/condition-editor.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFactEditing } from './editing.ts';
import { type Args, dependsOn, isArgs, readExpression, typeOf } from './expression.ts';
import { ExpressionEditor } from './expression-editor.tsx';
import { rowVocabulary } from './row-vocabulary.ts';
import { isCondition } from './sentence.ts';
import { factTexts } from './texts.ts';

export interface ArgumentEditorProps {
  readonly spec: ArgumentSpec;
  readonly label: string;
  readonly json: unknown;
  /** All the arguments of the derivation: some are about others. */
  readonly args: Args;
  readonly table: string | undefined;
  readonly path: string;
  readonly onChange: (json: unknown) => void;
}

/** One argument, by its kind. */
export function ArgumentEditor(props: ArgumentEditorProps): ReactNode {
  const { spec, label, json, table, path, onChange } = props;
  switch (spec.kind) {
    case 'value':
      return <ExpressionEditor label={label} json={json} types={spec.types} table={table} path={path} onChange={onChange} />;
    case 'cell':
      return <ExpressionEditor label={label} json={json} types={spec.types} cell table={table} path={path} onChange={onChange} />;
    case 'values':
      return <Values {...props} />;
    case 'table':
    case 'fact':
      return <Reference {...props} />;
    case 'counting':
      return <Counting {...props} />;
    case 'codeList':
    case 'attribute':
      return <OfList {...props} />;
    case 'codes':
      return <Codes {...props} />;
    case 'condition':
    case 'where':
      return <Where {...props} />;
  }
}

function Problems({ path }: { readonly path: string }): ReactNode {
  const { problemsAt } = useFactEditing();
  return problemsAt(path).map((problem) => <p key={problem} className="editor-field__error">{problem}</p>);
}

function Values({ spec, label, json, table, path, onChange }: ArgumentEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { readOnly } = useFactEditing();
  const items: readonly unknown[] = Array.isArray(json) && json.length > 0 ? json : [undefined];
  // What is not chosen yet stands as an empty object, so that places keep their numbers.
  const set = (next: readonly unknown[]): void => onChange(next.map((item) => item ?? {}));
  return (
    <>
      {items.map((item, i) => (
        <div key={String(i)} className="values__line">
          <ExpressionEditor label={`${label} ${String(i + 1)}`} json={isArgs(item) && Object.keys(item).length === 0 ? undefined : item} types={spec.types} table={table} path={`${path}/${String(i)}`} onChange={(next) => set(items.map((each, j) => (j === i ? next : each)))} />
          {!readOnly && items.length > 1 && <Button look="quiet" size="small" aria-label={t('removeValue', { number: i + 1 })} onClick={() => set(items.filter((_, j) => j !== i))}>✕</Button>}
        </div>
      ))}
      <Problems path={path} />
      {!readOnly && <div><Button size="small" onClick={() => set([...items, undefined])}>{t('addValue')}</Button></div>}
    </>
  );
}

function Reference({ spec, label, json, path, onChange }: ArgumentEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { around, self, scope, readOnly } = useFactEditing();
  const facts = useFactOptions(around.content);
  const id = useId();
  const expression = readExpression(json);
  const options = facts((fact) => fact.kind !== 'column' && (spec.kind !== 'table' || fact.type.type === 'rows') && (scope === 'subject' || fact.scope !== 'subject') && !dependsOn(fact.id, self, around));
  return (
    <>
      <Combobox id={id} aria-label={label} placeholder={t(spec.kind === 'table' ? 'chooseTable' : 'chooseFact')} options={options} value={expression.kind === 'fact' ? expression.fact : undefined} onChange={(fact) => fact !== undefined && !readOnly && onChange({ fact })} />
      <Problems path={path} />
    </>
  );
}

function Counting({ json, onChange }: ArgumentEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { readOnly } = useFactEditing();
  const ends = isArgs(json) ? json : {};
  const options = [{ value: 'inclusive', label: t('inclusive') }, { value: 'exclusive', label: t('exclusive') }];
  return (
    <div className="expression__line">
      {(['from', 'to'] as const).map((end) => {
        const value = ends[end];
        return (
          <label key={end} className="counting">
            <span>{t(end === 'from' ? 'firstDay' : 'lastDay')}</span>
            <PlainSelect control={{}} value={typeof value === 'string' ? value : undefined} options={options} disabled={readOnly} onChange={(next) => next !== undefined && onChange({ from: ends['from'] ?? 'inclusive', to: ends['to'] ?? 'inclusive', [end]: next })} />
          </label>
        );
      })}
    </div>
  );
}

function OfList({ spec, label, json, args, path, onChange }: ArgumentEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { translate } = useLanguage();
  const { around, readOnly } = useFactEditing();
  const { codes } = around.content;
  const list = spec.of === undefined ? undefined : codes.find(({ id }) => id === args[spec.of ?? '']);
  const options = spec.kind === 'codeList'
    ? codes.map(({ id, title }) => ({ value: id, label: translate(title) }))
    : [...new Set((list?.codes ?? []).flatMap(({ attributes }) => Object.keys(attributes ?? {})))].map((name) => ({ value: name, label: name }));
  return (
    <>
      <PlainSelect control={{ 'aria-label': label }} none={t('choose')} value={typeof json === 'string' ? json : undefined} options={options} disabled={readOnly} onChange={(next) => next !== undefined && onChange(next)} />
      <Problems path={path} />
    </>
  );
}

function Codes({ spec, json, args, table, path, onChange }: ArgumentEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { around, vocabulary, readOnly } = useFactEditing();
  const code = typeOf(readExpression(args[spec.of ?? '']), table, around)?.code;
  const chosen = Array.isArray(json) ? json.map(String) : [];
  const known = vocabulary.codes(code);
  const options = [...known, ...chosen.filter((value) => !known.some((option) => option.value === value)).map((value) => ({ value, label: value }))];
  return (
    <>
      {options.length === 0 && <p className="editor-field__help">{t('codesNone')}</p>}
      <div className="ticks">
        {options.map(({ value, label }) => (
          <label key={value} className="ticks__choice">
            <input
              type="checkbox" checked={chosen.includes(value)} disabled={readOnly}
              onChange={(event) => {
                const next = options.map((option) => option.value).filter((each) => (each === value ? event.target.checked : chosen.includes(each)));
                onChange(next.length === 0 ? undefined : next);
              }}
            />
            {label}
          </label>
        ))}
      </div>
      <Problems path={path} />
    </>
  );
}

const blank: Condition = { all: [] };

function Where({ spec, json, table, path, onChange }: ArgumentEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { translate } = useLanguage();
  const { around, vocabulary, scope, readOnly, problemsAt } = useFactEditing();
  const words = spec.kind === 'where' && table !== undefined ? rowVocabulary(vocabulary, around.columns(table), t('rowGroup'), translate) : vocabulary;
  if (json !== undefined && !isCondition(json)) return <p className="editor-field__error">{t('other')}</p>;
  if (json === undefined && spec.optional) return readOnly ? null : <div><Button size="small" onClick={() => onChange(blank)}>{t('addCondition')}</Button></div>;
  return (
    <>
      <ConditionEditor condition={json ?? blank} onChange={onChange} vocabulary={words} scope={scope} readOnly={readOnly} problemsAt={(pointer) => problemsAt(`${path}${pointer}`)} />
      {!readOnly && spec.optional && <div><Button look="quiet" size="small" onClick={() => onChange(undefined)}>{t('dropCondition')}</Button></div>}
    </>
  );
}
