import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface SkeletonProps {
  /** The shape of what comes. */
  readonly shape: 'lines' | 'table' | 'form' | 'tiles';
  readonly rows?: number;
}

/** Loading, in the shape of what comes. */
export function Skeleton({ shape, rows = 5 }: SkeletonProps): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <div className={`skeleton skeleton--${shape}`} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, index) => <span key={index} className="skeleton__bar" aria-hidden="true" />)}
    </div>
  );
}
