import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PolicyDefinition } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { articleText } from '../light/article-text.ts';
import { Dialog } from '../pieces/Dialog.tsx';

interface Cited {
  readonly policy: string;
  readonly article: string;
  readonly says?: string | undefined;
}

export interface ArticleDialogProps {
  readonly basis: Cited;
  readonly policies: readonly PolicyDefinition[];
  readonly onClose: () => void;
}

/** The text of an article a rule or a legal value cites. */
export function ArticleDialog({ basis, policies, onClose }: ArticleDialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const policy = policies.find(({ id }) => id === basis.policy);
  const article = policy?.articles.find((each) => each.article === basis.article);
  return (
    <Dialog open title={articleText(t, translate(policy?.title ?? basis.policy), translate(basis.article))} onClose={onClose}>
      {article?.title !== undefined && <h3>{translate(article.title)}</h3>}
      <p className="article">{translate(article?.text ?? policy?.title ?? basis.policy)}</p>
      {basis.says !== undefined && <p className="quiet">{translate(basis.says)}</p>}
      {article?.source !== undefined && <p className="quiet">{article.source}</p>}
      {policy?.number !== undefined && <p className="quiet">{policy.number}</p>}
    </Dialog>
  );
}

/** A citation whose text is one click away. */
export function ArticleLink({ basis, policies }: Omit<ArticleDialogProps, 'onClose'>): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const [open, setOpen] = useState(false);
  const title = policies.find(({ id }) => id === basis.policy)?.title ?? basis.policy;
  return (
    <>
      <button type="button" className="link article-link" onClick={() => setOpen(true)}>{articleText(t, translate(title), translate(basis.article))}</button>
      {open && <ArticleDialog basis={basis} policies={policies} onClose={() => setOpen(false)} />}
    </>
  );
}
