import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldRef, VerdictRow } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { articleText } from './article-text.ts';
import { BecauseList, useReading } from './because.tsx';
import type { Definitions } from './definitions.ts';
import { factWords, wordsOf } from './facts.ts';
import { Light } from './Light.tsx';

export interface LightSentenceProps {
  readonly row: VerdictRow;
  /** The release named by `row.release`: titles of facts, codes and policies, and the rule's own words. */
  readonly definitions?: Definitions;
  /** The subject's name, where the row is one's. */
  readonly subject?: string;
  /** Goes to a field: the remedy, or a missing value. */
  readonly onField?: (field: FieldRef) => void;
  /** Shows an article's text. */
  readonly onArticle?: (basis: { readonly policy: string; readonly article: string }) => void;
  /** Opens the page of the light. */
  readonly onOpen?: () => void;
  /** Only the sentence and the article; values and remedy are left to the light's own page. */
  readonly brief?: boolean;
  /** Behind the sentence, e.g. the explanation of a yellow light. */
  readonly children?: ReactNode;
}

/** A verdict row as people read it: sentence, article, values against the limit, and what would mend it. */
export function LightSentence({ row, definitions, subject, onField, onArticle, onOpen, brief = false, children }: LightSentenceProps): ReactNode {
  const { t } = useTranslation('ui');
  const { translate, translateFilled, sentence } = useLanguage();
  const template = definitions?.ruleset.rules.find((rule) => rule.name === row.rule)?.event.params.message ?? row.message;
  const lit = row.light === 'red' || row.light === 'yellow' || row.outcome === 'problem';
  const policy = (id: string): string => translate(definitions?.policies.find((each) => each.id === id)?.title ?? id);
  const shown = row.outcome === 'problem' ? 'problem' : row.light;
  return (
    <article className={`sentence sentence--${shown}${row.uncounted === true ? ' sentence--uncounted' : ''}`}>
      <header className="sentence__head">
        <Light light={shown} outcome={row.outcome} />
        <span className="sentence__title">{onOpen === undefined ? translate(row.title) : <button type="button" className="link" onClick={onOpen}>{translate(row.title)}</button>}</span>
        {subject !== undefined && <span className="sentence__subject">{subject}{row.uncounted === true && t('verdict.uncounted')}</span>}
      </header>
      {lit && row.message !== '' && <p className="sentence__message">{translateFilled(template, row.message)}</p>}
      <p className="sentence__basis">
        {row.basis.map((basis) => {
          const text = articleText(t, policy(basis.policy), translate(basis.article));
          return onArticle === undefined ? <span key={text}>{text}</span> : <button key={text} type="button" className="link" onClick={() => onArticle(basis)}>{text}</button>;
        })}
      </p>
      {!brief && lit && row.because.length > 0 && <BecauseList because={row.because} definitions={definitions} unknown={t('verdict.unknownValue')} limit={t('verdict.against')} />}
      {!brief && <Mend row={row} definitions={definitions} onField={onField} />}
      {row.problems.map((problem) => (
        <p key={`${problem.path} ${problem.code}`} className="sentence__mend">
          {problem.title === undefined ? '' : `${translate(problem.title)}${t('verdict.colon')}`}{sentence(`problem.${problem.code}`, problem.params) ?? problem.code}
        </p>
      ))}
      {children !== undefined && <div className="sentence__more">{children}</div>}
    </article>
  );
}

/** What would turn the light green: the fields it misses, else the value of the remedy, else a field to look at. */
function Mend({ row, definitions, onField }: Pick<LightSentenceProps, 'row' | 'definitions' | 'onField'>): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const reading = useReading();
  const link = (field: FieldRef, text: string): ReactNode =>
    onField === undefined ? text : <button type="button" className="link" onClick={() => onField(field)}>{text}</button>;
  if (row.missing.length > 0) {
    return (
      <p className="sentence__mend">
        <span className="sentence__missing">
          <span>{t('verdict.missing')}</span>
          {row.missing.map((field) => (
            <span key={`${field.form} ${field.field} ${field.row ?? ''} ${field.subject ?? ''}`}>{link(field, translate(field.title))}</span>
          ))}
        </span>
      </p>
    );
  }
  const { remedy } = row;
  if (remedy === null || row.light === 'green' || row.light === 'none') return null;
  const field = translate(remedy.field.title);
  const fact = definitions === undefined ? { title: field } : factWords(remedy.fact, definitions, reading);
  const value = remedy.becomes === undefined || definitions === undefined ? remedy.becomes : wordsOf(remedy.becomes, fact, definitions, reading);
  const text = value === undefined ? t('verdict.check', { field }) : t('verdict.becomes', { field, value: String(value) });
  return <p className="sentence__mend"><span>{link(remedy.field, text)}</span></p>;
}
