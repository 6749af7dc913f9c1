import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Judged } from '../../engine/index.ts';
import { becauseWords, useReading } from './because.tsx';
import type { Definitions } from './definitions.ts';

export interface JudgedTreeProps {
  readonly tree: Judged;
  /** The release the row names, for titles and codes. */
  readonly definitions?: Definitions;
}

/** The condition tree as judged: kept, broken and unknown branches, guards and requirement by name. */
export function JudgedTree({ tree, definitions }: JudgedTreeProps): ReactNode {
  // The whole is the breach: its parts, the guards and the requirement, are what a reader looks for.
  const parts = tree.node === 'all' && tree.children !== undefined ? tree.children : [tree];
  return <ul className="judged">{parts.map((part, index) => <Node key={index} node={part} definitions={definitions} />)}</ul>;
}

const marks: Readonly<Record<Judged['truth'], string>> = { true: '✓', false: '✗', unknown: '?' };

function Node({ node, definitions }: { readonly node: Judged; readonly definitions: Definitions | undefined }): ReactNode {
  const { t } = useTranslation('ui');
  const reading = useReading();
  const words = node.because === undefined ? undefined : becauseWords(node.because, definitions, reading);
  const [only] = node.children ?? [];
  // A `not` round the requirement says nothing a reader needs: the requirement itself is shown, as kept or broken.
  if (node.node === 'not' && only !== undefined && only.name === 'requires') return <Node node={only} definitions={definitions} />;
  return (
    <li className="judged__node">
      <span className="judged__line">
        <span className={`judged__truth judged__truth--${node.truth}`}><span aria-hidden="true">{marks[node.truth]}</span>{t(node.name === 'requires' ? `truth.requirement.${node.truth}` : `truth.${node.truth}`)}</span>
        {(node.name === 'applies' || node.name === 'requires') && <span className="judged__role">{t(`node.${node.name}`)}</span>}
        {words === undefined ? (
          <span className="judged__words">{t(`node.${node.node}`)}</span>
        ) : (
          <span className="judged__words">
            {words.title}{t('verdict.colon')}<b>{words.actual === '' ? t('verdict.unknownValue') : words.actual}</b>
            {words.demanded !== '' && <span className="sentence__limit">{t('verdict.against')}{words.demanded}</span>}
            {node.because?.row !== undefined && <span className="muted"> {t('verdict.row', { row: node.because.row + 1 })}</span>}
          </span>
        )}
      </span>
      {node.children !== undefined && node.children.length > 0 && (
        <ul>{node.children.map((child, index) => <Node key={index} node={child} definitions={definitions} />)}</ul>
      )}
    </li>
  );
}
