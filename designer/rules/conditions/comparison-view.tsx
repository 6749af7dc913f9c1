import { type ReactNode, useId, useMemo } from 'react';
import { Link } from 'react-router';

import { Combobox } from '../../../runtime/ui/index.ts';
import { partAddress } from '../../parts/address.ts';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { type TreePath, withNode } from '../tree/edits.ts';
import type { ComparisonNode, ReferenceNode, Right, TreeNode } from '../tree/tree.ts';
import { fitsRight, operatorsOf, type Vocabulary } from '../values/vocabulary.ts';
import { useTreeEditing } from './editing.ts';
import { OperandInput } from './operand-input.tsx';

/** One comparison: the fact, the operator of its type, and what it is compared with. A blank asks for its fact. */
export function ComparisonView({ node, path }: { readonly node: ComparisonNode | Extract<TreeNode, { readonly kind: 'blank' }>; readonly path: TreePath }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, apply, vocabulary, scope, readOnly } = useTreeEditing();
  const id = useId();
  const facts = useMemo(() => vocabulary.choices(scope, ({ type }) => operatorsOf(type.type).length > 0), [vocabulary, scope]);
  const fact = node.kind === 'blank' ? undefined : node.fact;
  const take = (next: string | undefined): void => {
    if (next !== undefined) apply(withNode(root, path, withFact(node, next, vocabulary)));
  };
  if (readOnly && node.kind === 'comparison') return <ComparisonWords node={node} vocabulary={vocabulary} />;
  return (
    <span className="comparison">
      <span className="comparison__fact" data-blank={node.kind === 'blank' ? '' : undefined}>
        <Combobox id={id} aria-label={t('fact')} options={facts} value={fact} onChange={take} placeholder={t('chooseFact')} />
      </span>
      {node.kind === 'comparison' && (
        <>
          <select
            className="select comparison__operator" aria-label={t('operator')} value={node.operator}
            onChange={(event) => apply(withNode(root, path, withOperator(node, event.target.value, vocabulary)))}
          >
            {!operatorsOf(vocabulary.typeOf(node.fact)?.type ?? 'rows').includes(node.operator) && <option value={node.operator}>{vocabulary.operatorWords(node.operator)}</option>}
            {vocabulary.operatorChoices(node.fact).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
          <OperandInput node={node} onChange={(right) => apply(withNode(root, path, { ...node, right }))} />
        </>
      )}
      {node.kind === 'blank' && <ReferenceInstead path={path} {...(node.name === undefined ? {} : { name: node.name })} />}
    </span>
  );
}

function ComparisonWords({ node, vocabulary }: { readonly node: ComparisonNode; readonly vocabulary: Vocabulary }): ReactNode {
  const right = node.right.kind === 'fact' ? vocabulary.titleOf(node.right.fact) : node.right.kind === 'literal' ? JSON.stringify(node.right.value) : '—';
  return <span className="comparison">{vocabulary.titleOf(node.fact)} {vocabulary.operatorWords(node.operator)} <b>{right}</b></span>;
}

/** Where conditions are shared, a blank may become a reference to one instead. */
function ReferenceInstead({ path, name }: { readonly path: TreePath; readonly name?: string }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, apply, vocabulary } = useTreeEditing();
  if (vocabulary.shared.length === 0) return null;
  return (
    <select
      className="select comparison__instead" aria-label={t('orShared')} value=""
      onChange={(event) => apply(withNode(root, path, { kind: 'reference', condition: event.target.value, order: [], more: {}, ...(name === undefined ? {} : { name }) }), path)}
    >
      <option value="">{t('orShared')}</option>
      {vocabulary.shared.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
    </select>
  );
}

/** A reference to a shared condition, with the way to it. */
export function ReferenceView({ node, path }: { readonly node: ReferenceNode; readonly path: TreePath }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const draft = useDraft();
  const { root, apply, vocabulary, readOnly } = useTreeEditing();
  const id = useId();
  const known = vocabulary.shared.find(({ value }) => value === node.condition);
  return (
    <span className="comparison">
      <span className="node__word">{t('shared')}</span>
      {readOnly ? <b className="node__word">{known?.label ?? node.condition}</b> : (
        <span className="comparison__fact">
          <Combobox id={id} aria-label={t('shared')} options={vocabulary.shared} value={node.condition} onChange={(condition) => condition !== undefined && apply(withNode(root, path, { ...node, condition }))} placeholder={t('chooseShared')} />
        </span>
      )}
      {known !== undefined && <Link className="node__link" to={partAddress(draft.id, { kind: 'condition', id: node.condition })}>{t('openShared')}</Link>}
    </span>
  );
}

/** The node with another fact; operator and value stay where they fit its type. */
function withFact(node: ComparisonNode | Extract<TreeNode, { readonly kind: 'blank' }>, fact: string, vocabulary: Vocabulary): TreeNode {
  const type = vocabulary.typeOf(fact);
  const own = operatorsOf(type?.type ?? 'text');
  const usual = type?.type === 'integer' ? 'greaterThanInclusive' : own[0];
  const operator = node.kind === 'comparison' && own.includes(node.operator) ? node.operator : (usual ?? 'equal');
  const before = node.kind === 'comparison' ? vocabulary.typeOf(node.fact) : undefined;
  const same = before !== undefined && before.type === type?.type && before.code === type.code;
  const blank: Right = type?.type === 'boolean' ? { kind: 'literal', value: true } : { kind: 'blank' };
  const right = node.kind === 'comparison' && same ? node.right : blank;
  const kept = node.kind === 'comparison' ? { order: node.order, more: node.more } : { order: [], more: {} };
  return { kind: 'comparison', ...(node.name === undefined ? {} : { name: node.name }), fact, operator, right, ...kept };
}

/** The node with another operator; its right side goes where the operator wants another kind of it. */
function withOperator(node: ComparisonNode, operator: string, vocabulary: Vocabulary): TreeNode {
  const [before, after] = [vocabulary.rightType(node.fact, node.operator), vocabulary.rightType(node.fact, operator)];
  if (before !== undefined && after !== undefined && before.type === after.type) return { ...node, operator };
  const { right } = node;
  if (right.kind === 'fact' && after !== undefined && fitsRight(vocabulary.typeOf(right.fact) ?? before ?? after, after)) return { ...node, operator };
  if (right.kind === 'literal' && after?.type === 'codes' && typeof right.value === 'string') return { ...node, operator, right: { kind: 'literal', value: [right.value] } };
  if (right.kind === 'literal' && after?.type !== 'codes' && Array.isArray(right.value)) {
    const first: unknown = right.value[0];
    return { ...node, operator, right: typeof first === 'string' ? { kind: 'literal', value: first } : { kind: 'blank' } };
  }
  return { ...node, operator, right: { kind: 'blank' } };
}
