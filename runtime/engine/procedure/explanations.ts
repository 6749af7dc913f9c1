import type { Explanation, Matter } from '../definitions/matter.ts';
import { hashOf } from '../record/hash.ts';
import type { VerdictRow } from './verdict.ts';

/** The fingerprint of what a light stands on: its outcome and colour, and the deciding comparisons with their values. */
export function lightFingerprint(row: VerdictRow): string {
  const because = row.because.map(({ fact, operator, left, right }) => ({ fact, operator, left, right }));
  return hashOf('guicheng/light-values/v1', { outcome: row.outcome, light: row.light, because });
}

/**
 * The explanation on record for a light, undefined where it has none that covers it. Like a signature a reason covers the
 * values it was given for: a light that stands on others wants a new one. An explanation that names no values covers all.
 */
export function explanationOf(matter: Matter, row: VerdictRow): Explanation | undefined {
  const last = (matter.ledger.explanations ?? []).findLast((one) => one.rule === row.rule && one.subject === row.subject);
  return last && (last.values === undefined || last.values === lightFingerprint(row)) ? last : undefined;
}
