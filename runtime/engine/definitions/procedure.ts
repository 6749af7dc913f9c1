import { type Static, Type } from '@sinclair/typebox';

import { Counting, FactId, Id, Scope, Title } from './primitives.ts';

const FactRef = Type.Object({ fact: FactId }, { additionalProperties: false });

/** A stage: one step with its forms, its responsible leader and its handler. */
export const StageDefinition = Type.Object(
  {
    id: Id,
    phase: Id,
    title: Title,
    description: Type.Optional(Type.String()),
    /** The fact that dates the stage; its release is chosen by it (semantics S1, S2). */
    date: Type.Optional(FactRef),
    /** The planned date, where the act is planned beforehand. */
    planned: Type.Optional(FactRef),
    /** The stages that come before; beginning this one makes their values due (D2). */
    after: Type.Array(Id),
    forms: Type.Array(Type.Object({ form: Id, scope: Scope }, { additionalProperties: false }), { minItems: 1 }),
    responsible: Type.Object({ leader: Id, handler: Id }, { additionalProperties: false }),
    /** The templates of `templates/` that belong here. */
    documents: Type.Array(Id),
    /** The kinds of attachment this stage collects. */
    attachments: Type.Array(Type.Object({ id: Id, title: Title, required: Type.Boolean(), scope: Scope }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type StageDefinition = Static<typeof StageDefinition>;

/** A gate: what must hold before a planned act. It names the rules that hold it; the number is a parameter (G2). */
export const GateDefinition = Type.Object(
  {
    /** What the gated act is called, e.g. the meeting that decides. */
    title: Title,
    /** The stage that may not begin while the gate is shut. */
    opens: Id,
    /** The field that holds the act's planned date. */
    planned: FactRef,
    /** The field that holds the date the act took place. */
    held: FactRef,
    /** Facts as they would be if the plan were carried out. A `{fact}` is read from the matter. */
    asIf: Type.Record(FactId, Type.Union([FactRef, Type.Boolean(), Type.Integer(), Type.String()])),
    atLeast: Type.Object({ workingDays: FactRef }, { additionalProperties: false }),
    counting: Counting,
    /** The hour after which a filing counts as the next working day's (C1). */
    cutOff: FactRef,
    /** Rules whose breach, with the plan as if carried out, shuts the gate. */
    rules: Type.Array(Id, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type GateDefinition = Static<typeof GateDefinition>;

/** A filing: one submission of a phase to the superior. */
export const FilingDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    description: Type.Optional(Type.String()),
    phase: Id,
    /** The stage after which it can be sent. */
    after: Id,
    /** The stages whose content it freezes. */
    freezes: Type.Array(Id, { minItems: 1 }),
    /** Who reviews it; null where the filing is only taken note of. */
    review: Type.Union([
      Type.Null(),
      Type.Object(
        {
          by: Id,
          perSubject: Type.Literal(true),
          /** The code list of return reasons: about procedure only. */
          returnReasons: Id,
          /** The review limit in working days from the filing. */
          withinWorkingDays: FactRef,
        },
        { additionalProperties: false },
      ),
    ]),
    /** What a red light does to sending (G4): `explain` only for a breach that can no longer be mended. */
    redAtFiling: Type.Union([Type.Literal('refuse'), Type.Literal('explain')]),
    /** Whether every frozen stage needs its leader's valid signature. */
    signatures: Type.Boolean(),
    gate: Type.Optional(GateDefinition),
  },
  { additionalProperties: false },
);
export type FilingDefinition = Static<typeof FilingDefinition>;

/** A run of stages that ends in a submission to the superior. */
export const PhaseDefinition = Type.Object({ id: Id, title: Title, filing: Id }, { additionalProperties: false });
export type PhaseDefinition = Static<typeof PhaseDefinition>;

/** `procedure.json`. */
export const ProcedureDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    description: Type.Optional(Type.String()),
    timeZone: Type.String(),
    calendar: Id,
    subject: Type.Object(
      {
        title: Title,
        min: Type.Integer({ minimum: 0 }),
        max: Type.Optional(Type.Integer()),
        /** The subject's own form and the field that names it. */
        form: Id,
        label: FactId,
        /** A second line under the label, e.g. the post. */
        detail: Type.Optional(FactId),
        identity: Type.Array(FactId),
      },
      { additionalProperties: false },
    ),
    /** Reasons for taking a subject off the batch, as code lists. */
    suspension: Type.Optional(Type.Object({ reasons: Id }, { additionalProperties: false })),
    phases: Type.Array(PhaseDefinition, { minItems: 1 }),
    stages: Type.Array(StageDefinition, { minItems: 1 }),
    filings: Type.Array(FilingDefinition),
  },
  { additionalProperties: false },
);
export type ProcedureDefinition = Static<typeof ProcedureDefinition>;
