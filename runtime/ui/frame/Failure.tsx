import { type ReactNode, useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '../pieces/Button.tsx';
import { ErrorNote, type ProblemNote } from '../pieces/ErrorNote.tsx';
import { ExchangeFailure, type FailureKind } from '../wire/http.ts';
import { PoliciesContext } from '../wire/policies.ts';

/** Gives what went wrong in words: the server's own sentence where it gave one, else ours. */
export function useNotes(): (error: unknown) => ProblemNote {
  const { t } = useTranslation('ui');
  return useCallback((error) => {
    if (!(error instanceof ExchangeFailure)) return { title: t('failure.broken'), detail: t('failure.help.broken'), code: 'broken' };
    const { kind, document } = error;
    if (document !== undefined) return document;
    return { title: t(`failure.${kind}`), detail: t('failure.whole', { what: t(`failure.${kind}`), help: t(`failure.help.${kind}`) }), code: kind };
  }, [t]);
}

/** A failed read or act in its place on the page, with what is kept. */
export function Failure({ error, onRetry, kept = false }: { readonly error: unknown; readonly onRetry?: () => void; readonly kept?: boolean }): ReactNode {
  const { t } = useTranslation('ui');
  const note = useNotes();
  const policies = useContext(PoliciesContext);
  return (
    <ErrorNote
      problem={note(error)}
      policies={policies}
      {...(kept ? { kept: t('failure.kept') } : {})}
      {...(onRetry === undefined ? {} : { actions: <Button onClick={onRetry}>{t('failure.retry')}</Button> })}
    />
  );
}

export interface FailurePageProps {
  readonly kind: FailureKind;
  readonly detail?: string;
  readonly onRetry?: () => void;
  /** The link back to where all is well. */
  readonly home: ReactNode;
}

/** A whole page that failed: what, and the way on. */
export function FailurePage({ kind, detail, onRetry, home }: FailurePageProps): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <div className="failure-page" role="alert">
      <h1 tabIndex={-1}>{t(`failure.${kind}`)}</h1>
      <p>{detail ?? t(`failure.help.${kind}`)}</p>
      <div className="failure-page__actions">
        {home}
        {onRetry !== undefined && <Button look="primary" onClick={onRetry}>{t('failure.retry')}</Button>}
      </div>
    </div>
  );
}

/** How a page failed that threw while it was drawn or loaded; a part of the app that cannot be loaded is a dropped line. */
export function failureOf(error: unknown): FailureKind {
  if (error instanceof ExchangeFailure) return error.kind;
  return error instanceof TypeError && /import|module|fetch/i.test(error.message) ? 'offline' : 'broken';
}
