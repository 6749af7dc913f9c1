import type { Fraction } from '../../values/fraction.ts';

/** One thing that can be said about facts, as the solver understands it. Variables are facts' ids. */
export type Atom =
  /** `left − right ≤ limit` over whole numbers, days, months and minutes; `''` stands for nought. */
  | { readonly kind: 'gap'; readonly left: string; readonly right: string; readonly limit: number }
  /** One of the values, or none of them. */
  | { readonly kind: 'in' | 'out'; readonly of: string; readonly values: ReadonlySet<string> }
  /** Two facts hold the same value, or not. */
  | { readonly kind: 'same' | 'differ'; readonly left: string; readonly right: string }
  | { readonly kind: 'share'; readonly of: string; readonly bound: 'least' | 'more' | 'most' | 'less'; readonly limit: Fraction }
  /** A list of codes holds a code, or lacks it. */
  | { readonly kind: 'has' | 'lacks'; readonly of: string; readonly code: string };

/** What is said, without negations: those are in the atoms. */
export type Formula =
  | { readonly kind: 'yes' | 'no' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }
  | { readonly kind: 'atom'; readonly atom: Atom };

export const yes: Formula = { kind: 'yes' };
export const no: Formula = { kind: 'no' };

/** An atom as a formula. */
export const said = (atom: Atom): Formula => ({ kind: 'atom', atom });

/** All of them. */
export function both(...parts: readonly Formula[]): Formula {
  const open = parts.filter((part) => part.kind !== 'yes');
  if (open.some((part) => part.kind === 'no')) return no;
  const [only] = open;
  return open.length > 1 ? { kind: 'and', parts: open } : (only ?? yes);
}

/** One of them. */
export function either(...parts: readonly Formula[]): Formula {
  const open = parts.filter((part) => part.kind !== 'no');
  if (open.some((part) => part.kind === 'yes')) return yes;
  const [only] = open;
  return open.length > 1 ? { kind: 'or', parts: open } : (only ?? no);
}
