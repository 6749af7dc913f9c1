/**
 * The two kinds of file demo data is made of. Both live in `config/demo/`; nothing of them is needed to run.
 *
 * `accounts.json`: the persons one can sign in as. All share one password, printed at start.
 * ```json
 * { "password": "…", "persons": [
 *   { "id": "p-one", "account": "one", "name": "某甲", "assignments": [{ "role": "filer", "organisation": "unit-one" }] } ] }
 * ```
 *
 * `matters/<name>.json`: one matter as the acts that made it. Every act is a command that runs through the same door as a
 * person's, with the clock set to the act's day and time, so the ledger is genuine.
 * ```json
 * { "title": "第一批", "procedure": "some-procedure", "organisation": "unit-one",
 *   "content": { "sample": "lawful", "opened": "@-40", "set": { "/subjects/0/forms/person/name": "某乙" } },
 *   "acts": [
 *     { "on": "@-40", "person": "one", "command": { "kind": "open-matter" } },
 *     { "on": "@-40", "person": "one", "command": { "kind": "add-subject", "subject": "s1" } },
 *     { "on": "@-39", "person": "one", "command": { "kind": "assign-stage", "leader": "one-leader", "handler": "one" } },
 *     { "on": "@-39", "time": "16:20", "person": "one", "command": { "kind": "save-stage", "stage": "first" } },
 *     { "on": "@-39", "time": "17:00", "person": "one-leader", "command": { "kind": "sign-stage", "stage": "first" } },
 *     { "on": "@-20", "person": "one", "command": { "kind": "file", "filing": "first-filing" } },
 *     { "on": "@-18", "person": "reviewer", "command": { "kind": "review", "filing": "first-filing", "approve": ["s1"] } } ] }
 * ```
 * `person`, `leader` and `handler` are accounts. What a command leaves out is filled in: procedure and title of the
 * matter; the forms of `save-stage` and `add-subject` from `content` (an entry of `forms` with `data` lays it over the
 * content's, null taking a value away); the base version of every form; the fingerprints of `sign-stage`; all subjects
 * that can be in a `file`; the waiting version of a `review` and its outcomes (`approve`: subject ids, by default all that
 * wait, unless `outcomes` are given); every stage where `assign-stage` names none; for `attach` a file of the given `text`.
 *
 * Dates: a string `@-12` or `@+3` anywhere (acts, content, set) is that many working days before or after today; `@0` is
 * today, or the next working day. Where the calendar is not published the days are plain days. `@@-5` is five plain
 * days before today. With `content.opened` the sample's own dates from sixty days before its `openedOn` on move along,
 * keeping their distance in working days; earlier dates (birth, posts, …) stay. An act that would lie in the future is
 * left out with all that follow it, so the matter stands where it stands today.
 *
 * With `people` the acts that the sample's own ledger records come first, done by these accounts, as far as `through` (a
 * stage or a filing, the last to be done; a filing without its review); then follow `acts`.
 */
import { type Static, Type } from '@sinclair/typebox';

import { CivilDate, Id, LocalTime } from '../../runtime/engine/index.ts';

const FormData = Type.Record(Type.String(), Type.Unknown());
const closed = { additionalProperties: false };
const RelativeDate = Type.String({ pattern: '^@{1,2}[+-]?\\d{1,4}$' });
const Day = Type.Union([RelativeDate, CivilDate]);
const Account = Type.String({ pattern: '^[a-z0-9][a-z0-9.-]*$', maxLength: 60 });

/** `config/demo/accounts.json`. */
export const DemoAccounts = Type.Object(
  {
    password: Type.String({ minLength: 10, maxLength: 80 }),
    persons: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[a-z0-9][A-Za-z0-9-]*$', maxLength: 40 }),
          account: Account,
          name: Type.String({ minLength: 1, maxLength: 40 }),
          assignments: Type.Array(Type.Object({ role: Id, organisation: Id }, closed), { minItems: 1 }),
          /** False: kept off the list of accounts on the sign-in page. */
          shown: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type DemoAccounts = Static<typeof DemoAccounts>;

/** One act of a demo matter: a command, perhaps with parts left out, and who does it when. */
export const DemoAct = Type.Object(
  {
    on: Day,
    /** 10:00 where absent. */
    time: Type.Optional(LocalTime),
    person: Account,
    command: Type.Unsafe<{ readonly kind: string; readonly [part: string]: unknown }>(Type.Object({ kind: Id }, { additionalProperties: true })),
    /** The act is there to be refused, e.g. a file sent too late; a refusal elsewhere stops the seeding. */
    refused: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type DemoAct = Static<typeof DemoAct>;

/** Where a demo matter's values come from. */
export const DemoContent = Type.Object(
  {
    /** A whole matter of `config/procedures/<procedure>/samples/<sample>.json`. */
    sample: Type.Optional(Id),
    /** The day the sample's `openedOn` moves to. */
    opened: Type.Optional(Day),
    /** Texts put in place of others wherever they stand in the sample: other names, other places. */
    replace: Type.Optional(Type.Record(Type.String({ minLength: 1 }), Type.String())),
    /** Matter-level forms, laid over the sample's form by form and field by field. */
    forms: Type.Optional(Type.Record(Id, FormData)),
    /** Forms by subject, laid over the sample's in the same way; a new id is a new subject. */
    subjects: Type.Optional(Type.Record(Type.String(), Type.Record(Id, FormData))),
    /** The subjects taken from the sample; all where absent. */
    only: Type.Optional(Type.Array(Type.String())),
    /** Single values by JSON pointer into the matter, last of all; null removes one. */
    set: Type.Optional(Type.Record(Type.String({ pattern: '^/' }), Type.Unknown())),
  },
  closed,
);
export type DemoContent = Static<typeof DemoContent>;

/** `config/demo/matters/<name>.json`. */
export const DemoMatter = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    procedure: Id,
    organisation: Id,
    note: Type.Optional(Type.String()),
    content: Type.Optional(DemoContent),
    /** The last stage or filing of the sample's recorded acts to be done; all where absent. */
    through: Type.Optional(Id),
    /** The accounts that do a sample's recorded acts. */
    people: Type.Optional(Type.Object({ handler: Account, leader: Account, reviewer: Account }, closed)),
    acts: Type.Optional(Type.Array(DemoAct)),
  },
  closed,
);
export type DemoMatter = Static<typeof DemoMatter>;
