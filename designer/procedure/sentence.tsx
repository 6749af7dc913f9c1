import { Fragment, type ReactNode } from 'react';

export interface SentenceProps {
  /** A sentence with `{name}` where something is filled in. */
  readonly text: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A sentence with controls standing in it, in the order its language wants. */
export function Sentence({ text, slots }: SentenceProps): ReactNode {
  const pieces = text.split(/\{(\w+)\}/);
  return <div className="gate-sentence-edit">{pieces.map((piece, i) => <Fragment key={`${String(i)} ${piece}`}>{i % 2 === 0 ? piece : slots[piece]}</Fragment>)}</div>;
}
