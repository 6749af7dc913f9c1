import type { Calendar } from '../calendar/calendar.ts';
import type { Matter } from '../definitions/matter.ts';
import type { FilingDefinition, GateDefinition, StageDefinition } from '../definitions/procedure.ts';
import type { FactReader, Override } from '../facts/reader.ts';
import type { CompiledRelease } from '../release.ts';
import { countedOn, earliestAct, lastFilingDay } from './counting.ts';
import { judgeRow, noRelease } from './evaluate.ts';
import { filingState, latestFiling } from './filings.ts';
import type { ReleaseSet } from './releases.ts';
import { type Situation, situationOf } from './situation.ts';
import { gateInto, stageOf } from './stages.ts';
import { type At, type GateState, type GateSubject, type VerdictRow } from './verdict.ts';

/** A gate's legal values as they stand: how many working days, and the hour after which a filing counts as the next day's. */
interface GateTerms {
  readonly days: number | undefined;
  readonly cutOff: string | undefined;
  readonly planned: string | undefined;
  readonly held: string | undefined;
}

/** The state of every gate of the procedure at a moment, with the dates a person plans by. */
export async function gates(releases: ReleaseSet, calendar: Calendar, matter: Matter, at: At): Promise<GateState[]> {
  const situation = situationOf(releases, calendar, matter, at);
  const states: GateState[] = [];
  for (const filing of situation.opening.content.procedure.filings)
    if (filing.gate) states.push(await gateState(situation, filing, filing.gate));
  return states;
}

/** One gate of a situation already built. */
export async function gateState(situation: Situation, filing: FilingDefinition, gate: GateDefinition): Promise<GateState> {
  const { calendar, matter, at, opening } = situation;
  const terms = gateTerms(situation, gate);
  const plan = await judgePlan(situation, gate);
  const subjects = matter.subjects.map((subject): GateSubject => {
    const record = latestFiling(matter, filing.id, subject.id);
    const state = filingState(opening, matter, filing, subject.id);
    const earliest = earliestFor(situation, filing, gate, terms, subject.id);
    return {
      subject: subject.id,
      open: subject.state === 'active' && !plan.some((row) => (row.subject === subject.id || row.subject === undefined) && holds(row)),
      state: subject.state === 'active' ? state : subject.state,
      ...(record ? { version: record.version, filedOn: record.on } : {}),
      ...(record?.plannedFor !== undefined && state === 'approved' ? { approvedFor: record.plannedFor } : {}),
      ...(typeof earliest === 'string' && earliest !== 'unpublished' ? { earliest } : {}),
    };
  });
  const active = subjects.filter((one) => one.state !== 'suspended' && one.state !== 'withdrawn');
  const lastFiling =
    terms.planned !== undefined && terms.days !== undefined ? lastFilingDay(calendar, terms.planned, terms.days, gate.counting) : undefined;
  const left =
    lastFiling !== undefined && lastFiling !== 'unpublished'
      ? calendar.workingDaysBetween(at.date, lastFiling, { from: 'exclusive', to: 'inclusive' })
      : undefined;
  const ifFiledNow = filedNow(situation, gate, terms);
  const earliest = active.map((one) => one.earliest).filter((day) => day !== undefined);
  const breach = (matter.ledger.breaches ?? []).find((one) => one.gate === filing.id);
  return {
    filing: filing.id,
    title: gate.title,
    opens: gate.opens,
    open: active.length > 0 && active.every((one) => one.open),
    ...(terms.planned === undefined ? {} : { planned: terms.planned }),
    ...(terms.held === undefined ? {} : { held: terms.held }),
    ...(lastFiling === undefined || lastFiling === 'unpublished' ? {} : { lastFiling }),
    ...(lastFiling !== undefined && lastFiling !== 'unpublished' && terms.cutOff !== undefined ? { lastFilingBy: terms.cutOff } : {}),
    ...(typeof left === 'number' ? { workingDaysLeft: left } : {}),
    ...(earliest.length > 0 ? { earliest: earliest.sort().at(-1) } : {}),
    ...(ifFiledNow === undefined || ifFiledNow === 'unpublished' ? {} : { earliestIfFiledNow: ifFiledNow }),
    ...(lastFiling === 'unpublished' || ifFiledNow === 'unpublished' ? { calendarUnpublished: true as const } : {}),
    holding: plan.filter(holds),
    subjects,
    ...(breach ? { breach: { heldOn: breach.heldOn, settled: breach.settled !== undefined } } : {}),
  };
}

/** Whether a row of a rule that holds a gate keeps it shut: everything but a known yes does. */
export function holds(row: VerdictRow): boolean {
  return !row.uncounted && row.outcome !== 'kept' && row.outcome !== 'not-applicable' && row.outcome !== 'excepted';
}

/** The gate's rules judged as if the plan were carried out (G2), or as it was once the act has been held. */
async function judgePlan(situation: Situation, gate: GateDefinition): Promise<VerdictRow[]> {
  return judgeGateRules(situation.asIf(plannedFacts(gate, situation.reader(situation.opening, situation.at.date))), gate);
}

/** The gate's rules judged as if the act had been held on a day, whatever is recorded of it. */
export async function judgeHeldOn(situation: Situation, gate: GateDefinition, heldOn: string): Promise<VerdictRow[]> {
  const facts = Object.entries(gate.asIf).flatMap(([fact, value]): Override[] =>
    typeof value === 'object' ? [] : [{ fact, subject: null, value }],
  );
  return judgeGateRules(situation.asIf([...facts, { fact: gate.held.fact, subject: null, value: heldOn }]), gate);
}

/** The rows of the rules that hold a gate, in a situation as it stands. A rule nothing can judge by keeps it shut. */
export async function judgeGateRules(situation: Situation, gate: GateDefinition): Promise<VerdictRow[]> {
  const stage = stageOf(situation.opening.content.procedure, gate.opens);
  const rows: VerdictRow[] = [];
  if (!stage) return rows;
  for (const subject of [null, ...situation.matter.subjects])
    for (const name of gate.rules) {
      const id = subject?.id ?? null;
      const release = situation.governing(stage, id);
      const rule = release?.rule(name);
      if (!release || !rule) {
        if (subject === null) rows.push(unjudged(situation, stage, name, release));
        continue;
      }
      if ((rule.definition.event.params.scope === 'subject') !== (subject !== null)) continue;
      const row = await judgeRow(situation, release, rule, id);
      rows.push(subject && subject.state !== 'active' ? { ...row, uncounted: true } : row);
    }
  return rows;
}

/** The row of a gate's rule that the law of the day does not have: a problem, so that the gate stays shut. */
function unjudged(situation: Situation, stage: StageDefinition, name: string, release: CompiledRelease | undefined): VerdictRow {
  const named = situation.opening.rule(name)?.definition.event.params;
  const title = named?.title ?? name;
  return {
    rule: name,
    title,
    stage: stage.id,
    outcome: 'problem',
    light: 'none',
    release: release?.id ?? '',
    judgedOn: situation.judgedOn(stage, null),
    basis: (named?.basis ?? []).map(({ policy, article }) => ({ policy, article })),
    message: '',
    because: [],
    missing: [],
    remedy: null,
    problems: [release ? { kind: 'problem', code: 'unknown-rule', path: `/rules/${name}`, title } : noRelease(situation, stage, null)],
  };
}

/** What the facts would be were the plan carried out; nothing while the act has been held already. */
function plannedFacts(gate: GateDefinition, reader: FactReader): Override[] {
  const held = reader.read(gate.held.fact, null);
  if (held.kind === 'known') return [];
  return Object.entries(gate.asIf).flatMap(([fact, value]): Override[] => {
    if (typeof value !== 'object') return [{ fact, subject: null, value }];
    const read = reader.read(value.fact, null);
    return read.kind === 'known' ? [{ fact, subject: null, value: read.value }] : [];
  });
}

function gateTerms(situation: Situation, gate: GateDefinition): GateTerms {
  const stage = stageOf(situation.opening.content.procedure, gate.opens);
  const release = (stage && situation.governing(stage, null)) ?? situation.opening;
  const reader = situation.reader(release, stage ? situation.judgedOn(stage, null) : situation.at.date);
  const text = (fact: string): string | undefined => {
    const value = reader.read(fact, null);
    return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
  };
  const days = reader.read(gate.atLeast.workingDays.fact, null);
  return {
    days: days.kind === 'known' && typeof days.value === 'number' ? days.value : undefined,
    cutOff: text(gate.cutOff.fact),
    planned: text(gate.planned.fact),
    held: text(gate.held.fact),
  };
}

function filedNow(situation: Situation, gate: GateDefinition, terms: GateTerms): string | 'unpublished' | undefined {
  return earliestAfter(situation, gate, terms, situation.at.date, situation.at.time);
}

function earliestAfter(
  situation: Situation,
  gate: GateDefinition,
  terms: GateTerms,
  on: string,
  time: string | undefined,
): string | 'unpublished' | undefined {
  if (terms.days === undefined) return undefined;
  const counted = countedOn(situation.calendar, on, time, terms.cutOff);
  return counted === 'unpublished' ? counted : earliestAct(situation.calendar, counted, terms.days, gate.counting);
}

/** The earliest lawful day of the act for a subject: by its filing, or were it filed now. */
function earliestFor(
  situation: Situation,
  filing: FilingDefinition,
  gate: GateDefinition,
  terms: GateTerms,
  subject: string,
): string | 'unpublished' | undefined {
  const state = filingState(situation.opening, situation.matter, filing, subject);
  const record = latestFiling(situation.matter, filing.id, subject);
  return record && (state === 'filed' || state === 'approved')
    ? earliestAfter(situation, gate, terms, record.on, record.time)
    : filedNow(situation, gate, terms);
}

/**
 * The earliest lawful day a plan may name (G3): by the filings sent, or were one sent now, whichever subject can go
 * first. Undefined where nothing can be said, which refuses nothing.
 */
export function earliestPlan(situation: Situation, filing: FilingDefinition, gate: GateDefinition): string | undefined {
  const terms = gateTerms(situation, gate);
  const active = situation.matter.subjects.filter((subject) => subject.state === 'active');
  const days = active.map((subject) => earliestFor(situation, filing, gate, terms, subject.id));
  if (days.length === 0) days.push(filedNow(situation, gate, terms));
  return days.filter((day) => day !== undefined && day !== 'unpublished').sort()[0];
}

/** The filing whose gate opens a stage or one of its ancestors, where it is still shut for entry. */
export function shutGate(situation: Situation, stages: Iterable<string>): FilingDefinition | undefined {
  for (const stage of stages) {
    const filing = gateInto(situation.opening.content.procedure, stage);
    if (filing && situation.matter.ledger.stages[stage]?.begunOn === undefined) return filing;
  }
  return undefined;
}
