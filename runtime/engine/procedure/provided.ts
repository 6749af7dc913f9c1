import type { Calendar } from '../calendar/calendar.ts';
import type { FilingRecord, Matter } from '../definitions/matter.ts';
import type { FilingDefinition, GateDefinition } from '../definitions/procedure.ts';
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
export function providedFacts(
  release: CompiledRelease,
  calendar: Calendar,
  matter: Matter,
  at: At,
): (fact: string, subject: string | null, read: ReadFact) => Value | undefined {
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
        return yes(
          (subject === null ? [null, ...active] : [subject]).every((one) => signatureOf(procedure, matter, id, one)?.stands === true),
        );
      default:
        return undefined;
    }
  };

  const active = matter.subjects.filter((subject) => subject.state === 'active').map((subject) => subject.id);
  const everyActive = (holds: (subject: string) => boolean): boolean => active.length > 0 && active.every(holds);

  /** For a subject its latest version; for the matter the last sent, approved when every active subject is, returned when one is. */
  const filingFact = (filing: FilingDefinition, name: string, subject: string | null, read: ReadFact): Value | undefined => {
    const record = latestFiling(matter, filing.id, subject);
    const whole = subject === null ? active : [subject];
    switch (name) {
      case 'sent':
        return yes(record !== undefined);
      case 'sentOn':
        return orUnknown(record?.on, filing.title);
      case 'approved':
        return yes(isApproved(filing, whole));
      case 'returned':
        return yes(whole.some((id) => latestFiling(matter, filing.id, id)?.outcomes[id]?.outcome === 'returned'));
      case 'approvedOn':
        return orUnknown(
          isApproved(filing, whole)
            ? whole
                .map((id) => latestFiling(matter, filing.id, id)?.outcomes[id]?.on ?? '')
                .sort()
                .at(-1)
            : undefined,
          filing.title,
        );
      case 'approvedFor':
        return orUnknown(
          isApproved(filing, whole) ? theOne(whole.map((id) => latestFiling(matter, filing.id, id)?.plannedFor)) : undefined,
          filing.title,
        );
      case 'approvedBefore':
        return yes(subject === null ? everyActive((id) => isApprovedBefore(filing, id, read)) : isApprovedBefore(filing, subject, read));
      case 'gateBreached':
        return yes(breachOf(filing) !== undefined);
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

  const isApproved = (filing: FilingDefinition, subjects: readonly string[]): boolean =>
    subjects.length > 0 && subjects.every((id) => filingState(release, matter, filing, id) === 'approved');

  const breachOf = (filing: FilingDefinition) => (matter.ledger.breaches ?? []).find((breach) => breach.gate === filing.id);

  /** The day the gated act was held: for good that of a recorded breach, whatever is entered later (G7). */
  const heldOn = (filing: FilingDefinition & { gate: GateDefinition }, read: ReadFact): Value => {
    const breach = breachOf(filing);
    return breach ? { kind: 'known', value: breach.heldOn } : read(filing.gate.held.fact);
  };

  /**
   * G5: approval on the act's own day counts only if its entry came before the act's: before it was convened or, while it
   * is not, before now. Beside a breach, entries of one minute do not count: the breach may have come first.
   */
  const isApprovedBefore = (filing: FilingDefinition, subject: string, read: ReadFact): boolean => {
    const outcome = isApproved(filing, [subject]) ? latestFiling(matter, filing.id, subject)?.outcomes[subject] : undefined;
    if (!outcome || !isGated(filing)) return false;
    const held = heldOn(filing, read);
    const day = held.kind === 'known' && typeof held.value === 'string' ? held.value : undefined;
    const ledger = matter.ledger.stages[filing.gate.opens];
    const begun = ledger?.begunOn === undefined ? undefined : { on: ledger.begunOn, time: ledger.begunTime };
    const orSame = breachOf(filing) === undefined;
    if (begun && !precedes(outcome, begun, orSame)) return false;
    if (day === undefined || outcome.on < day) return true;
    const entry = begun ?? { on: at.date, time: at.time };
    return outcome.on === day && entry.on === day && precedes(outcome, entry, orSame);
  };

  const countedDay = (filing: FilingDefinition, on: string, time: string | undefined, read: ReadFact): Value => {
    if (!filing.gate) return { kind: 'known', value: on };
    const cutOff = read(filing.gate.cutOff.fact);
    return counted(
      countedOn(calendar, on, time, cutOff.kind === 'known' && typeof cutOff.value === 'string' ? cutOff.value : undefined),
      on,
    );
  };

  /** Working days from the counted filing day to the gated act, held or else planned, by the gate's own counting. */
  const daysToAct = (filing: FilingDefinition, from: Value, read: ReadFact): Value | undefined => {
    if (!isGated(filing)) return undefined;
    const held = heldOn(filing, read);
    const to = held.kind === 'known' ? held : read(filing.gate.planned.fact);
    if (from.kind !== 'known') return from;
    if (to.kind !== 'known') return to;
    if (typeof from.value !== 'string' || typeof to.value !== 'string') return undefined;
    return counted(calendar.workingDaysBetween(from.value, to.value, filing.gate.counting), to.value);
  };

  /** Whether the planned date is another than the one an approval was given for (G5). */
  const rescheduled = (filing: FilingDefinition, subject: string | null, read: ReadFact): Value | undefined => {
    if (!isGated(filing)) return undefined;
    const held = heldOn(filing, read);
    const day = held.kind === 'known' ? held : read(filing.gate.planned.fact);
    const differs = (id: string): boolean => {
      const record = latestFiling(matter, filing.id, id);
      return (
        record?.outcomes[id]?.outcome === 'approved' &&
        record.plannedFor !== undefined &&
        day.kind === 'known' &&
        day.value !== record.plannedFor
      );
    };
    return yes(subject === null ? active.some(differs) : differs(subject));
  };

  return (fact, subject, read) => {
    const [family, id = '', name = ''] = fact.split('.');
    switch (family) {
      case 'subject':
        if (id === 'id' && subject !== null) return { kind: 'known', value: subject };
        return id === 'state' && subject !== null
          ? { kind: 'known', value: matter.subjects.find((one) => one.id === subject)?.state ?? 'active' }
          : undefined;
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
        return yes(
          (matter.ledger.attachments ?? []).some(
            (one) =>
              one.stage === id &&
              one.kind === name &&
              !one.withdrawn &&
              (subject === null || one.subject === undefined || one.subject === subject),
          ),
        );
      default:
        return undefined;
    }
  };
}

const isGated = (filing: FilingDefinition): filing is FilingDefinition & { gate: GateDefinition } => filing.gate !== undefined;

/** The value all share, if they do. */
const theOne = (values: readonly (string | undefined)[]): string | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

/** Whether an entry came before another: by day, on one day by time; without both times it cannot be shown. */
function precedes(
  entry: Pick<FilingRecord, 'on' | 'time'>,
  other: { readonly on: string; readonly time?: string | undefined },
  orSame: boolean,
): boolean {
  if (entry.on !== other.on) return entry.on < other.on;
  if (entry.time === undefined || other.time === undefined) return false;
  return orSame ? entry.time <= other.time : entry.time < other.time;
}
