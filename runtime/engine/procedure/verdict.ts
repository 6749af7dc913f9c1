import type { Outcome } from '../definitions/case.ts';
import type { FieldRef, Problem } from '../problems.ts';

/** grey: not yet known; none: not applicable. */
export type LightColour = 'green' | 'yellow' | 'red' | 'grey' | 'none';
export type Overall = 'green' | 'yellow' | 'red' | 'grey' | 'problem';

/** The engine's behaviour number, raised when an answer must change (I5). */
export const behaviour = 1;

/** One deciding comparison: its values, the limit's parameter and, for a table, the row. */
export interface Because {
  readonly fact: string;
  readonly title: string;
  readonly operator: string;
  readonly left: string | number | boolean | readonly string[] | null;
  readonly right: string | number | boolean | readonly string[] | null;
  /** The fact on the right side where it is one, e.g. `parameter.approvalDays`. */
  readonly limit?: string;
  readonly row?: number;
}

/** The condition tree as judged, for the light's page: kept, broken and unknown branches. */
export interface Judged {
  readonly node: 'all' | 'any' | 'not' | 'comparison';
  readonly name?: string;
  readonly truth: 'true' | 'false' | 'unknown';
  readonly because?: Because;
  readonly children?: readonly Judged[];
}

export interface Remedy {
  readonly fact: string;
  readonly field: FieldRef;
  /** The value that turns the light green; absent where no single value does. */
  readonly becomes?: string | number | boolean;
}

/** A row of a verdict (semantics O4). */
export interface VerdictRow {
  readonly rule: string;
  readonly title: string;
  readonly stage: string;
  readonly subject?: string;
  /** True for suspended and withdrawn subjects: judged, not counted (O3). */
  readonly uncounted?: true;
  readonly outcome: Outcome;
  readonly light: LightColour;
  readonly release: string;
  readonly judgedOn: string;
  readonly basis: readonly { readonly policy: string; readonly article: string }[];
  readonly message: string;
  readonly because: readonly Because[];
  readonly missing: readonly FieldRef[];
  readonly remedy: Remedy | null;
  readonly problems: readonly Problem[];
  /** The whole tree; kept for yellow, red and problem. */
  readonly tree?: Judged;
}

/** What the law says of one matter at one date. */
export interface Verdict {
  readonly behaviour: number;
  readonly procedure: string;
  readonly at: string;
  readonly overall: Overall;
  readonly rows: readonly VerdictRow[];
  /** Malformed values anywhere in the matter. */
  readonly problems: readonly Problem[];
}

/** A moment as the engine takes it: a civil date and, where the cut-off matters, the local time. */
export interface At {
  readonly date: string;
  readonly time?: string;
}

export interface GateState {
  readonly filing: string;
  readonly title: string;
  readonly opens: string;
  readonly open: boolean;
  /** The act's planned and held dates as recorded. */
  readonly planned?: string;
  readonly held?: string;
  /** The last day a filing still allows the planned date, and whether it has passed. */
  readonly lastFiling?: string;
  readonly lastFilingBy?: string;
  readonly workingDaysLeft?: number;
  /** The earliest lawful date of the act, were the filing sent now (or as it was sent). */
  readonly earliest?: string;
  readonly earliestIfFiledNow?: string;
  /** The calendar does not reach far enough to say. */
  readonly calendarUnpublished?: true;
  /** Rows of the rules that hold the gate, judged as if the plan were carried out. */
  readonly holding: readonly VerdictRow[];
  readonly subjects: readonly GateSubject[];
  /** A recorded breach of this gate. */
  readonly breach?: { readonly heldOn: string; readonly settled: boolean };
}

export interface GateSubject {
  readonly subject: string;
  readonly open: boolean;
  readonly state: 'not-filed' | 'filed' | 'approved' | 'returned' | 'changed-since' | 'suspended' | 'withdrawn';
  readonly version?: number;
  readonly filedOn?: string;
  readonly approvedFor?: string;
  readonly earliest?: string;
}
