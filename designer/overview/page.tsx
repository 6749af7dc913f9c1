import type { ReactNode } from 'react';

import { useDraft } from '../draft/draft.ts';
import { useTitle } from '../shell/title.ts';

/** How does this draft stand? */
export function Component(): ReactNode {
  const { title, log } = useDraft();
  useTitle(title);
  return (
    <div className="page">
      <h1 tabIndex={-1}>{title}</h1>
      <ol>{log.map(({ number, label, name }) => <li key={number}>{name} {label}</li>)}</ol>
    </div>
  );
}
