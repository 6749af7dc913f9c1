import type { ReactNode } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';

import { type FailureKind, FailurePage as Page, failureOf } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { shellTexts } from './texts.ts';
import { useTitle } from './title.ts';

/** A whole page that failed, with the way home. */
export function FailurePage(props: { readonly kind: FailureKind; readonly detail?: string; readonly onRetry?: () => void }): ReactNode {
  const t = useRoomTexts(shellTexts);
  useTitle(t('failed'));
  return <Page {...props} home={<Link className="button button--plain" to="/">{t('toHome')}</Link>} />;
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
