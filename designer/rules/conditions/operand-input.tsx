import { type ReactNode, useId, useMemo, useState } from 'react';
import { Link } from 'react-router';

import { Combobox, parameterWords, useLanguage } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { partAddress } from '../../parts/address.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { type ComparisonNode, fresh, type Right } from '../tree/tree.ts';
import { LiteralInput } from '../values/literal-input.tsx';
import { fitsRight } from '../values/vocabulary.ts';
import { useTreeEditing } from './editing.ts';

type Side = 'literal' | 'parameter' | 'fact';

const sideOf = (right: Right): Side => (right.kind !== 'fact' ? 'literal' : right.fact === '' || right.fact.startsWith('parameter.') ? 'parameter' : 'fact');

/** What a fact is compared with: a value of its own, a legal value by name, or another fact. */
export function OperandInput({ node, onChange }: { readonly node: ComparisonNode; readonly onChange: (right: Right) => void }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { language, translate } = useLanguage();
  const draft = useDraft();
  const { vocabulary, scope } = useTreeEditing();
  const id = useId();
  const { right } = node;
  const wanted = vocabulary.rightType(node.fact, node.operator);
  const fitting = useMemo(
    () => (wanted === undefined ? [] : vocabulary.choices(scope, ({ type, id: fact }) => fact !== node.fact && fitsRight(type, wanted))),
    [vocabulary, scope, wanted, node.fact],
  );
  const parameters = fitting.filter(({ value }) => value.startsWith('parameter.'));
  const others = fitting.filter(({ value }) => !value.startsWith('parameter.'));
  // A side that was chosen but has nothing on it yet.
  const [wish, setWish] = useState<Side>('literal');
  const side = right.kind === 'blank' ? wish : sideOf(right);
  const kept = right.kind === 'fact' ? { order: right.order, more: right.more } : fresh;
  const toSide = (next: string): void => {
    setWish(next === 'parameter' || next === 'fact' ? next : 'literal');
    onChange(next === 'literal' && wanted?.type === 'boolean' ? { kind: 'literal', value: true } : { kind: 'blank' });
  };
  if (wanted === undefined && right.kind === 'literal') return <code className="node__raw">{JSON.stringify(right.value)}</code>;
  return (
    <span className={wanted?.type === 'boolean' ? 'operand operand--plain' : 'operand'}>
      {(side !== 'literal' || (fitting.length > 0 && wanted?.type !== 'boolean')) && (
        <select className="select operand__side" aria-label={t('side')} value={side} onChange={(event) => toSide(event.target.value)}>
          <option value="literal">{t('side.literal')}</option>
          <option value="parameter" disabled={parameters.length === 0}>{t('side.parameter')}</option>
          <option value="fact" disabled={others.length === 0}>{t('side.fact')}</option>
        </select>
      )}
      {right.kind === 'fact' || side !== 'literal' ? (
        <span className="operand__fact">
          <Combobox
            id={id} aria-label={t(`side.${side}`)} options={side === 'parameter' ? parameters : others} value={right.kind === 'fact' ? right.fact : undefined} placeholder={t('chooseFact')}
            onChange={(fact) => fact !== undefined && onChange({ kind: 'fact', fact, ...kept })}
          />
          {right.kind === 'fact' && side === 'parameter' && <Link className="operand__now" to={partAddress(draft.id, { kind: 'parameter', id: right.fact.slice('parameter.'.length) })}>{parameterWords(right.fact, vocabulary.content, { language, translate })}</Link>}
        </span>
      ) : (
        wanted !== undefined && <LiteralInput key={`${node.fact} ${wanted.type}`} type={wanted} value={right.kind === 'literal' ? right.value : undefined} onChange={(value) => onChange({ kind: 'literal', value })} vocabulary={vocabulary} label={t('value')} />
      )}
    </span>
  );
}
