import type { ReactNode } from 'react';

export interface EmptyProps {
  readonly title: string;
  /** What would be here and how it gets here: an empty state teaches. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** An empty place that says what belongs in it. */
export function Empty({ title, children, action }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children !== undefined && <div className="empty__text">{children}</div>}
      {action !== undefined && <div className="empty__action">{action}</div>}
    </div>
  );
}
