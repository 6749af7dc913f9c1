import { type CompiledRelease, type Matter, openingRelease, type ReleaseSet } from '../../runtime/engine/index.ts';
import type { Definitions, PublishedVersion } from '../releases/definitions.ts';
import type { Records } from '../store/records.ts';

/**
 * How many matters cannot do without a release: those that would be left without any in force, and those whose stages or forms
 * the release that would govern them instead does not have (semantics S2). 0: it can be withdrawn.
 */
export function needing(definitions: Definitions, records: Pick<Records, 'mattersOf'>, { subject, hash }: PublishedVersion, today: string): number {
  const governing = definitions.governing(subject);
  const withdrawn = definitions.release(hash)?.compiled;
  if (governing === undefined || withdrawn === undefined) return 0;
  const left: ReleaseSet = { list: governing.releases.list.filter((release) => release.hash !== hash) };
  const isCovered = covers(left, withdrawn.from) && (withdrawn.from > today || covers(left, today));
  let count = 0;
  for (const { matter } of records.mattersOf(subject)) {
    if (!isCovered || (openingRelease(governing.releases, matter.openedOn).hash === hash && !fits(left, matter))) count += 1;
  }
  return count;
}

function covers({ list }: ReleaseSet, day: string): boolean {
  return list.some((release) => release.from <= day && (release.until === undefined || day <= release.until));
}

/** Whether the release that would govern a matter from its opening has everything the matter has. */
function fits(left: ReleaseSet, matter: Matter): boolean {
  const opening: CompiledRelease = openingRelease(left, matter.openedOn);
  const { procedure, forms } = opening.content;
  const known = { stages: new Set(procedure.stages.map(({ id }) => id)), forms: new Set(forms.map(({ id }) => id)), filings: new Set(procedure.filings.map(({ id }) => id)) };
  const used = [...Object.keys(matter.forms), ...matter.subjects.flatMap((subject) => Object.keys(subject.forms))];
  return Object.keys(matter.ledger.stages).every((stage) => known.stages.has(stage)) && used.every((form) => known.forms.has(form)) &&
    matter.ledger.filings.every(({ filing }) => known.filings.has(filing));
}
