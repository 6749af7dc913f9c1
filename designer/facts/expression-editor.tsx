import { type ReactNode, useId } from 'react';

import { derivationSpecs, type FactType } from '../../runtime/engine/index.ts';
import { Combobox, type Option, useLanguage } from '../../runtime/ui/index.ts';
import { PlainSelect } from '../fields/ChoiceField.tsx';
import { useFactOptions } from '../fields/FactField.tsx';
import { LiteralInput } from '../rules/values/literal-input.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFactEditing } from './editing.ts';
import { canGive, dependsOn, type Expression, fitsOne, readExpression, startingArgs } from './expression.ts';
import { derivationWords } from './phrases.ts';
import { factTexts } from './texts.ts';

export interface ExpressionEditorProps {
  readonly label: string;
  readonly json: unknown;
  readonly types: readonly FactType[];
  /** A cell: a plain text is a column's name. */
  readonly cell?: boolean;
  /** The table whose row is at hand. */
  readonly table: string | undefined;
  readonly path: string;
  readonly onChange: (json: unknown) => void;
}

type Way = 'fact' | 'row' | 'derive' | 'literal';

/** An argument: a fact that fits, a column of the row, a derivation of its own, or a fixed value. */
export function ExpressionEditor({ label, json, types, cell = false, table, path, onChange }: ExpressionEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { language, translate } = useLanguage();
  const { around, self, scope, vocabulary, readOnly, problemsAt, Nested } = useFactEditing();
  const facts = useFactOptions(around.content);
  const id = useId();
  const expression = readExpression(json, cell);
  const ways: readonly Way[] = [...(table === undefined ? [] : (['row'] as const)), 'fact', 'derive', ...(types.every((type) => type === 'rows') ? [] : (['literal'] as const))];
  const way: Way = expression.kind === 'nothing' || expression.kind === 'other' ? (table === undefined ? 'fact' : 'row') : expression.kind;
  const fitting = facts((fact) => fact.kind !== 'column' && fact.id !== self && fitsOne(fact.type.type, types) && (scope === 'subject' || fact.scope !== 'subject') && !dependsOn(fact.id, self, around));
  const problems = problemsAt(path);
  const go = (next: Way): void => {
    if (next === way) return;
    onChange(next === 'derive' ? begun(derivationSpecs.find((spec) => canGive(spec, types))?.name ?? 'firstKnown') : next === 'literal' ? first(types) : undefined);
  };
  return (
    <div className="expression">
      <div className="expression__line">
        {!readOnly && <PlainSelect control={{ 'aria-label': t('asLabel', { what: label }) }} value={way} options={ways.map((each): Option => ({ value: each, label: t(`as.${each}`) }))} onChange={(next) => go(ways.find((each) => each === next) ?? way)} />}
        {expression.kind === 'other' && <span className="editor-field__error">{t('other')}</span>}
        {way === 'fact' && <span className="expression__choice"><Combobox id={id} aria-label={label} placeholder={fitting.length === 0 ? t('noFits') : t('chooseFact')} options={fitting} value={expression.kind === 'fact' ? expression.fact : undefined} onChange={(fact) => fact !== undefined && !readOnly && onChange({ fact })} /></span>}
        {way === 'row' && (
          <span className="expression__choice">
            <PlainSelect
              control={{ 'aria-label': label }} none={t('chooseColumn')} value={expression.kind === 'row' ? expression.column : undefined} disabled={readOnly}
              options={around.columns(table ?? '').filter(({ type }) => fitsOne(type.type, types)).map((column) => ({ value: column.id, label: translate(column.title) }))}
              onChange={(column) => column !== undefined && onChange(cell ? column : { row: column })}
            />
          </span>
        )}
        {way === 'literal' && <Literal label={t('literal', { what: label })} expression={expression} types={types} onChange={onChange} vocabulary={vocabulary} disabled={readOnly} />}
        {way === 'derive' && expression.kind === 'derive' && (
          <span className="expression__choice">
            <PlainSelect
              control={{ 'aria-label': `${label}: ${t('derive')}` }} value={expression.name} disabled={readOnly} options={derivationSpecs.filter((spec) => canGive(spec, types)).map(({ name }) => ({ value: name, label: derivationWords[language][name].name }))}
              onChange={(name) => name !== undefined && onChange({ derive: name, args: startingArgs(name, expression.args) })}
            />
          </span>
        )}
      </div>
      {problems.map((problem) => <p key={problem} className="editor-field__error">{problem}</p>)}
      {expression.kind === 'derive' && (
        <div className="expression__inner"><Nested name={expression.name} args={expression.args} table={table} path={path} onChange={(args) => onChange({ derive: expression.name, args })} /></div>
      )}
    </div>
  );
}

const begun = (derive: string): unknown => ({ derive, args: startingArgs(derive, {}) });

const first = (types: readonly FactType[]): string | number | boolean | undefined => (types[0] === 'boolean' ? true : types[0] === 'integer' ? 0 : undefined);

interface LiteralProps {
  readonly label: string;
  readonly expression: Expression;
  readonly types: readonly FactType[];
  readonly onChange: (json: unknown) => void;
  readonly vocabulary: Parameters<typeof LiteralInput>[0]['vocabulary'];
  readonly disabled: boolean;
}

/** A fixed value of the first type it may have; where several may be, of the one it has. */
function Literal({ label, expression, types, onChange, vocabulary, disabled }: LiteralProps): ReactNode {
  const value = expression.kind === 'literal' ? expression.value : undefined;
  const type = typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'integer' : (types.find((each) => value === undefined || !['boolean', 'integer'].includes(each)) ?? 'text');
  return <span className="expression__choice"><LiteralInput type={{ type }} value={value} onChange={onChange} vocabulary={vocabulary} label={label} disabled={disabled} /></span>;
}
