/** The wire of the designer: drafts, proposals, releases as auditors read them. */
import type { DraftKind, Part, PartChange, PartRef, Problem } from '../engine/index.ts';
import type { FieldRef, LightColour, Matter, Outcome } from '../engine/index.ts';

/** GET /api/drafts: every draft, newest edit first. */
export interface DraftSummary {
  readonly id: string;
  readonly kind: DraftKind;
  readonly title: string;
  /** The procedure or the calendar it is about; the language list for messages. */
  readonly subject: string;
  /** What it started from; absent for one started from nothing. */
  readonly base?: { readonly id: string; readonly hash: string };
  /** A release of the same procedure published since it was started: the draft can be rebased onto it. */
  readonly newer?: { readonly id: string; readonly hash: string };
  readonly createdBy: string;
  readonly createdByName: string;
  readonly changedAt: string;
  readonly edits: number;
  /** The open proposal made of it. */
  readonly proposal?: string;
  /** The proposal and the version it was published as; the draft takes no edits any more. */
  readonly published?: { readonly proposal: string; readonly hash: string };
  /** Set where the newest file was broken and the copy before it was taken. */
  readonly recovered?: true;
}

/** POST /api/drafts */
export type DraftRequest =
  | { readonly title: string; readonly from: { readonly release: string } }
  | { readonly title: string; readonly from: { readonly calendar: string } }
  | { readonly title: string; readonly from: { readonly messages: true } }
  /** A new procedure from nothing: one phase, one stage, one form, one rule with its cases, ready to change. */
  | { readonly title: string; readonly from: { readonly nothing: { readonly id: string; readonly title: string } } }
  /** An exported package: its text. */
  | { readonly title: string; readonly from: { readonly package: string } };

/** One edit of a draft as its log shows it; the values stay at the server. */
export interface DraftEditNote {
  readonly number: number;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly label: string;
  readonly parts: readonly PartRef[];
  /** The edit it takes back, or the undoing it takes back. */
  readonly undoes?: number;
}

/** GET /api/drafts/:draft */
export interface DraftView extends DraftSummary {
  /** The number of the newest edit; 0 before the first. */
  readonly number: number;
  readonly parts: readonly Part[];
  /** What it started from, part by part, to show what changed. Empty from nothing. */
  readonly baseParts: readonly Part[];
  readonly log: readonly DraftEditNote[];
  /** Whether the asker has something to undo or redo. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Others with the draft open now. */
  readonly present: readonly { readonly person: string; readonly name: string; readonly part?: PartRef }[];
}

/** POST /api/drafts/:draft/edits. `base` is the number of the edit the sender had seen; sent twice it has one effect. */
export interface DraftEditRequest {
  readonly commandId: string;
  readonly base: number;
  readonly label: string;
  readonly changes: readonly PartChange[];
  /** An id of the open page: edits of one page know each other, those of another page of the same person do not. */
  readonly page?: string;
}

/** POST /api/drafts/:draft/undo and /redo; the asker's own newest edit that stands. `base` is the edit the answer shall begin after. */
export interface DraftStepRequest {
  readonly commandId: string;
  readonly base?: number;
  readonly page?: string;
}

/** PUT /api/drafts/:draft/title */
export interface TitleRequest {
  readonly title: string;
}

/** PUT /api/drafts/:draft/presence, on opening, on every other part, and at least every half minute; `gone` on leaving. */
export interface PresenceRequest {
  readonly part?: PartRef;
  readonly gone?: true;
}

/**
 * The answer to an edit, an undo, a redo: what changed since `base`, the asker's own included, so that the browser
 * catches up. A 409 `draft-conflict` carries {@link DraftConflict} instead, and nothing was written.
 */
export interface DraftEditAnswer {
  readonly number: number;
  readonly changes: readonly PartChange[];
  readonly log: readonly DraftEditNote[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
export interface DraftConflict {
  readonly number: number;
  /** For each part in dispute: as the sender first saw it, as it is now, and who changed it. Null: not there. */
  readonly parts: readonly {
    readonly ref: PartRef;
    readonly base: Part | null;
    readonly theirs: Part | null;
    readonly by: string;
    /** JSON pointers into the value where both changed it differently. */
    readonly paths: readonly string[];
  }[];
}

/** GET /api/drafts/:draft/rebase: what would come of putting the draft onto the newer version. 422 `nothing-newer` where there is none. */
export interface RebaseView {
  readonly onto: { readonly id: string; readonly hash: string };
  /** The parts that come from the newer version as they are there. */
  readonly takes: readonly PartRef[];
  /** The parts both changed, put together. */
  readonly merges: readonly PartRef[];
  /** The parts both changed where a choice is needed. Null: not there. */
  readonly conflicts: readonly {
    readonly ref: PartRef;
    readonly base: Part | null;
    readonly theirs: Part | null;
    readonly mine: Part | null;
    readonly paths: readonly string[];
  }[];
}

/**
 * POST /api/drafts/:draft/rebase: one edit, undone like any other. Answers {@link DraftEditAnswer}, or 409 `draft-conflict` with
 * `rebase` while a conflict has no choice.
 */
export interface RebaseRequest {
  readonly commandId: string;
  /** The number of the edit the sender had seen. */
  readonly base: number;
  /** The hash of the version it was shown for. */
  readonly onto: string;
  readonly label: string;
  readonly choices: readonly { readonly ref: PartRef; readonly take: 'mine' | 'theirs' }[];
}

/** GET /api/drafts/:draft/validators.js?forms=<hashOf('guicheng/forms/v1', forms)>: 404 while the server holds other forms. */

/** One finding of the checks: where, what, how to mend it. The sentence is `problem.<code>` or `finding.<code>` of the messages. */
export interface FindingView {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly part: PartRef;
  /** JSON pointer into the part's value. */
  readonly path: string;
  readonly title: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** A change that mends it, with the label `fix.<code>` of the messages. */
  readonly fix?: { readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly changes: readonly PartChange[] };
}

/** POST /api/drafts/:draft/check: everything the server refuses a proposal for. */
export interface DraftCheck {
  readonly number: number;
  /** The hash the proposal would have. */
  readonly hash: string;
  readonly findings: readonly FindingView[];
  readonly cases: { readonly passed: number; readonly failed: readonly CaseFailure[]; readonly uncovered: readonly { readonly rule: string; readonly title: string; readonly lacks: readonly string[] }[] };
}
/** `expected` and `actual`: the light's code, a space and the outcome's code where it is known, a space and the remedy's value. */
export interface CaseFailure {
  readonly rule: string;
  readonly title: string;
  readonly case: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * POST /api/drafts/:draft/preview/:template → {@link TemplatePreview}: the template as it stands, or a text or a Word file
 * (base64) that is not saved yet. `?word=text` fills the Word file and gives its text, `?word=file` gives the file itself.
 */
export interface PreviewRequest {
  readonly matter: Matter;
  readonly subject?: string;
  readonly source?: string;
  readonly word?: string;
}
export interface TemplatePreview {
  /** The printed body; absent where there are problems. */
  readonly html?: string;
  /** The text of the filled Word file, a line a paragraph, cells apart by tabs. */
  readonly lines?: readonly string[];
  readonly blanks: readonly FieldRef[];
  /** What is wrong with the template: `params` carry the reason, and the line or the part of the Word file. */
  readonly problems: readonly Problem[];
}

/** POST /api/drafts/:draft/effect starts it (400 with `problems` while the draft does not compile); GET and DELETE /api/effects/:effect follow and cancel it. */
export interface EffectView {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** The day all matters are judged on: today, or the first day in force where that is later. */
  readonly on: string;
  readonly done: number;
  readonly total: number;
  /** Matters that would change light, those still open first. At most 200 are listed; `changed` counts all. */
  readonly changed: number;
  readonly matters: readonly {
    readonly matter: string;
    readonly title: string;
    readonly organisationTitle: string;
    readonly state: 'open' | 'closed';
    readonly lights: readonly {
      readonly rule: string;
      readonly title: string;
      readonly subject?: string;
      /** The name the subject goes by. */
      readonly subjectTitle?: string;
      readonly before: LightColour | 'problem';
      readonly after: LightColour | 'problem';
      /** What the rule says afterwards, or said where it is gone. */
      readonly outcome: Outcome;
      /** Why: the sentence of the light after (or before, where it goes out); empty where neither is lit. */
      readonly message: string;
    }[];
  }[];
}

/** POST /api/drafts/:draft/proposal */
export interface ProposalRequest {
  readonly commandId: string;
  /** The edit the proposer saw and the hash of what they propose. */
  readonly number: number;
  readonly hash: string;
  readonly reason: string;
}

/** GET /api/proposals, GET /api/proposals/:proposal */
export interface ProposalSummary {
  readonly id: string;
  /** The draft it was made of: its effect on stored matters is asked there. */
  readonly draft: string;
  readonly kind: DraftKind;
  readonly title: string;
  readonly subject: string;
  readonly version: string;
  readonly hash: string;
  /** The first day in force, of a release. */
  readonly from?: string;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'returned' | 'withdrawn';
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly decisionReason?: string;
}
export interface ProposalView extends ProposalSummary {
  readonly parts: readonly Part[];
  readonly baseParts: readonly Part[];
  readonly base?: { readonly id: string; readonly hash: string };
  readonly check: DraftCheck;
  readonly log: readonly DraftEditNote[];
  /** Whether the asker may decide on it, and if not, why (a refusal code). */
  readonly mayDecide: boolean;
  readonly refusal?: string;
  /** Others who may decide on it: who can be asked. Empty: the approval waits for a second account. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/**
 * POST /api/proposals/:proposal/approval with the hash that was read; …/return and …/withdrawal (by the proposer) with a reason.
 * All three answer {@link ProposalView}. POST /api/releases/:hash/withdrawal with a reason: 204.
 */
export interface DecisionRequest {
  readonly commandId: string;
  readonly hash?: string;
  readonly reason?: string;
}

/** GET /api/release-history?procedure: the timeline of releases (and of published calendars). */
export interface ReleaseEntry {
  readonly kind: DraftKind;
  readonly subject: string;
  readonly subjectTitle: string;
  readonly id: string;
  readonly title: string;
  readonly hash: string;
  readonly from?: string;
  readonly until?: string;
  readonly state: 'to-come' | 'in-force' | 'superseded' | 'withdrawn';
  readonly publishedAt: string;
  /** Absent for a shipped one, published at set-up. */
  readonly proposedByName?: string;
  readonly approvedByName?: string;
  readonly reason?: string;
  readonly basis: readonly { readonly policy: string; readonly article: string }[];
  /** Whom a release governs, and why. */
  readonly governs?: { readonly whom: string; readonly why: string };
  /** The proposal it came from. */
  readonly proposal?: string;
  readonly withdrawnByName?: string;
  readonly withdrawnAt?: string;
  readonly withdrawalReason?: string;
  /** How many recorded acts were judged with it. */
  readonly verdicts: number;
}

/** POST /api/releases/:hash/withdrawal `{commandId, reason}`. GET /api/releases/:hash/package: {@link ReleasePackage} as a file. */
export interface ReleasePackage {
  readonly format: 'guicheng/release-package/v1';
  readonly hash: string;
  /** The release's content in canonical form, or the calendar's years. */
  readonly kind: DraftKind;
  readonly content: unknown;
}

/** GET /api/releases/:hash/content: the whole content, cases and samples too, for reading and comparing. `{parts}` */
export interface ReleaseParts {
  readonly hash: string;
  readonly parts: readonly Part[];
}

/** GET /api/releases/:hash/verdicts: recorded acts judged with a release, newest first, within the reader's reach. */
export interface ReleaseVerdict {
  readonly matter: string;
  readonly matterTitle: string;
  readonly organisationTitle: string;
  readonly sequence: number;
  readonly at: string;
  readonly act: string;
  readonly overall: string;
}

/** GET /api/roles: the roles of the installation, which no draft holds but stages and reviews name. */
export interface RoleView {
  readonly id: string;
  readonly title: string;
}

/** A draft changed, was proposed or removed (server-sent event `draft-changed`, for whoever may read drafts). */
export interface DraftNews {
  readonly kind: 'draft-changed';
  readonly draft: string;
  readonly number: number;
}

/** Who has a draft open now, the hearer included (server-sent event `draft-presence`). */
export interface PresenceNews {
  readonly kind: 'draft-presence';
  readonly draft: string;
  readonly present: DraftView['present'];
}

/** Something was published or withdrawn (server-sent event `published`, for everybody signed in). */
export interface PublishedNews {
  readonly kind: 'published';
  readonly what: DraftKind;
  readonly subject: string;
}
export type DesignerEvent = DraftNews | PresenceNews | PublishedNews;

export type { Problem };
