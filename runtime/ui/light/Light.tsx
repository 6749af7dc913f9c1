import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { LightColour, Overall } from '../../engine/index.ts';

/** Every light there is to show: a rule's colour, or `problem`, which outranks red (semantics O2). */
export type Shown = LightColour | Overall;

/** One shape per light, so that colour never speaks alone: disc, triangle, square, ring, cross, dash. */
const shapes: Readonly<Record<Shown, ReactNode>> = {
  green: <circle cx="8" cy="8" r="6" />,
  yellow: <path d="M8 1.8 15 14H1z" />,
  red: <rect x="2" y="2" width="12" height="12" rx="1.5" />,
  grey: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
  none: <path d="M3 8h10" fill="none" stroke="currentColor" strokeWidth="2" />,
  problem: <path d="M3 3l10 10M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="2.6" />,
};

/** The bare mark of a light, for places where a word stands beside it. */
export function LightMark({ light }: { readonly light: Shown }): ReactNode {
  return (
    <svg className={`light__mark light--${light}`} viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false" fill="currentColor">
      {shapes[light]}
    </svg>
  );
}

export interface LightProps {
  readonly light: Shown;
  /** The outcome in words instead of the colour's name. */
  readonly outcome?: string;
  /** Shows the mark only; the word stays for screen readers and print. */
  readonly compact?: boolean;
  /** How many of them, shown behind the mark. */
  readonly count?: number;
}

/** A light: colour, shape and word. */
export function Light({ light, outcome, compact = false, count }: LightProps): ReactNode {
  const { t } = useTranslation('ui');
  const word = outcome === undefined ? t(`light.${light}`) : t(`outcome.${outcome}`, { defaultValue: outcome });
  return (
    <span className={`light light--${light}${compact ? ' light--compact' : ''}`} title={compact ? word : undefined}>
      <LightMark light={light} />
      <span className="light__word">{word}</span>
      {count !== undefined && <span className="light__count">{count}</span>}
    </span>
  );
}
