import { addDays, type Calendar, type GateDefinition, type RuleCase } from '../../runtime/engine/index.ts';

/** Days of a gate at its boundary: the act, and the filing days that leave one day too few, just enough, one to spare. */
export interface GateDays {
  readonly act: string;
  readonly tooLate: string;
  readonly justInTime: string;
  readonly early: string;
  /** One and two working days before the act. */
  readonly dayBefore: string;
  readonly twoBefore: string;
}

/** Days by the calendar, once the ruleset is in force where the calendar reaches so far; undefined where it has too few published days. */
export function gateDays(calendar: Calendar, inForceFrom: string, days: number, counting: GateDefinition['counting']): GateDays | undefined {
  const from = inForceFrom > calendar.from && inForceFrom < addDays(calendar.until, -3 * days - 40) ? inForceFrom : calendar.from;
  const act = calendar.addWorkingDays(addDays(from, 7), days + 5);
  if (act === 'unpublished') return undefined;
  const back = (n: number): string | undefined => {
    const day = calendar.addWorkingDays(act, -n);
    return day === 'unpublished' ? undefined : day;
  };
  for (let n = 0; n <= days + 2; n += 1) {
    const filed = back(n);
    if (filed === undefined || calendar.workingDaysBetween(filed, act, counting) !== days) continue;
    const [later, earlier, dayBefore, twoBefore] = [calendar.addWorkingDays(filed, 1), back(n + 1), back(1), back(2)];
    if (later === 'unpublished' || earlier === undefined || dayBefore === undefined || twoBefore === undefined) return undefined;
    return { act, tooLate: later, justInTime: filed, early: earlier, dayBefore, twoBefore };
  }
  return undefined;
}

/** What the cases of a gate's rules are about. */
export interface GateScene {
  readonly filing: string;
  readonly opens: string;
  /** Facts of fields: `<form>.<field>`. */
  readonly planned: string;
  readonly held: string;
  readonly flag: string;
  readonly cutOff: string;
  /** A reason to return it for. */
  readonly reason?: string;
}

const subject = 's1';

/** Cases of the rule on the working days between filing and act: below, at and above the limit, the hour, omissions. */
export function daysCases(scene: GateScene, days: GateDays): readonly RuleCase[] {
  const planned = given([scene.planned, days.act]);
  const filed = (on: string, time = scene.cutOff): Pick<RuleCase, 'at' | 'ledger'> => ({ at: on, ledger: sent(scene, days, on, time) });
  const late = minuteAfter(scene.cutOff);
  return [
    { name: 'exactly the working days required', ...filed(days.justInTime), given: planned, light: 'green', outcome: 'kept' },
    { name: 'one working day too few', ...filed(days.tooLate), given: planned, light: 'red', outcome: 'broken' },
    { name: 'one working day more', ...filed(days.early), given: planned, light: 'green', outcome: 'kept' },
    ...(late === undefined ? [] : [{ name: 'a minute after the cut-off hour counts as the next working day', ...filed(days.justInTime, late), given: planned, light: 'red', outcome: 'broken' } satisfies RuleCase]),
    { name: 'not filed yet', at: days.justInTime, given: planned, light: 'grey', outcome: 'not-yet-known' },
    { name: 'held, never filed', at: days.act, given: given([scene.planned, days.act], [scene.held, days.act], [scene.flag, true]), light: 'red', outcome: 'broken' },
    { name: 'filed, no date of the act once the stage is closed', ...filed(days.justInTime), given: {}, closed: [scene.opens], light: 'red', outcome: 'not-recorded' },
  ];
}

/** Cases of the rule that the filing was approved before the act. */
export function approvedCases(scene: GateScene, days: GateDays): readonly RuleCase[] {
  const held = given([scene.planned, days.act], [scene.held, days.act], [scene.flag, true]);
  const answered = (outcome?: 'approved' | 'returned'): Pick<RuleCase, 'at' | 'ledger'> => ({ at: days.act, ledger: sent(scene, days, days.twoBefore, '10:00', outcome) });
  return [
    { name: 'approved the day before', ...answered('approved'), given: held, light: 'green', outcome: 'kept' },
    ...(scene.reason === undefined ? [] : [{ name: 'returned', ...answered('returned'), given: held, light: 'red', outcome: 'broken' } satisfies RuleCase]),
    { name: 'no answer is not approval', ...answered(), given: held, light: 'red', outcome: 'broken' },
    { name: 'never filed', at: days.act, given: held, light: 'red', outcome: 'broken' },
    { name: 'not held', at: days.act, given: given([scene.planned, days.act], [scene.flag, false]), light: 'none', outcome: 'not-applicable' },
    { name: 'not said whether held', at: days.dayBefore, given: given([scene.planned, days.act]), light: 'grey', outcome: 'not-yet-known' },
    { name: 'not approved, not said whether held once the stage is closed', at: days.act, given: given([scene.planned, days.act]), closed: [scene.opens], light: 'red', outcome: 'not-recorded' },
  ];
}

function given(...values: readonly (readonly [fact: string, value: string | boolean])[]): RuleCase['given'] {
  const forms: Record<string, Record<string, string | boolean>> = {};
  for (const [fact, value] of values) {
    const dot = fact.indexOf('.');
    const form = fact.slice(0, dot);
    forms[form] = { ...forms[form], [fact.slice(dot + 1)]: value };
  }
  return forms;
}

function sent(scene: GateScene, days: GateDays, on: string, time: string, outcome?: 'approved' | 'returned'): NonNullable<RuleCase['ledger']> {
  const entry = { on: days.dayBefore, time: '15:00' };
  const answer = outcome === 'returned' ? { outcome, ...entry, reasons: [{ code: scene.reason ?? '', stage: scene.opens }] } : outcome === 'approved' ? { outcome, ...entry } : undefined;
  return { filings: [{ filing: scene.filing, version: 1, on, time, plannedFor: days.act, subjects: [subject], outcomes: Object.fromEntries(answer === undefined ? [] : [[subject, answer]]) }] };
}

/** `17:30` → `17:31`; undefined where the day ends. */
function minuteAfter(time: string): string | undefined {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + 1;
  return total >= 24 * 60 ? undefined : `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
