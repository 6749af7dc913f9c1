/** What the apps and the server say to each other: one file of shapes, so neither side guesses. */
import { type Static, Type } from '@sinclair/typebox';

import type { DraftConflict, RebaseView } from './designer.ts';
import type { Command, FilingChecklist, FormChange, GateState, Matter, OfferedAct, Overall, Problem, Refusal, ReleaseContent, Verdict } from '../engine/index.ts';

export const Credentials = Type.Object(
  { account: Type.String({ minLength: 1, maxLength: 60 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
export type Credentials = Static<typeof Credentials>;

/** One role a person holds in one organisation. */
export interface Assignment {
  readonly role: string;
  readonly roleTitle: string;
  readonly organisation: string;
  readonly organisationTitle: string;
}

/** GET/POST /api/session */
export interface Session {
  readonly person: { readonly id: string; readonly name: string };
  readonly assignments: readonly Assignment[];
  /** The union of acts the assignments allow somewhere. */
  readonly acts: readonly string[];
  /** Procedures that can be opened, with the organisations they can be opened for. */
  readonly procedures: readonly { readonly id: string; readonly title: string }[];
  /** Today by the server's clock, in the procedures' time zone. */
  readonly today: string;
  readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** GET /api/demo-accounts: empty unless demo data is loaded. */
export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roleTitle: string;
  readonly organisationTitle: string;
  /** The two titles in other languages, by language; nobody is signed in to be given whole overlays. */
  readonly titles?: Readonly<Record<string, { readonly role: string; readonly organisation: string }>>;
}

export type ModuleId = 'business' | 'query' | 'documents' | 'export' | 'import' | 'base';

export interface Due {
  readonly date: string;
  /** Working days left, today not counted; negative when past; absent beyond the published calendar. */
  readonly workingDays?: number;
}

export interface Todo {
  readonly kind: 'complete-stage' | 'sign-stage' | 'explain-light' | 'file' | 'refile' | 'review' | 'convene' | 'record-act' | 'settle-breach' | 'close-matter';
  readonly matter: string;
  readonly matterTitle: string;
  readonly organisationTitle: string;
  readonly stage?: string;
  readonly stageTitle?: string;
  readonly filing?: string;
  readonly filingTitle?: string;
  readonly subjects?: readonly string[];
  readonly light: Overall;
  readonly due?: Due;
}

/** GET /api/home */
export interface Home {
  readonly modules: readonly { readonly id: ModuleId; readonly ready: boolean; readonly count?: number }[];
  readonly todos: readonly Todo[];
  readonly changes: readonly { readonly matter: string; readonly matterTitle: string; readonly entry: TraceEntry }[];
}

export interface StageDot {
  readonly stage: string;
  readonly title: string;
  readonly state: 'not-begun' | 'begun' | 'closed';
  readonly light: Overall | 'none';
}

/** GET /api/matters */
export interface MatterSummary {
  readonly id: string;
  readonly title: string;
  readonly procedure: string;
  readonly organisation: string;
  readonly organisationTitle: string;
  readonly openedOn: string;
  readonly state: 'open' | 'closed';
  readonly subjects: readonly { readonly id: string; readonly label: string; readonly state: 'active' | 'suspended' | 'withdrawn' }[];
  readonly stages: readonly StageDot[];
  readonly overall: Overall;
  readonly planned?: string;
  /** The gate's deadline while the filing has not been sent. */
  readonly lastFiling?: Due;
  readonly updatedAt: string;
}
export interface MatterList {
  readonly matters: readonly MatterSummary[];
}

export interface ReleaseRef {
  readonly id: string;
  readonly hash: string;
  readonly from: string;
  readonly until?: string;
}

/** Somebody else's unsaved edits. */
export interface EditingNow {
  readonly person: string;
  readonly name: string;
  readonly stage: string;
  readonly since: string;
}

/** One person's unsaved values of a form: scratch, deletable without changing any record (I3). */
export interface ScratchForm {
  readonly stage: string;
  readonly form: string;
  readonly subject?: string;
  readonly base: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly savedAt: string;
}
export const ScratchRequest = Type.Object(
  {
    stage: Type.String(),
    form: Type.String(),
    subject: Type.Optional(Type.String()),
    base: Type.Integer({ minimum: 0 }),
    /** null drops the scratch. */
    data: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
  },
  { additionalProperties: false },
);
export type ScratchRequest = Static<typeof ScratchRequest>;

/** GET /api/matters/:id */
export interface MatterView {
  readonly id: string;
  readonly version: number;
  readonly matter: Matter;
  readonly organisationTitle: string;
  readonly releases: readonly ReleaseRef[];
  /** The moment the server judged at. */
  readonly at: { readonly date: string; readonly time: string };
  readonly verdict: Verdict;
  readonly gates: readonly GateState[];
  /** Every act with whether it is possible now, and if not, why: a shut button says why. */
  readonly acts: readonly OfferedAct[];
  readonly scratch: readonly ScratchForm[];
  readonly editing: readonly EditingNow[];
  /** Titles of the matters it continues or its subjects went on in (G6), by id. */
  readonly linked: Readonly<Record<string, string>>;
  /** Names of the persons in the record. */
  readonly people: Readonly<Record<string, string>>;
  /** Persons who can be named as leader or handler: those of the organisation with such a role. */
  readonly staff: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[];
}

/** POST /api/matters and POST /api/matters/:id/commands. `commandId` is a UUID; sent twice it has one effect. */
export interface CommandRequest {
  readonly commandId: string;
  readonly command: Command;
}
export interface CommandAnswer {
  readonly matter: string;
  readonly version: number;
  readonly sequence: number;
  /** The matter an act opened beside its own. */
  readonly opened?: string;
  /** Present where the same command id had been done before. */
  readonly repeated?: true;
}

/** GET /api/matters/:id/filings/:filing/checklist?subjects=a,b */
export type ChecklistView = FilingChecklist;

/** GET /api/matters/:id/filings/:filing/versions/:version */
export interface FilingView {
  readonly record: Matter['ledger']['filings'][number];
  readonly verdict: Verdict;
  /** What changed since the subject's last version; empty for a first version. */
  readonly changes: readonly FormChange[];
  readonly dueToMeeting?: Due;
  readonly dueToLimit?: Due;
}

/** GET /api/reviews */
export interface ReviewItem {
  readonly matter: string;
  readonly matterTitle: string;
  readonly organisationTitle: string;
  readonly filing: string;
  readonly filingTitle: string;
  readonly version: number;
  readonly subjects: readonly { readonly id: string; readonly label: string; readonly pending: boolean }[];
  readonly filedOn: string;
  readonly planned?: string;
  readonly toMeeting?: Due;
  readonly toLimit?: Due;
  readonly light: Overall;
}

/** GET /api/matters/:id/trace; the sentence is `trace.<kind>` of the messages, filled with `params`. */
export interface TraceEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly roleTitle: string;
  readonly organisationTitle: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly hash: string;
  readonly verdict?: Overall;
}

/** GET /api/matters/:id/lights: a light once lit stays, with when it went out and why. */
export interface LightHistory {
  readonly rule: string;
  readonly title: string;
  readonly subject?: string;
  readonly light: 'yellow' | 'red';
  readonly outcome: string;
  readonly message: string;
  readonly litAt: string;
  readonly litBy: string;
  readonly outAt?: string;
  /** The act that put it out, as `trace.<kind>`, and the outcome after it. */
  readonly outBy?: string;
  readonly outOutcome?: string;
  readonly changed?: readonly FormChange[];
}

/** Why a file was not taken. */
export type ExchangeFault =
  | 'empty' | 'size' | 'encoding' | 'doctype' | 'malformed' | 'root' | 'depth' | 'elements' | 'picture'
  | 'zip' | 'zip-empty' | 'no-name' | 'number-missing' | 'number-of-another' | 'ambiguous' | 'person-twice';

/** What a person is told of an element of a file; `text` is the file's, `row` counts from 1. */
export interface ExchangeNote {
  readonly code: 'unknown-word' | 'day-missing' | 'day-taken' | 'unreadable-day' | 'unread-line' | 'too-long' | 'shape' | 'row-incomplete' | 'twice' | 'kept' | 'picture' | 'unknown-tag';
  readonly text?: string;
  readonly row?: number;
}

/** One element of a file against the record. */
export interface ExchangeElementView {
  readonly tag: string;
  readonly title: string;
  /** The field of the subject's form; absent where there is none. */
  readonly field?: string;
  /** What the file says. */
  readonly text: string;
  /** As the form would have it; absent where the file says nothing the field can hold. */
  readonly value?: unknown;
  /** What is recorded. */
  readonly before?: unknown;
  /** The month, where the file says no day. */
  readonly month?: string;
  /** `empty`: the file says nothing; `unread`: nothing the field can hold; `kept`: no field, it stays with the file. */
  readonly state: 'same' | 'new' | 'different' | 'empty' | 'unread' | 'kept';
  readonly notes: readonly ExchangeNote[];
}

/** One file: whose it is and what it would change, or why it is not taken. */
export interface ExchangeFile {
  readonly name: string;
  /** The name in the file. */
  readonly label?: string;
  readonly fault?: ExchangeFault;
  /** The subject it is about; absent for somebody new. */
  readonly subject?: string;
  readonly by?: 'number' | 'birth' | 'name';
  readonly elements?: readonly ExchangeElementView[];
}

/** POST /api/matters/:id/exchange/:exchange/preview: nothing is written. */
export interface ExchangePreview {
  readonly exchange: string;
  readonly files: readonly ExchangeFile[];
}

/** GET /api/releases/:hash/definitions: what the apps need of a release; cases and samples stay behind. */
export type ReleaseDefinitions = Omit<ReleaseContent, 'cases' | 'samples'> & { readonly hash: string };

/** GET /api/messages: sentences by language and code. */
export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Server-sent events of GET /api/events. */
export type LiveEvent =
  | { readonly kind: 'matter-changed'; readonly matter: string; readonly version: number }
  | { readonly kind: 'editing'; readonly matter: string };

/** RFC 9457 problem document. `code` is the refusal's or fault's code, `detail` a sentence for the person. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly refusal?: Refusal;
  readonly problems?: readonly Problem[];
  /** With `draft-conflict` and `undo-conflict`. */
  readonly conflict?: DraftConflict;
  /** With the `draft-conflict` of a rebase. */
  readonly rebase?: RebaseView;
}

