import { type DragEvent, type ReactNode, useState } from 'react';

import { Button } from '../../../runtime/ui/index.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { inserted, nodeAt, pointerOf, type TreePath, withNode } from '../tree/edits.ts';
import { childrenOf, fresh, type GroupNode, nameOf, type TreeNode } from '../tree/tree.ts';
import { dropped } from './acts.ts';
import { ComparisonView, ReferenceView } from './comparison-view.tsx';
import { useTreeEditing } from './editing.ts';
import { NodeHandle } from './node-handle.tsx';

const dragType = 'application/x-condition';

/** A node of a condition with everything below it. */
export function NodeView({ path }: { readonly path: TreePath }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, apply, readOnly, sections, problemsAt } = useTreeEditing();
  const [over, setOver] = useState(false);
  const node = nodeAt(root, path);
  if (node === undefined) return null;
  const pointer = pointerOf(root, path);
  const leaf = node.kind === 'comparison' ? ['/fact', '/operator', '/value', '/value/fact'] : node.kind === 'reference' ? ['/condition'] : [];
  const problems = ['', ...leaf].flatMap((below) => problemsAt(`${pointer}${below}`));
  const name = nameOf(node);
  const drop = (event: DragEvent): void => {
    setOver(false);
    const from = event.dataTransfer.getData(dragType);
    if (from === '') return;
    event.preventDefault();
    event.stopPropagation();
    const made = dropped(root, from.split('.').map(Number), path);
    if (made !== undefined) apply(made.root, made.focus);
  };
  return (
    <div
      className={`node node--${node.kind}${over ? ' node--over' : ''}`} data-node={path.join('.')} data-pointer={pointer}
      onDragOver={(event) => {
        if (readOnly || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <div className="node__line">
        {!readOnly && <NodeHandle path={path} dragType={dragType} />}
        <Head node={node} path={path} />
        {!sections && name !== undefined && <span className="node__role">{name === 'applies' || name === 'requires' ? t(`role.${name}`) : name}</span>}
      </div>
      {problems.length > 0 && <ul className="node__problems">{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>}
      {childrenOf(node).length > 0 && <div className="node__children">{childrenOf(node).map((_, index) => <NodeView key={index} path={[...path, index]} />)}</div>}
      {!readOnly && (node.kind === 'all' || node.kind === 'any') && <GroupFoot path={path} />}
    </div>
  );
}

function Head({ node, path }: { readonly node: TreeNode; readonly path: TreePath }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  switch (node.kind) {
    case 'all':
    case 'any':
      return <GroupHead node={node} path={path} />;
    case 'not':
      return <span className="node__word">{t('not')}</span>;
    case 'reference':
      return <ReferenceView node={node} path={path} />;
    case 'comparison':
    case 'blank':
      return <ComparisonView node={node} path={path} />;
    case 'raw':
      return <code className="node__raw">{JSON.stringify(node.json)}</code>;
  }
}

function GroupHead({ node, path }: { readonly node: GroupNode; readonly path: TreePath }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, apply, readOnly } = useTreeEditing();
  if (readOnly) return <span className="node__word">{t(node.kind)}</span>;
  return (
    <select
      className="select node__group" aria-label={t('groupKind')} value={node.kind}
      onChange={(event) => apply(withNode(root, path, { ...node, kind: event.target.value === 'any' ? 'any' : 'all', order: node.order.map((key) => (key === node.kind ? event.target.value : key)) }))}
    >
      <option value="all">{t('all')}</option>
      <option value="any">{t('any')}</option>
    </select>
  );
}

function GroupFoot({ path }: { readonly path: TreePath }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, apply } = useTreeEditing();
  const count = childrenOf(nodeAt(root, path) ?? { kind: 'blank' }).length;
  const put = (node: TreeNode, focus: TreePath): void => apply(inserted(root, path, count, node), focus);
  return (
    <div className="node__foot">
      <Button size="small" look="quiet" onClick={() => put({ kind: 'blank' }, [...path, count])}>{t('addCondition')}</Button>
      <Button size="small" look="quiet" onClick={() => put({ kind: 'any', children: [{ kind: 'blank' }], ...fresh }, [...path, count, 0])}>{t('addGroup')}</Button>
    </div>
  );
}
