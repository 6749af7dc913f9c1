import type { ReactNode } from 'react';

import type { Judged } from '../../engine/index.ts';

export interface JudgedTreeProps {
  readonly tree: Judged;
  /** Titles of facts by id, e.g. of parameters. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** The condition tree as judged: kept, broken and unknown branches. */
export function JudgedTree({ tree }: JudgedTreeProps): ReactNode {
  return <p>{tree.node}</p>;
}
