import type { ReactNode } from 'react';

import type { CaseFile, ReleaseContent, RuleDefinition } from '../../runtime/engine/index.ts';
import { ArticleLink, factWords, Light, RuleSentence, type Shown, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';

export interface RuleArticleProps {
  readonly rule: RuleDefinition;
  readonly content: ReleaseContent;
  /** The day parameters are read for. */
  readonly on: string | undefined;
}

/** A rule as an auditor reads it: the sentence, its basis, exception, remedy, and the cases that prove it. */
export function RuleArticle({ rule, content, on }: RuleArticleProps): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { language, translate } = useLanguage();
  const { params } = rule.event;
  const title = (fact: string): string => factWords(fact, content, { language, translate }).title;
  const cases = content.cases.find((file) => file.rule === rule.name);
  const due = params.due === undefined ? undefined : [...content.procedure.stages, ...content.procedure.filings].find(({ id }) => id === params.due)?.title;
  return (
    <article className="rule-article" id={`rule-${rule.name}`} aria-label={translate(params.title)}>
      <header className="rule-article__head"><Light light={params.light} /><h4>{translate(params.title)}</h4><code className="quiet">{rule.name}</code></header>
      <RuleSentence rule={rule} definitions={content} {...(on === undefined ? {} : { on })} />
      <dl className="rule-article__facts">
        <dt>{t('article')}</dt>
        <dd>{params.basis.map((basis) => <ArticleLink key={`${basis.policy} ${basis.article}`} basis={basis} policies={content.policies} />)}</dd>
        <dt>{t('message')}</dt><dd>{translate(params.message).replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (_, fact: string) => `〔${title(fact)}〕`)}</dd>
        <dt>{t('exception')}</dt>
        <dd>{params.exception === null ? t('noException') : t('exceptionText', { fact: title(params.exception.fact), light: t(params.exception.light) })}</dd>
        <dt>{t('remedyName')}</dt>
        <dd>{params.remedy === null ? t('noRemedy') : t('remedy', { field: title(params.remedy.fact) })}</dd>
        {due !== undefined && <><dt>{t('dueName')}</dt><dd>{t('due', { stage: translate(due) })}</dd></>}
        {params.note !== undefined && <><dt>{t('note')}</dt><dd>{translate(params.note)}</dd></>}
      </dl>
      {cases === undefined ? <p className="quiet">{t('noCases')}</p> : <Cases file={cases} content={content} />}
    </article>
  );
}

const shown = (light: CaseFile['cases'][number]['light']): Shown => light;

function Cases({ file, content }: { readonly file: CaseFile; readonly content: ReleaseContent }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { date, translate } = useLanguage();
  return (
    <details className="rule-article__cases">
      <summary>{t('ruleCases', { count: file.cases.length })}</summary>
      <p className="quiet">{t('caseSource')} <ArticleLink basis={file.source} policies={content.policies} /> {translate(file.source.says)}</p>
      <table className="plain-table">
        <thead><tr><th scope="col">{t('caseName')}</th><th scope="col">{t('caseDay')}</th><th scope="col">{t('caseLight')}</th></tr></thead>
        <tbody>
          {file.cases.map((each) => <tr key={each.name}><td>{translate(each.name)}</td><td className="nowrap">{date(each.at)}</td><td><Light light={shown(each.light)} /></td></tr>)}
        </tbody>
      </table>
    </details>
  );
}
