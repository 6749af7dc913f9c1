import type { CommandOf } from '../../definitions/command.ts';
import type { FilingDefinition, GateDefinition } from '../../definitions/procedure.ts';
import type { Refusal } from '../../problems.ts';
import { isCivilDate } from '../../values/date.ts';
import { gateBasis, named, plannedDate } from '../checklist.ts';
import type { MatterEvent } from '../events.ts';
import { latestFiling } from '../filings.ts';
import { earliestPlan, gateState, holds, judgeHeldOn, shutGate } from '../gates.ts';
import { ancestors, filingOf, gateInto, stageOf } from '../stages.ts';
import { fieldOf, known } from '../values.ts';
import { accept, type ActContext, type Decision, malformed, refuse } from './decision.ts';

/** Why the gate keeps an act shut now: which rules, and the earliest lawful day. */
export async function gateRefusal(context: ActContext, filing: FilingDefinition, gate: GateDefinition): Promise<Refusal | null> {
  const { situation } = context;
  const state = await gateState(situation, filing, gate);
  if (state.open) return null;
  const earliest = state.earliest ?? state.earliestIfFiledNow;
  const shut = state.subjects
    .filter((one) => !one.open && one.state !== 'suspended' && one.state !== 'withdrawn')
    .map((one) => one.subject);
  const some = shut.length > 0 && shut.length < state.subjects.length;
  return refuse('gate-shut', {
    params: { act: gate.title, filing: filing.title, subjects: shut.join('、') },
    rules: state.holding.map(named),
    basis: gateBasis(situation, filing),
    helps:
      some && state.subjects.some((one) => one.open)
        ? { code: 'suspend-others' }
        : { code: 'earliest-date', ...(earliest === undefined ? {} : { date: earliest }) },
  });
}

/** Why a stage cannot begin though its own gate were open: another gate before it is shut, or a breach there is unsettled. */
export function beforeRefusal(context: ActContext, id: string): Refusal | null {
  const { matter, procedure, situation } = context;
  const before = ancestors(procedure, id);
  const shut = shutGate(situation, before);
  if (shut?.gate)
    return refuse('stage-not-open', {
      params: { stage: stageOf(procedure, id)?.title ?? id, act: shut.gate.title },
      basis: gateBasis(situation, shut),
    });
  const gateStage = (filing: string): string => filingOf(procedure, filing)?.gate?.opens ?? '';
  const unsettled = (matter.ledger.breaches ?? []).find((breach) => !breach.settled && before.has(gateStage(breach.gate)));
  return unsettled ? refuse('breach-unsettled', { params: { date: unsettled.heldOn } }) : null;
}

/** Begins the stage behind a gate: the act is convened for its planned date, only while the gate is open. */
export async function beginStage(context: ActContext, command: CommandOf<'begin-stage'>): Promise<Decision> {
  const { matter, situation, procedure, stamp } = context;
  const filing = gateInto(procedure, command.stage);
  if (!filing) return malformed('unknown-stage', '/stage', { id: command.stage });
  if (matter.ledger.stages[command.stage]?.begunOn !== undefined) return refuse('already-done', { params: { act: filing.gate.title } });
  const shut = beforeRefusal(context, command.stage) ?? (await gateRefusal(context, filing, filing.gate));
  if (shut) return shut;
  const planned = plannedDate(situation, filing.gate.planned.fact);
  if (planned === undefined)
    return refuse('values-missing', {
      missing: [situation.opening.fieldRef(filing.gate.planned.fact) ?? { ...fieldOf(filing.gate.planned.fact), title: filing.gate.title }],
    });
  return accept({ kind: 'stage-begun', stage: command.stage, ...stamp });
}

/** Moves the planned day of a gated act after filing (G3, G5): never earlier than the filing allows. */
export function reschedule(context: ActContext, command: CommandOf<'reschedule'>): Decision {
  const { matter, situation, procedure, stamp } = context;
  const filing = filingOf(procedure, command.filing);
  if (!filing?.gate) return malformed('unknown-filing', '/filing', { id: command.filing });
  const { gate } = filing;
  if (!isCivilDate(command.to)) return malformed('malformed-value', '/to', { value: command.to });
  if (!latestFiling(matter, filing.id, null)) return refuse('not-filed', { params: { filing: filing.title } });
  if (plannedDate(situation, gate.held.fact) !== undefined) return refuse('already-done', { params: { act: gate.title } });
  const from = plannedDate(situation, gate.planned.fact);
  if (from === command.to) return refuse('already-done', { params: { act: gate.title } });
  const earliest = earliestPlan(situation, filing, gate);
  if (command.to < situation.at.date || (earliest !== undefined && command.to < earliest))
    return refuse('plan-too-early', {
      params: { planned: command.to, act: gate.title },
      basis: gateBasis(situation, filing),
      ...(earliest === undefined ? {} : { helps: { code: 'earliest-date', date: earliest } }),
    });
  const place = fieldOf(gate.planned.fact);
  const stage = situation.opening.stageOfForm(place.form) ?? gate.opens;
  // The move is a version of the form like any save, so that a form opened before it cannot put the old date back.
  const version = (matter.ledger.stages[stage]?.versions?.[place.form] ?? 0) + 1;
  return accept({
    kind: 'rescheduled',
    filing: filing.id,
    stage,
    ...place,
    version,
    ...(from === undefined ? {} : { from }),
    to: command.to,
    reason: command.reason,
    ...stamp,
  });
}

/** Records that the gated act took place against the gate (G7): red for good, and the next stage waits for the superior. */
export async function recordBreach(context: ActContext, command: CommandOf<'record-breach'>): Promise<Decision> {
  const { matter, situation, procedure, stamp } = context;
  const filing = filingOf(procedure, command.filing);
  if (!filing?.gate) return malformed('unknown-filing', '/filing', { id: command.filing });
  const { gate } = filing;
  if (!isCivilDate(command.heldOn)) return malformed('malformed-value', '/heldOn', { value: command.heldOn });
  if (command.heldOn > situation.at.date) return refuse('date-in-future', { params: { date: command.heldOn } });
  if ((matter.ledger.breaches ?? []).some((breach) => breach.gate === filing.id))
    return refuse('already-done', { params: { act: gate.title } });
  const begun = matter.ledger.stages[gate.opens]?.begunOn !== undefined;
  if (!(await judgeHeldOn(situation, gate, command.heldOn)).some(holds)) return refuse('no-breach', { params: { act: gate.title } });
  const held = fieldOf(gate.held.fact);
  const stored = matter.forms[held.form] ?? {};
  const facts = Object.entries(gate.asIf).flatMap(([fact, value]) =>
    fieldOf(fact).form === held.form && typeof value !== 'object' ? [[fieldOf(fact).field, value] as const] : [],
  );
  const data = known({ ...stored, ...Object.fromEntries(facts), [held.field]: command.heldOn });
  const version = (matter.ledger.stages[gate.opens]?.versions?.[held.form] ?? 0) + 1;
  const events: MatterEvent[] = [
    { kind: 'breach-recorded', filing: filing.id, stage: gate.opens, heldOn: command.heldOn, reason: command.reason, ...stamp },
    ...(begun ? [] : [{ kind: 'stage-begun' as const, stage: gate.opens, ...stamp }]),
    { kind: 'form-saved', stage: gate.opens, form: held.form, version, data, ...stamp },
  ];
  return accept(...events);
}

/** The superior deals with a recorded breach: the next stage opens, the light stays. */
export function settleBreach(context: ActContext, command: CommandOf<'settle-breach'>): Decision {
  const { matter, actor, stamp } = context;
  const breach = (matter.ledger.breaches ?? []).find((one) => one.gate === command.filing);
  if (!breach) return refuse('no-breach');
  if (breach.settled) return refuse('already-done');
  if (breach.by === actor.person) return refuse('own-work');
  return accept({ kind: 'breach-settled', filing: command.filing, note: command.note, ...stamp });
}
