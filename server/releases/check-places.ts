import type { FindingView } from '../../runtime/api/designer.ts';
import type { CalendarYear, Part, PartRef, ReleaseContent } from '../../runtime/engine/index.ts';
import type { Messages } from '../../runtime/api/index.ts';
import { isTimeZone } from '../civil.ts';
import type { Definitions } from './definitions.ts';

/** What the server alone can see of a draft: how it fits what is published. Sentences are `finding.<code>` of the messages. */
type PlaceCode =
  | 'version-used'
  | 'calendar-unknown'
  | 'calendar-differs'
  | 'procedure-renamed'
  | 'role-unknown'
  | 'time-zone-unknown'
  | 'in-force-past'
  | 'year-misplaced'
  | 'year-elsewhere'
  | 'day-twice'
  | 'day-elsewhere'
  | 'make-up-weekday'
  | 'no-year'
  | 'sentence-unknown'
  | 'place-unknown';

const finding = (
  code: PlaceCode, part: PartRef, path: string, title: string, params: FindingView['params'] = {}, severity: FindingView['severity'] = 'error',
): FindingView => ({ code, severity, part: { kind: part.kind, id: part.id }, path, title, params });

const procedurePart: PartRef = { kind: 'procedure', id: 'procedure' };
const rulesetPart: PartRef = { kind: 'ruleset', id: 'ruleset' };

/** Findings about a release among those published: its name, its procedure, its calendar, its roles, its first day. */
export function placeFindings(definitions: Definitions, content: ReleaseContent, hash: string, subject: string, today: string): readonly FindingView[] {
  const { procedure, ruleset } = content;
  const found: FindingView[] = [];
  const used = definitions.versions().some((each) => each.kind === 'release' && each.id === `${subject}/${content.id}` && each.hash !== hash);
  if (used) found.push(finding('version-used', rulesetPart, '/version', ruleset.title, { version: content.id }));
  if (procedure.id !== subject) found.push(finding('procedure-renamed', procedurePart, '/id', procedure.title, { id: procedure.id, subject }));
  if (ruleset.procedure !== subject) found.push(finding('procedure-renamed', rulesetPart, '/procedure', ruleset.title, { id: ruleset.procedure, subject }));
  if (definitions.calendar(procedure.calendar) === undefined) found.push(finding('calendar-unknown', procedurePart, '/calendar', procedure.title, { calendar: procedure.calendar }));
  if (!isTimeZone(procedure.timeZone)) found.push(finding('time-zone-unknown', procedurePart, '/timeZone', procedure.title, { zone: procedure.timeZone }));
  const first = definitions.releases(subject)[0]?.content.procedure.calendar;
  if (first !== undefined && first !== procedure.calendar) found.push(finding('calendar-differs', procedurePart, '/calendar', procedure.title, { calendar: procedure.calendar, first }));
  if (ruleset.inForce.from < today) found.push(finding('in-force-past', rulesetPart, '/inForce/from', ruleset.title, { date: ruleset.inForce.from }, 'warning'));
  return [...found, ...roleFindings(definitions, content)];
}

function roleFindings({ access }: Definitions, { procedure }: ReleaseContent): readonly FindingView[] {
  const known = new Set(access.roles.map((role) => role.id));
  const unknown = (part: PartRef, path: string, title: string, role: string | undefined): readonly FindingView[] =>
    (role === undefined || known.has(role) ? [] : [finding('role-unknown', part, path, title, { role })]);
  return [
    ...procedure.stages.flatMap((stage) => (['leader', 'handler'] as const).flatMap((post) =>
      unknown({ kind: 'stage', id: stage.id }, `/responsible/${post}`, stage.title, stage.responsible[post]))),
    ...procedure.filings.flatMap((filing) => unknown({ kind: 'filing', id: filing.id }, '/review/by', filing.title, filing.review?.by)),
  ];
}

/** The day of the week of a civil date, 0 for Sunday; undefined where there is no such day. */
function weekday(date: string): number | undefined {
  const instant = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date ? undefined : instant.getUTCDay();
}

/** Findings in a calendar's years: days outside the year and its neighbours, days both off and worked, worked days that are none. */
export function calendarFindings(years: readonly CalendarYear[], calendar: string): readonly FindingView[] {
  if (years.length === 0) return [finding('no-year', { kind: 'calendar-year', id: '' }, '', calendar)];
  return years.flatMap((year) => {
    const part: PartRef = { kind: 'calendar-year', id: String(year.year) };
    const title = `${calendar} ${year.year}`;
    const found: FindingView[] = [];
    if (year.calendar !== calendar) found.push(finding('year-misplaced', part, '/calendar', title, { calendar: year.calendar, subject: calendar }));
    for (const list of ['off', 'makeUp'] as const) {
      year[list].forEach((date, i) => {
        const at = `/${list}/${i}`;
        const day = weekday(date);
        if (day === undefined || Math.abs(Number(date.slice(0, 4)) - year.year) > 1) found.push(finding('day-elsewhere', part, at, title, { date }));
        else if (year[list].indexOf(date) !== i || (list === 'makeUp' && year.off.includes(date))) found.push(finding('day-twice', part, at, title, { date }));
        else if (list === 'makeUp' && day !== 0 && day !== 6) found.push(finding('make-up-weekday', part, at, title, { date }, 'warning'));
      });
    }
    const elsewhere = [...year.off, ...year.makeUp].every((date) => date.slice(0, 4) !== String(year.year)) && year.off.length > 0;
    return elsewhere ? [...found, finding('year-elsewhere', part, '/year', title, { year: year.year })] : found;
  });
}

const places = (text: string): readonly string[] => [...text.matchAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g)].map((match) => match[1] ?? '');

/** Findings in the sentences: codes nothing asks for, and places that nothing fills. */
export function messagesFindings(parts: readonly Part[], shipped: Messages): readonly FindingView[] {
  const filled = new Map<string, Set<string>>();
  for (const texts of Object.values(shipped)) {
    for (const [code, text] of Object.entries(texts)) filled.set(code, new Set([...(filled.get(code) ?? []), ...places(text)]));
  }
  return parts.flatMap((part) => (part.kind === 'sentences' ? Object.entries(part.value) : []).flatMap(([code, text]) => {
    const path = `/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const known = filled.get(code);
    if (known === undefined) return [finding('sentence-unknown', part, path, code, { code })];
    return places(text).filter((place) => !known.has(place)).map((place) => finding('place-unknown', part, path, code, { place }));
  }));
}
