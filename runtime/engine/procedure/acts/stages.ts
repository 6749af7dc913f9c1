import type { CommandOf } from '../../definitions/command.ts';
import type { FormData } from '../../definitions/matter.ts';
import type { StageDefinition } from '../../definitions/procedure.ts';
import { checkForm, missingValues } from '../../facts/check-matter.ts';
import type { Override } from '../../facts/reader.ts';
import type { Problem, Refusal } from '../../problems.ts';
import { gateBasis, named, plannedDate } from '../checklist.ts';
import type { MatterEvent } from '../events.ts';
import { filingState, latestFiling } from '../filings.ts';
import { stageFingerprints } from '../fingerprints.ts';
import { earliestPlan, holds, judgeGateRules, shutGate } from '../gates.ts';
import { gateInto, stageOf } from '../stages.ts';
import { fieldOf, known, sameValue } from '../values.ts';
import { accept, type ActContext, type Decision, malformed, refuse } from './decision.ts';
import { beforeRefusal } from './gate.ts';

/** Names the leader and the handler of stages. */
export function assignStage(context: ActContext, command: CommandOf<'assign-stage'>): Decision {
  const { stages, leader, handler } = command;
  const unknown = stages.findIndex((stage) => !stageOf(context.procedure, stage));
  if (unknown >= 0) return malformed('unknown-stage', `/stages/${unknown}`, { id: stages[unknown] ?? '' });
  return accept(...stages.map((stage) => ({ kind: 'stage-assigned' as const, stage, leader, handler, ...context.stamp })));
}

/** Why values of a stage cannot be entered now, whoever enters them; null where they can. */
export function entryRefusal(context: ActContext, stage: StageDefinition): Refusal | null {
  const { situation } = context;
  const own = shutGate(situation, [stage.id]);
  if (own?.gate) return refuse('stage-not-open', { params: { stage: stage.title, act: own.gate.title }, basis: gateBasis(situation, own) });
  return beforeRefusal(context, stage.id);
}

/** Why a form is frozen by a filing for the subject, or for the matter where null; null where it can be edited (D3). */
export function frozenRefusal(context: ActContext, stage: StageDefinition, subject: string | null): Refusal | null {
  const { matter, procedure, opening } = context;
  for (const filing of procedure.filings) {
    if (!filing.freezes.includes(stage.id) || !latestFiling(matter, filing.id, null)) continue;
    const states = matter.subjects
      .filter((one) => (subject === null ? one.state === 'active' : one.id === subject))
      .map((one) => filingState(opening, matter, filing, one.id));
    // Values of the whole matter open again as soon as one subject has a new version of its own to send.
    if (states.length > 0 && states.every((state) => state === 'filed' || state === 'approved'))
      return refuse('stage-frozen', { params: { stage: stage.title, filing: filing.title } });
  }
  return null;
}

/** Saves forms of one stage: facts are never refused, malformed values and unlawful plans are. */
export async function saveStage(context: ActContext, command: CommandOf<'save-stage'>): Promise<Decision> {
  const { matter, procedure, opening, stamp } = context;
  const stage = stageOf(procedure, command.stage);
  if (!stage) return malformed('unknown-stage', '/stage', { id: command.stage });
  const shut = entryRefusal(context, stage);
  if (shut) return shut;
  const problems: Problem[] = [];
  const events: MatterEvent[] = [];
  for (const [index, entry] of command.forms.entries()) {
    if (command.forms.findIndex((one) => one.form === entry.form && one.subject === entry.subject) !== index)
      return malformed('duplicate-id', `/forms/${index}/form`, { id: entry.form });
    const scope = stage.forms.find((one) => one.form === entry.form)?.scope;
    const subject = matter.subjects.find((one) => one.id === entry.subject);
    if (scope === undefined || (scope === 'subject') !== (entry.subject !== undefined))
      return malformed('unknown-form', `/forms/${index}/form`, { id: entry.form });
    if (scope === 'subject' && !subject) return malformed('unknown-subject', `/forms/${index}/subject`, { id: entry.subject ?? '' });
    const stored = (subject ? subject.forms[entry.form] : matter.forms[entry.form]) ?? {};
    const data = known(entry.data);
    if (sameValue(stored, data)) continue;
    const frozen = frozenRefusal(context, stage, subject?.id ?? null);
    if (frozen) return frozen;
    const version = matter.ledger.stages[stage.id]?.versions?.[subject ? `${entry.form}@${subject.id}` : entry.form] ?? 0;
    if (entry.base !== version) return refuse('version-conflict', { params: { form: opening.form(entry.form)?.title ?? entry.form } });
    problems.push(...checkForm(opening, entry.form, data, subject?.id));
    events.push({
      kind: 'form-saved',
      stage: stage.id,
      form: entry.form,
      ...(subject ? { subject: subject.id } : {}),
      version: version + 1,
      data,
      ...stamp,
    });
  }
  if (problems.length > 0) return { kind: 'malformed', problems };
  if (events.length === 0) return refuse('already-done');
  const unlawful = planRefusal(context, events) ?? (await actRefusal(context, stage, events));
  if (unlawful) return unlawful;
  const begun = matter.ledger.stages[stage.id]?.begunOn !== undefined;
  return accept(...(begun ? [] : [{ kind: 'stage-begun' as const, stage: stage.id, ...stamp }]), ...events);
}

function savedValue(events: readonly MatterEvent[], fact: string): { readonly value: unknown; readonly data: FormData } | undefined {
  const { form, field } = fieldOf(fact);
  const saved = events.find((event) => event.kind === 'form-saved' && event.form === form);
  return saved?.kind === 'form-saved' ? { value: saved.data[field], data: saved.data } : undefined;
}

/** G3: a provisional date of a gated act is refused only where it is earlier than filing today allows; once held, it is no plan. */
function planRefusal(context: ActContext, events: readonly MatterEvent[]): Refusal | null {
  const { situation, matter } = context;
  for (const filing of context.procedure.filings) {
    if (!filing.gate) continue;
    const { form, field } = fieldOf(filing.gate.planned.fact);
    const saved = savedValue(events, filing.gate.planned.fact);
    if (typeof saved?.value !== 'string' || sameValue(saved.value, matter.forms[form]?.[field])) continue;
    if (plannedDate(situation, filing.gate.held.fact) !== undefined) continue;
    const earliest = earliestPlan(situation, filing, filing.gate);
    if (earliest !== undefined && saved.value < earliest)
      return refuse('plan-too-early', {
        params: { planned: saved.value, act: filing.gate.title },
        basis: gateBasis(situation, filing),
        helps: { code: 'earliest-date', date: earliest },
      });
  }
  return null;
}

/**
 * That a gated act took place cannot lie in the future, and against the gate it is recorded by an act of its own (G7),
 * not slipped in with a save.
 */
async function actRefusal(context: ActContext, stage: StageDefinition, events: readonly MatterEvent[]): Promise<Refusal | null> {
  const { situation, matter } = context;
  const filing = gateInto(context.procedure, stage.id);
  if (!filing) return null;
  const saved = savedValue(events, filing.gate.held.fact);
  const { form, field } = fieldOf(filing.gate.held.fact);
  if (typeof saved?.value !== 'string' || sameValue(saved.value, matter.forms[form]?.[field])) return null;
  if (saved.value > situation.at.date) return refuse('date-in-future', { params: { date: saved.value } });
  if ((matter.ledger.breaches ?? []).some((breach) => breach.gate === filing.id)) return null;
  const held = situation.asIf(
    Object.entries(saved.data).map(([name, value]): Override => ({ fact: `${form}.${name}`, subject: null, value })),
  );
  const broken = (await judgeGateRules(held, filing.gate)).filter(holds);
  return broken.length === 0
    ? null
    : refuse('gate-shut', {
        params: { act: filing.gate.title },
        rules: broken.map(named),
        basis: gateBasis(situation, filing),
        helps: { code: 'record-breach' },
      });
}

/** Why this person cannot sign the stage now. */
export function signRefusal(context: ActContext, stage: StageDefinition, subjects: readonly string[]): Refusal | null {
  const { matter, opening, actor } = context;
  const { leader, begunOn } = matter.ledger.stages[stage.id] ?? {};
  if (leader !== undefined ? leader !== actor.person : !actor.roles.includes(stage.responsible.leader))
    return refuse('role', { params: { stage: stage.title } });
  if (begunOn === undefined) return refuse('stage-not-open', { params: { stage: stage.title } });
  const missing = stage.forms.flatMap(({ form, scope }) =>
    scope === 'matter'
      ? missingValues(opening, form, matter.forms[form] ?? {})
      : matter.subjects
          .filter((one) => subjects.includes(one.id))
          .flatMap((one) => missingValues(opening, form, one.forms[form] ?? {}, one.id)),
  );
  return missing.length > 0 ? refuse('values-missing', { missing }) : null;
}

/** The responsible leader signs over exactly the values shown; other values than those stored are refused. */
export function signStage(context: ActContext, command: CommandOf<'sign-stage'>): Decision {
  const { matter, procedure, stamp } = context;
  const stage = stageOf(procedure, command.stage);
  if (!stage) return malformed('unknown-stage', '/stage', { id: command.stage });
  const unknown = Object.keys(command.subjects).find((id) => !matter.subjects.some((one) => one.id === id));
  if (unknown !== undefined) return malformed('unknown-subject', '/subjects', { id: unknown });
  const shut = signRefusal(context, stage, Object.keys(command.subjects));
  if (shut) return shut;
  const now = stageFingerprints(procedure, matter, stage.id);
  if (command.matter !== now.matter || Object.entries(command.subjects).some(([id, mark]) => now.subjects[id] !== mark))
    return refuse('values-changed', { params: { stage: stage.title } });
  return accept({
    kind: 'stage-signed',
    stage: stage.id,
    matter: command.matter,
    subjects: command.subjects,
    ...(command.note === undefined ? {} : { note: command.note }),
    ...stamp,
  });
}
