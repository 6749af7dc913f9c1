import type { ReactNode } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';

import { type FailureKind, FailurePage as Page, failureOf } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useTitle } from './title.ts';

/** A whole page that failed, with the way home. */
export function FailurePage(props: { readonly kind: FailureKind; readonly detail?: string; readonly onRetry?: () => void }): ReactNode {
  const t = useTexts();
  useTitle(t('failure.title'));
  return <Page {...props} home={<Link className="button button--plain" to="/">{t('failure.home')}</Link>} />;
}

/** No page at this address. */
export function Missing(): ReactNode {
  return <FailurePage kind="not-found" />;
}

/** The page threw while it was drawn or loaded. */
export function PageFailure(): ReactNode {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <FailurePage kind="not-found" />;
  return <FailurePage kind={failureOf(error)} onRetry={() => location.reload()} />;
}
