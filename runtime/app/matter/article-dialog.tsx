import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PolicyDefinition, VerdictRow } from '../../engine/index.ts';
import { articleText, Dialog, useLanguage } from '../../ui/index.ts';

export interface ArticleDialogProps {
  readonly basis: VerdictRow['basis'][number];
  readonly policies: readonly PolicyDefinition[];
  readonly onClose: () => void;
}

/** The text of an article a rule cites. */
export function ArticleDialog({ basis, policies, onClose }: ArticleDialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const policy = policies.find(({ id }) => id === basis.policy);
  const article = policy?.articles.find((each) => each.article === basis.article);
  return (
    <Dialog open title={articleText(t, translate(policy?.title ?? basis.policy), translate(basis.article))} onClose={onClose}>
      {article?.title !== undefined && <h3>{translate(article.title)}</h3>}
      <p className="article">{translate(article?.text ?? policy?.title ?? basis.policy)}</p>
      {article?.source !== undefined && <p className="quiet">{article.source}</p>}
      {policy?.number !== undefined && <p className="quiet">{policy.number}</p>}
    </Dialog>
  );
}
