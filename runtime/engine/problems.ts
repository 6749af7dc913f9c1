/** The closed codes of the engine's problems: malformed definitions or input. */
export type ProblemCode =
  | 'malformed-json'
  | 'schema'
  | 'malformed-value'
  | 'missing-value'
  | 'unknown-form'
  | 'unknown-field'
  | 'unknown-fact'
  | 'unknown-code'
  | 'unknown-code-list'
  | 'unknown-operator'
  | 'unknown-derivation'
  | 'unknown-stage'
  | 'unknown-filing'
  | 'unknown-rule'
  | 'unknown-template'
  | 'unknown-policy'
  | 'unknown-role'
  | 'unknown-subject'
  | 'unknown-procedure'
  | 'unknown-condition'
  | 'condition-cycle'
  | 'condition-too-deep'
  | 'fact-cycle'
  | 'type-mismatch'
  | 'duplicate-id'
  | 'parameter-gap'
  | 'none-with-rows'
  | 'template'
  | 'rule-failed'
  | 'no-release'
  | 'not-plain-json';

/**
 * Definition or input is malformed: a value, never thrown. `path` is a JSON pointer into the thing checked; `title` the
 * field's title where there is one; `params` feed the sentence of `config/messages/`.
 */
export interface Problem {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  readonly path: string;
  readonly title?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The closed codes of refusals: the rules or the role say no. */
export type RefusalCode =
  | 'role'
  | 'own-work'
  | 'matter-closed'
  | 'stage-not-open'
  | 'stage-frozen'
  | 'version-conflict'
  | 'values-changed'
  | 'values-missing'
  | 'values-malformed'
  | 'not-yellow'
  | 'unexplained-yellow'
  | 'red-light'
  | 'signature-missing'
  | 'attachment-missing'
  | 'subjects-left-out'
  | 'nothing-to-file'
  | 'not-filed'
  | 'already-reviewed'
  | 'reason-missing'
  | 'reason-unpinned'
  | 'gate-shut'
  | 'plan-too-early'
  | 'breach-unsettled'
  | 'no-breach'
  | 'subject-state'
  | 'subject-count'
  | 'date-in-future'
  | 'not-finished'
  | 'already-done'
  | 'no-gate'
  | 'clock-back'
  | 'draft-conflict'
  | 'draft-behind'
  | 'draft-proposed'
  | 'draft-published'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'undo-conflict'
  | 'nothing-newer'
  | 'package-unknown'
  | 'package-altered'
  | 'procedure-exists'
  | 'nothing-to-propose'
  | 'check-failed'
  | 'version-used'
  | 'hash-differs'
  | 'own-proposal'
  | 'proposal-settled'
  | 'release-withdrawn'
  | 'release-needed';

/** What the rules or the role refuse: a value with its article and what would help. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly basis?: readonly { readonly policy: string; readonly article: string }[];
  /** Where it hurts: fields with their titles, per subject where it is one's. */
  readonly missing?: readonly FieldRef[];
  readonly rules?: readonly { readonly rule: string; readonly subject?: string; readonly title: string; readonly message: string }[];
  /** What would help, e.g. the earliest lawful date. */
  readonly helps?: { readonly code: string; readonly date?: string; readonly params?: Readonly<Record<string, string | number>> };
}

/** A place in a form, with the titles people know it by. */
export interface FieldRef {
  readonly form: string;
  /** The field, or `table.column`; empty for the whole form. */
  readonly field: string;
  readonly row?: number;
  readonly subject?: string;
  readonly stage?: string;
  readonly title: string;
}

/** An invariant broke: thrown, never caught below the edge. */
export class Bug extends Error {
  override readonly name = 'Bug';
}
