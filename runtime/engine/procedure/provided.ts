import type { Calendar } from '../calendar/calendar.ts';
import type { FilingRecord, Matter } from '../definitions/matter.ts';
import type { FilingDefinition } from '../definitions/procedure.ts';
import type { FieldRef } from '../problems.ts';
import type { CompiledRelease } from '../release.ts';
import type { Value } from '../values/value.ts';
import { countedOn } from './counting.ts';
import { filingState, latestFiling } from './filings.ts';
import { signatureOf } from './fingerprints.ts';
import { begunOn, closedOn, filingOf, stageOf } from './stages.ts';
import type { At } from './verdict.ts';

/** Reads another fact for the same subject, overrides included. */
export type ReadFact = (fact: string) => Value;

/** The calendar's answer as a fact: a date it cannot count to is unpublished, never a guess (C3). */
const counted = <T extends number | string>(value: T | 'unpublished', date: string): Value =>
  value === 'unpublished' ? { kind: 'unpublished', date } : { kind: 'known', value };

const yes = (value: boolean): Value => ({ kind: 'known', value });

function orUnknown(value: string | undefined, title: string): Value {
  const place: FieldRef = { form: '', field: '', title };
  return value === undefined ? { kind: 'unknown', missing: [place] } : { kind: 'known', value };
}

/**
 * The facts the ledger provides (F6): what was done is boolean and never unknown, absent means not done; its dates are
 * unknown when absent. They belong to a subject; read without one they speak of the whole matter.
 */
export function providedFacts(release: CompiledRelease, calendar: Calendar, matter: Matter, at: At): (fact: string, subject: string | null, read: ReadFact) => Value | undefined {
  const { procedure } = release.content;

  const stageFact = (id: string, name: string, subject: string | null): Value | undefined => {
    const stage = stageOf(procedure, id);
    if (!stage) return undefined;
    const closed = closedOn(procedure, matter, id, subject);
    switch (name) {
      case 'begun':
        return yes(begunOn(matter, id) !== undefined);
      case 'begunOn':
        return orUnknown(begunOn(matter, id), stage.title);
      case 'closed':
        return yes(closed !== undefined);
      case 'closedOn':
        return orUnknown(closed, stage.title);
      case 'signed':
        return yes(signatureOf(procedure, matter, id, subject)?.stands === true);
      default:
        return undefined;
    }
  };

  /** The latest version for the subject; for the matter, the last sent. */
  const filingFact = (filing: FilingDefinition, name: string, subject: string | null, read: ReadFact): Value | undefined => {
    const record = latestFiling(matter, filing.id, subject);
    const outcome = subject === null ? undefined : record?.outcomes[subject];
    const approved = subject === null ? everyActive((id) => isApproved(filing, id)) : isApproved(filing, subject);
    switch (name) {
      case 'sent':
        return yes(record !== undefined);
      case 'sentOn':
        return orUnknown(record?.on, filing.title);
      case 'approved':
        return yes(approved);
      case 'returned':
        return yes(outcome?.outcome === 'returned');
      case 'approvedOn':
        return orUnknown(approved ? outcome?.on : undefined, filing.title);
      case 'approvedFor':
        return orUnknown(approved ? record?.plannedFor : undefined, filing.title);
      case 'approvedBefore':
        return yes(subject === null ? everyActive((id) => isApprovedBefore(filing, id, read)) : isApprovedBefore(filing, subject, read));
      case 'gateBreached':
        return yes((matter.ledger.breaches ?? []).some((breach) => breach.gate === filing.id));
      case 'countedOn':
        return record ? countedDay(filing, record.on, record.time, read) : orUnknown(undefined, filing.title);
      case 'workingDays':
        return record ? daysToAct(filing, countedDay(filing, record.on, record.time, read), read) : orUnknown(undefined, filing.title);
      case 'workingDaysIfFiledNow':
        return daysToAct(filing, countedDay(filing, at.date, at.time, read), read);
      default:
        return undefined;
    }
  };

  const everyActive = (holds: (subject: string) => boolean): boolean => {
    const active = matter.subjects.filter((subject) => subject.state === 'active');
    return active.length > 0 && active.every((subject) => holds(subject.id));
  };

  const isApproved = (filing: FilingDefinition, subject: string): boolean => filingState(release, matter, filing, subject) === 'approved';

  /** G5: approval on the act's own day counts only if its entry came before the act's. */
  const isApprovedBefore = (filing: FilingDefinition, subject: string, read: ReadFact): boolean => {
    if (!isApproved(filing, subject) || !filing.gate) return false;
    const outcome = latestFiling(matter, filing.id, subject)?.outcomes[subject];
    if (!outcome) return false;
    const breached = (matter.ledger.breaches ?? []).some((breach) => breach.gate === filing.id && breach.on <= outcome.on);
    if (breached) return false;
    const held = read(filing.gate.held.fact);
    const day = held.kind === 'known' && typeof held.value === 'string' ? held.value : undefined;
    const begun = matter.ledger.stages[filing.gate.opens];
    if (begun?.begunOn !== undefined && !precedes(outcome, { on: begun.begunOn, time: begun.begunTime })) return false;
    if (day === undefined) return true;
    return outcome.on < day || (outcome.on === day && begun?.begunOn === day && precedes(outcome, { on: day, time: begun.begunTime }));
  };

  const countedDay = (filing: FilingDefinition, on: string, time: string | undefined, read: ReadFact): Value => {
    if (!filing.gate) return { kind: 'known', value: on };
    const cutOff = read(filing.gate.cutOff.fact);
    return counted(countedOn(calendar, on, time, cutOff.kind === 'known' && typeof cutOff.value === 'string' ? cutOff.value : undefined), on);
  };

  /** Working days from the counted filing day to the gated act, held or else planned, by the gate's own counting. */
  const daysToAct = (filing: FilingDefinition, from: Value, read: ReadFact): Value | undefined => {
    if (!filing.gate) return undefined;
    const held = read(filing.gate.held.fact);
    const to = held.kind === 'known' ? held : read(filing.gate.planned.fact);
    if (from.kind !== 'known') return from;
    if (to.kind !== 'known') return to;
    if (typeof from.value !== 'string' || typeof to.value !== 'string') return undefined;
    return counted(calendar.workingDaysBetween(from.value, to.value, filing.gate.counting), to.value);
  };

  /** Whether the planned date is another than the one an approval was given for (G5). */
  const rescheduled = (filing: FilingDefinition, subject: string | null, read: ReadFact): Value | undefined => {
    if (!filing.gate) return undefined;
    const held = read(filing.gate.held.fact);
    const day = held.kind === 'known' ? held : read(filing.gate.planned.fact);
    const differs = (id: string): boolean => {
      const record = latestFiling(matter, filing.id, id);
      return record?.outcomes[id]?.outcome === 'approved' && record.plannedFor !== undefined && day.kind === 'known' && day.value !== record.plannedFor;
    };
    return yes(subject === null ? matter.subjects.some((one) => one.state === 'active' && differs(one.id)) : differs(subject));
  };

  return (fact, subject, read) => {
    const [family, id = '', name = ''] = fact.split('.');
    switch (family) {
      case 'subject':
        if (id === 'id' && subject !== null) return { kind: 'known', value: subject };
        return id === 'state' && subject !== null ? { kind: 'known', value: matter.subjects.find((one) => one.id === subject)?.state ?? 'active' } : undefined;
      case 'matter':
        return id === 'openedOn' ? { kind: 'known', value: matter.openedOn } : undefined;
      case 'at':
        return id === 'date' ? { kind: 'known', value: at.date } : undefined;
      case 'stage':
        return stageFact(id, name, subject);
      case 'filing': {
        const filing = filingOf(procedure, id);
        return filing && filingFact(filing, name, subject, read);
      }
      case 'gate': {
        const filing = filingOf(procedure, id);
        return filing && name === 'rescheduled' ? rescheduled(filing, subject, read) : undefined;
      }
      case 'attachment':
        return yes((matter.ledger.attachments ?? []).some((one) => one.stage === id && one.kind === name && !one.withdrawn && (subject === null || one.subject === undefined || one.subject === subject)));
      default:
        return undefined;
    }
  };
}

/** Whether an entry came before another: by day, on one day by time; without both times it cannot be shown. */
function precedes(entry: Pick<FilingRecord, 'on' | 'time'>, other: { readonly on: string; readonly time?: string | undefined }): boolean {
  if (entry.on !== other.on) return entry.on < other.on;
  return entry.time !== undefined && other.time !== undefined && entry.time <= other.time;
}
