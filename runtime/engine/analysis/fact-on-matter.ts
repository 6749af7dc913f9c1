import type { Calendar } from '../calendar/calendar.ts';
import type { Matter } from '../definitions/matter.ts';
import { Bug, type FieldRef, type Problem } from '../problems.ts';
import { situationOf } from '../procedure/situation.ts';
import type { At } from '../procedure/verdict.ts';
import type { CompiledRelease } from '../release.ts';
import { shown } from '../values/value.ts';

/** A fact's value on a matter, as an editor shows it. */
export type FactReading =
  | { readonly kind: 'known'; readonly value: string | number | boolean | readonly string[] | null }
  | { readonly kind: 'unknown'; readonly missing: readonly FieldRef[] }
  | { readonly kind: 'problem'; readonly problems: readonly Problem[] }
  /** It counts working days outside the published years. */
  | { readonly kind: 'unpublished'; readonly date: string };

/**
 * Reads one fact on a matter at a moment; tables by their number of rows, fractions `a/b`. `subject` null reads it for the
 * matter. Throws a Bug for a fact the release does not have.
 */
export function factOnMatter(release: CompiledRelease, calendar: Calendar, matter: Matter, fact: string, subject: string | null, at: At): FactReading {
  const found = release.fact(fact);
  if (!found || found.kind === 'column') throw new Bug(`no fact ${fact}`);
  const situation = situationOf({ list: [release], override: release.id }, calendar, matter, at);
  const value = situation.reader(release, at.date).read(fact, subject);
  switch (value.kind) {
    case 'known':
      return { kind: 'known', value: shown(value) };
    case 'unknown':
      return { kind: 'unknown', missing: value.missing };
    case 'unpublished':
      return { kind: 'unpublished', date: value.date };
    case 'malformed':
      return { kind: 'problem', problems: value.problems };
  }
}
