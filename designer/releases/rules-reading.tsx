import { type ReactNode, useMemo, useState } from 'react';

import type { ReleaseContent, RuleDefinition } from '../../runtime/engine/index.ts';
import { Empty, LightMark, ruleSentence, useLanguage } from '../../runtime/ui/index.ts';
import { useConditionWords } from '../parts/condition-words.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { RuleArticle } from './rule-article.tsx';
import { releaseTexts } from './texts.ts';

/** All rules of a release by stage, as sentences, with a list of contents and a search. */
export function RulesReading({ content, on }: { readonly content: ReleaseContent; readonly on: string | undefined }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { language, translate } = useLanguage();
  const condition = useConditionWords(content);
  const [query, setQuery] = useState('');
  const texts = useMemo(
    () => new Map(content.ruleset.rules.map((rule) => [rule.name, `${rule.name} ${translate(rule.event.params.title)} ${ruleSentence(rule, content, { language, translate }).text}`.toLowerCase()])),
    [content, language, translate],
  );
  const wanted = query.trim().toLowerCase();
  const fits = (rule: RuleDefinition): boolean => wanted === '' || texts.get(rule.name)?.includes(wanted) === true;
  const stages = content.procedure.stages
    .map((stage) => ({ stage, rules: content.ruleset.rules.filter((rule) => rule.event.params.stage === stage.id && fits(rule)) }))
    .filter(({ rules }) => rules.length > 0);
  const conditions = Object.entries(content.ruleset.conditions);
  return (
    <div className="rules-reading">
      <nav className="rules-reading__contents no-print" aria-label={t('contents')}>
        <input className="input" type="search" placeholder={t('search')} aria-label={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
        {stages.map(({ stage, rules }) => (
          <section key={stage.id}>
            <h4><a href={`#stage-${stage.id}`}>{translate(stage.title)}</a> <span className="quiet tabular">{rules.length}</span></h4>
            <ul>{rules.map((rule) => <li key={rule.name}><LightMark light={rule.event.params.light} /> <a href={`#rule-${rule.name}`}>{translate(rule.event.params.title)}</a></li>)}</ul>
          </section>
        ))}
      </nav>
      <div className="rules-reading__text">
        {stages.length === 0 && <Empty title={t('noMatch')} />}
        {stages.map(({ stage, rules }) => (
          <section key={stage.id} className="rules-reading__stage">
            <h3 id={`stage-${stage.id}`}>{translate(stage.title)} <span className="quiet">{t('rulesCount', { count: rules.length })}</span></h3>
            {rules.map((rule) => <RuleArticle key={rule.name} rule={rule} content={content} on={on} />)}
          </section>
        ))}
        {conditions.length > 0 && wanted === '' && (
          <section className="rules-reading__stage">
            <h3>{t('conditions')}</h3>
            <dl className="rule-article__facts rule-article">{conditions.map(([id, value]) => [<dt key={`${id} name`}><code>{id}</code></dt>, <dd key={id}>{condition(value)}</dd>])}</dl>
          </section>
        )}
      </div>
    </div>
  );
}
