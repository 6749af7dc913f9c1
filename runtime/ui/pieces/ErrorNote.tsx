import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldRef, Problem, Refusal } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { articleText } from '../light/article-text.ts';

/** What went wrong, as the server says it (RFC 9457), or made by the app for a dropped line. */
export interface ProblemNote {
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly status?: number;
  readonly refusal?: Refusal;
  readonly problems?: readonly Problem[];
}
export interface ErrorNoteProps {
  readonly problem: ProblemNote;
  /** What is not lost, e.g. "your entries are kept in this browser". */
  readonly kept?: string;
  /** Goes to a field named by the refusal. */
  readonly onField?: (field: FieldRef) => void;
  /** Titles of policies by id, for the articles. */
  readonly policies?: readonly { readonly id: string; readonly title: string }[];
  readonly actions?: ReactNode;
}

/** An error people can use: what, where, what to do, and what is kept. */
export function ErrorNote({ problem, kept, onField, policies = [], actions }: ErrorNoteProps): ReactNode {
  const { t } = useTranslation('ui');
  const { translate, sentence, date } = useLanguage();
  const { refusal } = problem;
  // One problem is the note's own sentence; several are listed under a title.
  const several = (problem.problems?.length ?? 0) > 1;
  const policyTitle = (id: string): string => translate(policies.find((policy) => policy.id === id)?.title ?? id);
  const help = refusal?.helps === undefined ? sentence(`help.${problem.code}`) : sentence(`help.${refusal.helps.code}`, helpParams(refusal.helps, date));
  return (
    <div className="error-note" role="alert">
      <p className="error-note__title">{(refusal && sentence(`refusal.${refusal.code}`, refusal.params)) ?? (several ? problem.title : problem.detail || problem.title)}</p>
      {refusal?.rules !== undefined && refusal.rules.length > 0 && (
        <ul className="error-note__list">
          {refusal.rules.map((rule) => <li key={`${rule.rule} ${rule.subject ?? ''}`}>{translate(rule.title)}{t('verdict.colon')}{rule.message}</li>)}
        </ul>
      )}
      {refusal?.missing !== undefined && refusal.missing.length > 0 && (
        <div className="error-note__where">
          <span className="error-note__label">{t('problem.where')}</span>
          <ul className="error-note__fields">
            {refusal.missing.map((field) => (
              <li key={`${field.form} ${field.field} ${field.subject ?? ''} ${field.row ?? ''}`}>
                {onField === undefined ? translate(field.title) : (
                  <button type="button" className="link" onClick={() => onField(field)}>{translate(field.title)}</button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {several && (
        <ul className="error-note__list">
          {problem.problems?.map((each) => (
            <li key={`${each.path} ${each.code}`}>{sentence(`problem.${each.code}`, { title: translate(each.title ?? each.path), ...each.params }) ?? `${each.code} ${each.path}`}</li>
          ))}
        </ul>
      )}
      {refusal?.basis !== undefined && refusal.basis.length > 0 && (
        <p className="error-note__line"><span className="error-note__label">{t('problem.basis')}</span>{refusal.basis.map((each) => articleText(t, policyTitle(each.policy), translate(each.article))).join(t('verdict.semicolon'))}</p>
      )}
      {help !== undefined && <p className="error-note__line"><span className="error-note__label">{t('problem.what')}</span>{help}</p>}
      {kept !== undefined && <p className="error-note__line"><span className="error-note__label">{t('problem.kept')}</span>{kept}</p>}
      {actions !== undefined && <div className="error-note__actions">{actions}</div>}
    </div>
  );
}

function helpParams(helps: NonNullable<Refusal['helps']>, date: (text: string) => string): Readonly<Record<string, string | number>> {
  return { ...helps.params, ...(helps.date === undefined ? {} : { date: date(helps.date) }) };
}
