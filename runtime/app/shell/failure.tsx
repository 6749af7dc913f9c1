import { type ReactNode, useContext } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';

import { Button, ErrorNote, type ProblemNote } from '../../ui/index.ts';
import { type TextKey, type Texts, useTexts } from '../texts/use-texts.ts';
import { ExchangeFailure, type FailureKind } from '../wire/http.ts';
import { PoliciesContext } from './policies.ts';
import { useTitle } from './title.ts';

const helps: Readonly<Record<FailureKind, TextKey>> = {
  offline: 'failure.offlineHelp',
  'signed-out': 'signIn.againHelp',
  refused: 'failure.refusedHelp',
  'not-found': 'failure.not-foundHelp',
  conflict: 'failure.kept',
  malformed: 'failure.kept',
  unavailable: 'failure.unavailableHelp',
  broken: 'failure.brokenHelp',
};

/** What went wrong in words: the server's own sentence where it gave one, else ours. */
export function noteOf(error: unknown, t: Texts): ProblemNote {
  if (!(error instanceof ExchangeFailure)) return { title: t('failure.broken'), detail: t('failure.brokenHelp'), code: 'broken' };
  const { kind, document } = error;
  if (document !== undefined) return document;
  return { title: t(`failure.${kind}`), detail: `${t(`failure.${kind}`)}。${t(helps[kind])}`.replace('。。', '。'), code: kind };
}

/** A failed read or act in its place on the page, with what is kept. */
export function Failure({ error, onRetry, kept = false }: { readonly error: unknown; readonly onRetry?: () => void; readonly kept?: boolean }): ReactNode {
  const t = useTexts();
  const policies = useContext(PoliciesContext);
  return (
    <ErrorNote
      problem={noteOf(error, t)}
      policies={policies}
      {...(kept ? { kept: t('failure.kept') } : {})}
      {...(onRetry === undefined ? {} : { actions: <Button onClick={onRetry}>{t('action.retry')}</Button> })}
    />
  );
}

/** A whole page that failed: what, and the way on. */
export function FailurePage({ kind, detail, onRetry }: { readonly kind: FailureKind; readonly detail?: string; readonly onRetry?: () => void }): ReactNode {
  const t = useTexts();
  useTitle(t(`failure.${kind}`));
  return (
    <div className="failure-page" role="alert">
      <h1 tabIndex={-1}>{t(`failure.${kind}`)}</h1>
      <p>{detail ?? t(helps[kind])}</p>
      <div className="failure-page__actions">
        <Link className="button button--plain" to="/">{t('failure.home')}</Link>
        {onRetry !== undefined && <Button look="primary" onClick={onRetry}>{t('action.retry')}</Button>}
      </div>
    </div>
  );
}

/** No page at this address. */
export function Missing(): ReactNode {
  return <FailurePage kind="not-found" />;
}

/** The page threw while it was drawn or loaded. A part of the app that cannot be loaded is a dropped line. */
export function PageFailure(): ReactNode {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <FailurePage kind="not-found" />;
  const kind = error instanceof ExchangeFailure ? error.kind : isLoading(error) ? 'offline' : 'broken';
  return <FailurePage kind={kind} onRetry={() => location.reload()} />;
}

function isLoading(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}
