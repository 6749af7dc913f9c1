import type { FilingRecord, FrozenContent, Matter } from '../definitions/matter.ts';
import type { FilingDefinition, ProcedureDefinition } from '../definitions/procedure.ts';
import type { CompiledRelease } from '../release.ts';
import { bearsOn, contentChanges } from './changes.ts';
import { fieldOf, stagesOf } from './values.ts';

export type SubjectFilingState = 'not-filed' | 'filed' | 'approved' | 'returned' | 'changed-since';

/** The latest version of a filing that includes the subject (for null: the latest of all). */
export function latestFiling(matter: Matter, filing: string, subject: string | null): FilingRecord | undefined {
  return matter.ledger.filings
    .filter((record) => record.filing === filing && (subject === null || record.subjects.includes(subject)))
    .reduce<FilingRecord | undefined>((latest, record) => (latest && latest.version > record.version ? latest : record), undefined);
}

/**
 * Where a subject stands in a filing. An approval covers the content it was given for: once a value that bears on the
 * subject changes, it is `changed-since` until filed again. The planned date is not content here; G5 judges it.
 */
export function filingState(release: CompiledRelease, matter: Matter, filing: FilingDefinition, subject: string): SubjectFilingState {
  let ofRelease = memo.get(release);
  if (!ofRelease) memo.set(release, (ofRelease = new WeakMap()));
  let states = ofRelease.get(matter);
  if (!states) ofRelease.set(matter, (states = new Map()));
  const key = `${filing.id} ${subject}`;
  let state = states.get(key);
  if (!state) states.set(key, (state = stateOf(release, matter, filing, subject)));
  return state;
}

// A matter is never changed in place, and every act, fact and gate asks for these states, for every subject.
const memo = new WeakMap<CompiledRelease, WeakMap<Matter, Map<string, SubjectFilingState>>>();

function stateOf(release: CompiledRelease, matter: Matter, filing: FilingDefinition, subject: string): SubjectFilingState {
  const record = latestFiling(matter, filing.id, subject);
  if (!record) return 'not-filed';
  const outcome = record.outcomes[subject];
  if (outcome?.outcome === 'returned') return 'returned';
  if (hasChangedSince(release, matter, filing, record, subject)) return 'changed-since';
  return outcome ? 'approved' : 'filed';
}

/** Whether a value that bears on the subject, other than the planned date, is no longer the one a version froze. */
export function hasChangedSince(
  release: CompiledRelease,
  matter: Matter,
  filing: FilingDefinition,
  record: FilingRecord,
  subject: string,
): boolean {
  if (!record.frozen) return false;
  const now = standing(release.content.procedure, matter, filing.freezes, subject);
  const planned = filing.gate ? fieldOf(filing.gate.planned.fact) : null;
  return contentChanges(record.frozen, now).some(
    (change) => !(planned && change.form === planned.form && change.field === planned.field) && bearsOn(release, change, subject),
  );
}

/** The values as they stand, not copied: what is compared over and over is compared by what holds it. */
function standing(procedure: ProcedureDefinition, matter: Matter, stages: readonly string[], subject: string): FrozenContent {
  const forms = stagesOf(procedure, stages).flatMap((stage) => stage.forms);
  const own = matter.subjects.find((one) => one.id === subject);
  const pick = (scope: 'matter' | 'subject', from: FrozenContent['forms'] = {}): FrozenContent['forms'] =>
    Object.fromEntries(forms.flatMap(({ form, scope: of }) => (of === scope && from[form] ? [[form, from[form]]] : [])));
  return { forms: pick('matter', matter.forms), subjects: { [subject]: pick('subject', own?.forms) } };
}
