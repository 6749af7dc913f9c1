import { type Static, Type } from '@sinclair/typebox';

import { CivilDate, Id, LocalTime } from './primitives.ts';

/** The values of one form; unknown until entered. `null`, `""` and absent are the same unknown (F1). */
export const FormData = Type.Record(Type.String(), Type.Unknown());
export type FormData = Readonly<Record<string, unknown>>;

const Reason = Type.String({ maxLength: 2000 });

/** A responsible leader's signature over exactly the values shown; a later change voids it. */
export const Signature = Type.Object(
  {
    stage: Id,
    by: Type.String(),
    on: CivilDate,
    time: Type.Optional(LocalTime),
    note: Type.Optional(Reason),
    /** Fingerprint of the stage's matter-level values. */
    matter: Type.String(),
    /** Fingerprint of each subject's values in the stage. */
    subjects: Type.Record(Type.String(), Type.String()),
  },
  { additionalProperties: false },
);
export type Signature = Static<typeof Signature>;

export const StageLedger = Type.Object(
  {
    begunOn: Type.Optional(CivilDate),
    begunTime: Type.Optional(LocalTime),
    /** The day it closed for the whole matter; per-subject days come from signatures and filings (D1). */
    closedOn: Type.Optional(CivilDate),
    leader: Type.Optional(Type.String()),
    handler: Type.Optional(Type.String()),
    /** Form versions, raised by each save: `<form>` or `<form>@<subject>`. */
    versions: Type.Optional(Type.Record(Type.String(), Type.Integer())),
    signatures: Type.Optional(Type.Array(Signature)),
  },
  { additionalProperties: false },
);
export type StageLedger = Static<typeof StageLedger>;

/** One reason of a return: a code about procedure, pinned to a stage or a rule. */
export const ReturnReason = Type.Object(
  { code: Type.String(), stage: Type.Optional(Id), rule: Type.Optional(Id), note: Type.Optional(Reason) },
  { additionalProperties: false },
);
export type ReturnReason = Static<typeof ReturnReason>;

export const ReviewOutcome = Type.Object(
  {
    outcome: Type.Union([Type.Literal('approved'), Type.Literal('returned')]),
    on: CivilDate,
    time: Type.Optional(LocalTime),
    by: Type.Optional(Type.String()),
    reasons: Type.Optional(Type.Array(ReturnReason)),
    note: Type.Optional(Reason),
  },
  { additionalProperties: false },
);
export type ReviewOutcome = Static<typeof ReviewOutcome>;

/** What a filing froze: the values of its stages. */
export const FrozenContent = Type.Object(
  { forms: Type.Record(Id, FormData), subjects: Type.Record(Type.String(), Type.Record(Id, FormData)) },
  { additionalProperties: false },
);
export type FrozenContent = Static<typeof FrozenContent>;

export const FilingRecord = Type.Object(
  {
    filing: Id,
    version: Type.Integer({ minimum: 1 }),
    on: CivilDate,
    time: Type.Optional(LocalTime),
    by: Type.Optional(Type.String()),
    /** The planned date it was sent for. */
    plannedFor: Type.Optional(CivilDate),
    subjects: Type.Array(Type.String()),
    frozen: Type.Optional(FrozenContent),
    outcomes: Type.Record(Type.String(), ReviewOutcome),
  },
  { additionalProperties: false },
);
export type FilingRecord = Static<typeof FilingRecord>;

/** Why a yellow light stands, and who answers for it. */
export const Explanation = Type.Object(
  {
    rule: Id,
    subject: Type.Optional(Type.String()),
    reason: Reason,
    responsible: Type.String({ minLength: 1, maxLength: 80 }),
    /** Fingerprint of the values the light stood on; where absent, the reason covers any. */
    values: Type.Optional(Type.String()),
    by: Type.Optional(Type.String()),
    on: CivilDate,
    time: Type.Optional(LocalTime),
  },
  { additionalProperties: false },
);
export type Explanation = Static<typeof Explanation>;

/** A breach that happened, recorded as such (G7). */
export const BreachRecord = Type.Object(
  {
    gate: Id,
    heldOn: CivilDate,
    on: CivilDate,
    reason: Reason,
    by: Type.Optional(Type.String()),
    /** How the superior dealt with it; the next stage stays shut until then. */
    settled: Type.Optional(Type.Object({ on: CivilDate, by: Type.Optional(Type.String()), note: Reason }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type BreachRecord = Static<typeof BreachRecord>;

/** The planned date of a gated act moved after filing. */
export const Reschedule = Type.Object(
  { filing: Id, from: Type.Optional(CivilDate), to: CivilDate, on: CivilDate, reason: Reason, by: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
export type Reschedule = Static<typeof Reschedule>;

export const AttachmentRecord = Type.Object(
  {
    id: Type.String(),
    stage: Id,
    kind: Type.Optional(Id),
    subject: Type.Optional(Type.String()),
    name: Type.String(),
    mediaType: Type.String(),
    bytes: Type.Integer(),
    sha256: Type.String(),
    on: CivilDate,
    by: Type.Optional(Type.String()),
    withdrawn: Type.Optional(Type.Object({ on: CivilDate, reason: Reason }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type AttachmentRecord = Static<typeof AttachmentRecord>;

export const IssuedDocument = Type.Object(
  { document: Id, subject: Type.Optional(Type.String()), on: CivilDate, sha256: Type.String(), by: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
export type IssuedDocument = Static<typeof IssuedDocument>;

/** A subject taken off the batch or put back, every record kept. */
export const SubjectChange = Type.Object(
  {
    to: Type.Union([Type.Literal('active'), Type.Literal('suspended'), Type.Literal('withdrawn')]),
    on: CivilDate,
    reason: Reason,
    code: Type.Optional(Type.String()),
    decidedBy: Type.String({ minLength: 1, maxLength: 80 }),
    by: Type.Optional(Type.String()),
    /** The matter it went on in, with its records (G6). */
    movedTo: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type SubjectChange = Static<typeof SubjectChange>;

export const SubjectRecord = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][A-Za-z0-9-]*$' }),
    state: Type.Union([Type.Literal('active'), Type.Literal('suspended'), Type.Literal('withdrawn')]),
    changes: Type.Optional(Type.Array(SubjectChange)),
    forms: Type.Record(Id, FormData),
  },
  { additionalProperties: false },
);
export type SubjectRecord = Static<typeof SubjectRecord>;

export const MatterLedger = Type.Object(
  {
    stages: Type.Record(Id, StageLedger),
    filings: Type.Array(FilingRecord),
    explanations: Type.Optional(Type.Array(Explanation)),
    breaches: Type.Optional(Type.Array(BreachRecord)),
    reschedules: Type.Optional(Type.Array(Reschedule)),
    attachments: Type.Optional(Type.Array(AttachmentRecord)),
    documents: Type.Optional(Type.Array(IssuedDocument)),
  },
  { additionalProperties: false },
);
export type MatterLedger = Static<typeof MatterLedger>;

/** A matter as the CLI and the packages read it, and as the fold of its events. */
export const Matter = Type.Object(
  {
    procedure: Id,
    /** Absent in files: the server's opaque id. */
    id: Type.Optional(Type.String()),
    title: Type.Optional(Type.String({ maxLength: 200 })),
    organisation: Id,
    /** The matter its subjects and their records come from (G6). */
    continues: Type.Optional(Type.String()),
    /** The day it was opened; of one that continues another, the day that one was. */
    openedOn: CivilDate,
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
    forms: Type.Record(Id, FormData),
    subjects: Type.Array(SubjectRecord),
    ledger: MatterLedger,
  },
  { additionalProperties: false },
);
export type Matter = Static<typeof Matter>;
