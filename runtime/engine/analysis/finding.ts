import type { PartChange, PartRef } from '../definitions/part.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import type { ReleaseTools } from '../facts/check-values.ts';

/** The closed codes of what the static checks find besides the engine's problems; the sentence is `finding.<code>`. */
export type FindingCode =
  | 'comparison-never'
  | 'comparison-always'
  | 'contradiction'
  | 'tautology'
  | 'never-applies'
  | 'never-broken'
  | 'always-broken';

/** What a fix does; its label is `fix.<code>`. */
export type FixCode = 'rename' | 'remove-reference' | 'remove-part';

export type Params = Readonly<Record<string, string | number>>;

/** A change that mends a finding, with the label `fix.<code>`. */
export interface Fix {
  readonly code: FixCode;
  readonly params: Params;
  readonly changes: readonly PartChange[];
}

/**
 * What the checks find in a draft: where, what, how to mend it. Errors would make a verdict wrong or fail; warnings are
 * true, and for a person to judge.
 */
export interface Finding {
  readonly code: FindingCode | ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly part: PartRef;
  /** JSON pointer into the part's value. */
  readonly path: string;
  /** What people call the thing. */
  readonly title: string;
  readonly params: Params;
  readonly fix?: Fix;
}

/** What the checks are handed besides the content. */
export interface FindingTools extends ReleaseTools {
  /** What the server found wrong with the Word files of templates, by template. */
  readonly words?: Readonly<Record<string, readonly Problem[]>>;
}
