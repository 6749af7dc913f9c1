import { type Static, Type } from '@sinclair/typebox';

import { FormData, ReturnReason } from './matter.ts';
import { CivilDate, Id } from './primitives.ts';

const SubjectId = Type.String({ pattern: '^[a-z0-9][A-Za-z0-9-]*$', maxLength: 40 });
const Reason = Type.String({ minLength: 1, maxLength: 2000 });
const Person = Type.String({ minLength: 1, maxLength: 80 });
const closed = { additionalProperties: false };

/** Opens a matter. The only command that needs no matter. */
export const OpenMatter = Type.Object(
  { kind: Type.Literal('open-matter'), procedure: Id, title: Type.String({ minLength: 1, maxLength: 200 }) },
  closed,
);
export const AddSubject = Type.Object({ kind: Type.Literal('add-subject'), subject: SubjectId, form: FormData }, closed);
/** Suspends, withdraws or takes back a subject; every record stays (O3). */
export const ChangeSubject = Type.Object(
  {
    kind: Type.Literal('change-subject'),
    subject: SubjectId,
    to: Type.Union([Type.Literal('active'), Type.Literal('suspended'), Type.Literal('withdrawn')]),
    on: CivilDate,
    reason: Reason,
    decidedBy: Person,
  },
  closed,
);
/**
 * Moves suspended subjects, with their records up to the gate they missed, to a new matter linked to this one (G6): one
 * matter, one meeting.
 */
export const MoveSubjects = Type.Object(
  {
    kind: Type.Literal('move-subjects'),
    subjects: Type.Array(SubjectId, { minItems: 1, uniqueItems: true }),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    reason: Reason,
    decidedBy: Person,
  },
  closed,
);
/** Names who answers for stages and who handles them. */
export const AssignStage = Type.Object(
  {
    kind: Type.Literal('assign-stage'),
    stages: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }),
    leader: Person,
    handler: Person,
  },
  closed,
);
/** Saves forms of one stage. `base` is the version each form had when it was read; a newer one is a conflict. */
export const SaveStage = Type.Object(
  {
    kind: Type.Literal('save-stage'),
    stage: Id,
    forms: Type.Array(
      Type.Object({ form: Id, subject: Type.Optional(SubjectId), base: Type.Integer({ minimum: 0 }), data: FormData }, closed),
      { minItems: 1, maxItems: 100 },
    ),
  },
  closed,
);
/** Signs a stage over exactly the values shown, named by their fingerprints. */
export const SignStage = Type.Object(
  {
    kind: Type.Literal('sign-stage'),
    stage: Id,
    matter: Type.String(),
    subjects: Type.Record(SubjectId, Type.String()),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  closed,
);
export const ExplainLight = Type.Object(
  { kind: Type.Literal('explain-light'), rule: Id, subject: Type.Optional(SubjectId), reason: Reason, responsible: Person },
  closed,
);
/** The self-check as an act: its verdict is kept. */
export const SelfCheck = Type.Object({ kind: Type.Literal('self-check') }, closed);
/** Sends a filing for the named subjects. */
export const File = Type.Object(
  { kind: Type.Literal('file'), filing: Id, subjects: Type.Array(SubjectId, { minItems: 1, uniqueItems: true }) },
  closed,
);
export const Review = Type.Object(
  {
    kind: Type.Literal('review'),
    filing: Id,
    version: Type.Integer({ minimum: 1 }),
    outcomes: Type.Array(
      Type.Object(
        {
          subject: SubjectId,
          outcome: Type.Union([Type.Literal('approved'), Type.Literal('returned')]),
          reasons: Type.Array(ReturnReason, { maxItems: 20 }),
          note: Type.Optional(Type.String({ maxLength: 2000 })),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
/** Moves the planned date of a gated act after filing. */
export const RescheduleAct = Type.Object({ kind: Type.Literal('reschedule'), filing: Id, to: CivilDate, reason: Reason }, closed);
/** Begins the stage behind a gate (convening): refused while the gate is shut. */
export const BeginStage = Type.Object({ kind: Type.Literal('begin-stage'), stage: Id }, closed);
/** Records that the gated act took place against the gate (G7). */
export const RecordBreach = Type.Object({ kind: Type.Literal('record-breach'), filing: Id, heldOn: CivilDate, reason: Reason }, closed);
/** The superior deals with a recorded breach; the next stage opens. */
export const SettleBreach = Type.Object({ kind: Type.Literal('settle-breach'), filing: Id, note: Reason }, closed);
export const IssueDocument = Type.Object(
  {
    kind: Type.Literal('issue-document'),
    document: Id,
    subject: Type.Optional(SubjectId),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  closed,
);
export const Attach = Type.Object(
  {
    kind: Type.Literal('attach'),
    stage: Id,
    attachmentKind: Type.Optional(Id),
    subject: Type.Optional(SubjectId),
    attachment: Type.String(),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    mediaType: Type.String({ maxLength: 120 }),
    bytes: Type.Integer({ minimum: 1 }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  closed,
);
export const WithdrawAttachment = Type.Object(
  { kind: Type.Literal('withdraw-attachment'), attachment: Type.String(), reason: Reason },
  closed,
);
export const CloseMatter = Type.Object({ kind: Type.Literal('close-matter') }, closed);

/** Everything that can be asked of a matter; commands carry input, never computed results (I2). */
export const Command = Type.Union([
  OpenMatter,
  AddSubject,
  ChangeSubject,
  MoveSubjects,
  AssignStage,
  SaveStage,
  SignStage,
  ExplainLight,
  SelfCheck,
  File,
  Review,
  RescheduleAct,
  BeginStage,
  RecordBreach,
  SettleBreach,
  IssueDocument,
  Attach,
  WithdrawAttachment,
  CloseMatter,
]);
export type Command = Static<typeof Command>;
export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
