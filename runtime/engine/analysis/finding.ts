import type { PartChange, PartRef } from '../definitions/part.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import type { ReleaseTools } from '../facts/check-values.ts';

/** The closed codes of what the static checks find besides the engine’s problems; the sentence is `finding.<code>`. */
export const findingCodes = [
  'comparison-never', 'comparison-always', 'contradiction', 'tautology', 'never-applies', 'never-broken', 'always-broken', 'duplicate-rule',
  'swallowed-rule', 'no-requirement', 'reads-later-stage', 'unit-mismatch', 'exception-heavier', 'unknown-article', 'policy-not-in-force',
  'parameter-gap', 'parameter-overlap', 'value-backwards', 'in-force-backwards', 'other-procedure', 'other-calendar', 'calendar-ends-before',
  'no-rules', 'duplicate-code', 'same-title', 'form-in-no-stage', 'required-missing', 'required-hidden', 'hidden-field', 'layout-unknown-field',
  'order-missing', 'field-untitled', 'empty-range', 'bad-pattern', 'stage-after-itself', 'stage-cycle', 'stage-backwards', 'stage-not-led-to',
  'stage-unfiled', 'stage-date-later', 'phase-without-stage', 'filing-of-other-phase', 'filing-of-no-phase', 'filing-after-other-phase',
  'freezes-later-stage', 'subject-form-of-matter', 'gate-opens-earlier', 'gate-twice', 'gate-date-of-subject', 'gate-plan-not-filed',
  'gate-held-elsewhere', 'gate-held-not-assumed', 'gate-never-opens', 'gate-reads-behind', 'template', 'template-unknown-field', 'template-without-text',
  'template-without-word', 'template-without-medium', 'template-not-offered', 'template-of-other-stage', 'template-behind-no-gate', 'same-case-name',
  'sample-of-other-procedure', 'sample-value', 'unused-parameter', 'unused-condition', 'unused-code-list', 'unused-fact', 'texts-missing',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What a fix does; its label is `fix.<code>`. */
export const fixCodes = [
  'rename', 'remove-reference', 'remove-part', 'drop-until', 'drop-from', 'close-gap', 'remove-value', 'remove-code', 'show-field', 'add-to-order',
  'freeze-stage', 'set-phase', 'assume-held', 'lighten-exception', 'offer-template', 'not-behind-gate',
] as const;
export type FixCode = (typeof fixCodes)[number];

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
