import { type ReactNode, useId, useState } from 'react';

import type { PolicyDefinition } from '../../runtime/engine/index.ts';
import { ArticleDialog, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import type { DatedValue } from './spans.ts';
import { parameterTexts } from './texts.ts';

export type Source = DatedValue['source'];

export interface SourcePickerProps {
  readonly source: Source;
  readonly policies: readonly PolicyDefinition[];
  readonly onChange: (source: Source) => void;
  readonly invalid?: boolean;
}

/** Picks the article a legal value comes from, among the policies of the draft. */
export function SourcePicker({ source, policies, onChange, invalid = false }: SourcePickerProps): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { translate } = useLanguage();
  const id = useId();
  const [reading, setReading] = useState(false);
  const articles = policies.find((policy) => policy.id === source.policy)?.articles ?? [];
  const known = articles.some(({ article }) => article === source.article);
  const says = source.says === undefined ? {} : { says: source.says };
  return (
    <div className="parameters__source">
      <label className="labelled">
        <span>{t('policy')}</span>
        <select className="select" aria-invalid={(invalid && source.policy === '') || undefined} value={source.policy} onChange={(event) => onChange({ policy: event.target.value, article: '', ...says })}>
          <option value="">{t('choosePolicy')}</option>
          {source.policy !== '' && !policies.some((policy) => policy.id === source.policy) && <option value={source.policy}>{source.policy}</option>}
          {policies.map((policy) => <option key={policy.id} value={policy.id}>{translate(policy.title)}</option>)}
        </select>
      </label>
      <label className="labelled">
        <span>{t('article')}</span>
        <select className="select" aria-invalid={(invalid && source.article === '') || undefined} disabled={source.policy === ''} value={source.article} onChange={(event) => onChange({ policy: source.policy, article: event.target.value, ...says })}>
          <option value="">{t('chooseArticle')}</option>
          {source.article !== '' && !known && <option value={source.article}>{source.article}</option>}
          {articles.map(({ article, title }) => <option key={article} value={article}>{title === undefined || title === article ? translate(article) : `${translate(article)} ${translate(title)}`}</option>)}
        </select>
      </label>
      <label className="labelled parameters__says" htmlFor={id}>
        <span>{t('says')}</span>
        <input
          id={id} className="input" maxLength={400} value={source.says ?? ''}
          onChange={(event) => onChange({ policy: source.policy, article: source.article, ...(event.target.value === '' ? {} : { says: event.target.value }) })}
        />
      </label>
      {known && <button type="button" className="link parameters__read" onClick={() => setReading(true)}>{t('showText')}</button>}
      {reading && <ArticleDialog basis={source} policies={policies} onClose={() => setReading(false)} />}
    </div>
  );
}
