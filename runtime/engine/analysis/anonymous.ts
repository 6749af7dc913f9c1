import type { Calendar } from '../calendar/calendar.ts';
import type { RuleCase } from '../definitions/case.ts';
import type { Condition } from '../definitions/conditions.ts';
import type { FormData, Matter } from '../definitions/matter.ts';
import { Bug } from '../problems.ts';
import { asOf } from '../procedure/as-of.ts';
import { matterOfCase } from '../procedure/cases.ts';
import { judgeRow } from '../procedure/evaluate.ts';
import { situationOf } from '../procedure/situation.ts';
import type { At } from '../procedure/verdict.ts';
import type { CompiledRelease } from '../release.ts';
import type { PreparedRule } from '../rules/prepare.ts';
import { neutralLedger, resign } from './example/ledger.ts';
import { Neutral, neutralForm } from './example/neutral.ts';
import { readsOf } from './example/reads.ts';

/**
 * A case from a real matter at a moment: only the forms and fields the rule reads, texts and sensitive days replaced, who
 * did what and why left out. Its light is the matter's own. `subject` is the one the case is about, null for a rule of the
 * matter. Throws a Bug for a rule the release does not have.
 */
export async function caseFromMatter(release: CompiledRelease, calendar: Calendar, matter: Matter, subject: string | null, rule: string, at: At): Promise<RuleCase> {
  const prepared = release.rule(rule);
  if (!prepared) throw new Bug(`no rule ${rule}`);
  const row = await judgeRow(situationOf({ list: [release], override: release.id }, calendar, matter, at), release, prepared, subject);
  const light = row.outcome === 'problem' ? 'problem' : row.light;
  return { ...caseOf(release, asOf(matter, at), subject, prepared, at), light, outcome: row.outcome };
}

function caseOf(release: CompiledRelease, matter: Matter, subject: string | null, rule: PreparedRule, at: At): Omit<RuleCase, 'light'> {
  const reads = readsOf(release, rule);
  const neutral = new Neutral(textsNamed(release, rule));
  // The subject of the case is the first of all.
  if (subject !== null) neutral.subject(subject);
  const own = matter.subjects.find(({ id }) => id === subject);
  const given = formsOf(release, matter.forms, reads, neutral);
  const tables = [...reads.fields].some((field) => release.fact(field)?.type.type === 'rows' && hasSubjects(release, field));
  const several = reads.others || tables || (subject === null && matter.subjects.length > 0 && reads.provided.size > 0) || (own !== undefined && own.state !== 'active');
  const filings = neutralLedger(release, matter, subject, reads, neutral);
  const example: Omit<RuleCase, 'light'> = {
    name: `${rule.definition.event.params.title}（${at.date}）`,
    at: at.date,
    ...(at.time === undefined ? {} : { time: at.time }),
    given: several || !own ? given : { ...given, ...formsOf(release, own.forms, reads, neutral) },
    ...(reads.provided.has('matter.openedOn') ? { openedOn: matter.openedOn } : {}),
    ...(several
      ? {
          subjects: matter.subjects.map((one) => ({ id: neutral.subject(one.id), state: one.state, forms: formsOf(release, one.forms, reads, neutral) })),
          ...(subject === null ? {} : { subject: neutral.subject(subject) }),
        }
      : {}),
    ...(Object.keys(filings).length > 0 ? { ledger: filings } : {}),
  };
  const signed = resign(release, matter, matterOfCase(release, { ...example, light: 'none' }), reads, neutral);
  return filings.stages ? { ...example, ledger: { ...filings, stages: signed } } : example;
}

function formsOf(release: CompiledRelease, forms: Readonly<Record<string, FormData>>, reads: ReturnType<typeof readsOf>, neutral: Neutral): Record<string, FormData> {
  return Object.fromEntries(
    Object.entries(forms).flatMap(([form, data]) => {
      const kept = neutralForm(release, form, data, reads, neutral);
      return kept === undefined ? [] : [[form, kept] as const];
    }),
  );
}

function hasSubjects(release: CompiledRelease, field: string): boolean {
  const fact = release.fact(field);
  return fact?.kind === 'field' && fact.field.subjectColumn !== undefined;
}

/** Texts that the law itself names: replaced, they would mean something else. */
function textsNamed(release: CompiledRelease, rule: PreparedRule): ReadonlySet<string> {
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  const conditions: readonly Condition[] = [rule.definition.conditions, ...Object.values(release.content.ruleset.conditions)];
  conditions.forEach(walk);
  for (const fact of release.content.facts) walk(fact.args);
  return texts;
}
