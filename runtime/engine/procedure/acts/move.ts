import type { CommandOf } from '../../definitions/command.ts';
import type { FormData, Matter, StageLedger } from '../../definitions/matter.ts';
import type { FilingDefinition } from '../../definitions/procedure.ts';
import type { CompiledRelease } from '../../release.ts';
import type { MatterEvent } from '../events.ts';
import { isRecord } from '../../values/read-plain.ts';
import { ancestors } from '../stages.ts';
import { fieldOf, sameValue } from '../values.ts';
import { type ActContext, type Decision, malformed, refuse } from './decision.ts';

type Gated = FilingDefinition & { readonly gate: NonNullable<FilingDefinition['gate']> };

/** The gate whose act a subject can miss: the last one convened, or the first to come. */
function gateMissed({ procedure, matter }: Pick<ActContext, 'procedure' | 'matter'>): Gated | undefined {
  const gated = procedure.filings.flatMap((filing): Gated[] => (filing.gate ? [{ ...filing, gate: filing.gate }] : []));
  return gated.findLast(({ gate }) => matter.ledger.stages[gate.opens]?.begunOn !== undefined) ?? gated[0];
}

/** Why suspended subjects cannot move to a matter of their own; null where they can. */
export function moveRefusal(context: ActContext, subjects: readonly string[]): Decision | null {
  const { matter } = context;
  for (const id of subjects) {
    const subject = matter.subjects.find((one) => one.id === id);
    if (!subject) return malformed('unknown-subject', '/subjects', { id });
    if (subject.state !== 'suspended') return refuse('subject-state', { params: { state: subject.state }, helps: { code: 'suspend-first' } });
  }
  return gateMissed(context) ? null : refuse('no-gate');
}

/**
 * Moves suspended subjects to a new, linked matter (G6): here they are withdrawn with the link, there they are active
 * with every value, signature, explanation and attachment of the stages before the gate. Filings and approvals stay
 * behind, for they were given for another date (G5), and so do the planned and the held date.
 */
export function moveSubjects(context: ActContext, command: CommandOf<'move-subjects'>, newMatter: string): Decision {
  const { matter, stamp, opening } = context;
  const refusal = moveRefusal(context, command.subjects);
  const gated = gateMissed(context);
  if (refusal || !gated) return refusal ?? refuse('no-gate');
  const { subjects, reason, decidedBy, title } = command;
  const moved = subjects.map(
    (subject): MatterEvent => ({ kind: 'subject-changed', subject, to: 'withdrawn', effective: stamp.on, reason, decidedBy, movedTo: newMatter, ...stamp }),
  );
  const { procedure, organisation, openedOn } = matter;
  const opened: MatterEvent = {
    kind: 'matter-opened', matter: newMatter, procedure, organisation, title, ...(matter.id === undefined ? {} : { continues: matter.id }), openedOn, ...stamp,
  };
  return { kind: 'accepted', events: moved, opens: [opened, { ...carried(opening, matter, gated, subjects), ...stamp }] };
}

type Carried = Omit<Extract<MatterEvent, { kind: 'records-carried' }>, 'on' | 'time' | 'by'>;

/** What comes along: everything of the stages before the gate that is about the subjects or about all of them. */
function carried(opening: CompiledRelease, matter: Matter, { gate }: Gated, subjects: readonly string[]): Carried {
  const stages = ancestors(opening.content.procedure, gate.opens);
  const along = (stage: string | undefined, subject: string | undefined): boolean =>
    stage !== undefined && stages.has(stage) && (subject === undefined || subjects.includes(subject));
  const formsOf = (forms: Readonly<Record<string, FormData>>) => Object.entries(forms).filter(([form]) => along(opening.stageOfForm(form), undefined));
  const dates = [fieldOf(gate.planned.fact), fieldOf(gate.held.fact)];
  const forms = Object.fromEntries(
    formsOf(matter.forms).map(([form, data]) => {
      const left = dates.filter((each) => each.form === form).map((each) => each.field);
      return [form, aboutThem(opening, form, data, left, subjects)];
    }),
  );
  const changed = new Set(Object.keys(forms).filter((form) => !sameValue(forms[form], matter.forms[form])).map((form) => opening.stageOfForm(form)));
  return {
    kind: 'records-carried',
    forms,
    subjects: matter.subjects
      .filter((one) => subjects.includes(one.id))
      .map(({ id, forms }) => ({ id, state: 'active', forms: Object.fromEntries(formsOf(forms)) })),
    stages: Object.fromEntries(
      Object.entries(matter.ledger.stages)
        .filter(([stage]) => stages.has(stage))
        .map(([id, stage]) => [id, stageOfThem(stage, subjects, changed.has(id))]),
    ),
    explanations: (matter.ledger.explanations ?? []).filter((one) => along(opening.rule(one.rule)?.definition.event.params.stage, one.subject)),
    attachments: (matter.ledger.attachments ?? []).filter((one) => along(one.stage, one.subject)),
  };
}

/** A form's values without the dates of the gated act and without what is about other subjects. */
function aboutThem(opening: CompiledRelease, form: string, data: FormData, left: readonly string[], subjects: readonly string[]): FormData {
  const fields = opening.fieldsOfForm(form);
  return Object.fromEntries(
    Object.entries(data)
      .filter(([id]) => !left.includes(id))
      .map(([id, value]) => {
        const column = fields.get(id)?.subjectColumn;
        if (column === undefined || !Array.isArray(value)) return [id, value];
        const about = (row: unknown): boolean => {
          const subject = isRecord(row) ? row[column] : undefined;
          return typeof subject !== 'string' || subject === '' || subjects.includes(subject);
        };
        return [id, value.filter(about)];
      }),
  );
}

/**
 * A stage's ledger with the form versions and signatures that are about the subjects. Where its values did not all come
 * along it is open again: nobody signed what is left, and nothing of it is due yet.
 */
function stageOfThem(stage: StageLedger, subjects: readonly string[], changed: boolean): StageLedger {
  const { versions, signatures: signed, closedOn, ...rest } = stage;
  const signatures = changed ? undefined : signed;
  const theirs = (key: string): boolean => !key.includes('@') || subjects.includes(key.slice(key.indexOf('@') + 1));
  return {
    ...rest,
    ...(changed || closedOn === undefined ? {} : { closedOn }),
    ...(versions ? { versions: Object.fromEntries(Object.entries(versions).filter(([key]) => theirs(key))) } : {}),
    ...(signatures
      ? {
          signatures: signatures.map((signature) => ({
            ...signature,
            subjects: Object.fromEntries(Object.entries(signature.subjects).filter(([id]) => subjects.includes(id))),
          })),
        }
      : {}),
  };
}
