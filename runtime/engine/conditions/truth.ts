/** Kleene's three truths: unknown is neither true nor false. */
export type Truth = 'true' | 'false' | 'unknown';

/** The truth of a boolean. */
export function truthOf(value: boolean): Truth {
  return value ? 'true' : 'false';
}

/** True where all are; false as soon as one is, whatever is unknown. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

/** False where all are; true as soon as one is, whatever is unknown. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('unknown') ? 'unknown' : 'false';
}

/** The opposite; unknown stays unknown. */
export function notOf(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'true' ? 'false' : 'true';
}
