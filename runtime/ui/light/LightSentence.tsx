import type { ReactNode } from 'react';

import type { FieldRef, ReleaseContent, VerdictRow } from '../../engine/index.ts';

/** The parts of a release that sentences read. */
export type Definitions = Pick<ReleaseContent, 'procedure' | 'ruleset' | 'parameters' | 'facts' | 'forms' | 'codes' | 'policies'>;

export interface LightSentenceProps {
  readonly row: VerdictRow;
  /** The release named by `row.release`. */
  readonly definitions?: Definitions;
  /** The subject's name, where the row is one's. */
  readonly subject?: string;
  /** Goes to a field: the remedy, or a missing value. */
  readonly onField?: (field: FieldRef) => void;
  /** Shows an article's text. */
  readonly onArticle?: (basis: { readonly policy: string; readonly article: string }) => void;
  /** Opens the page of the light. */
  readonly onOpen?: () => void;
  /** Only the sentence; values and remedy on demand. */
  readonly brief?: boolean;
  /** Behind the sentence, e.g. the explanation of a yellow light. */
  readonly children?: ReactNode;
}

/** A verdict row as people read it: sentence, article, values against the limit, and what would mend it. */
export function LightSentence({ row }: LightSentenceProps): ReactNode {
  return <p>{row.message}</p>;
}
