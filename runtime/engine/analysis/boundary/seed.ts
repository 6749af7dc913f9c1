import type { Calendar } from '../../calendar/calendar.ts';
import type { RuleCase } from '../../definitions/case.ts';
import type { Matter } from '../../definitions/matter.ts';
import type { At } from '../../procedure/verdict.ts';
import type { CompiledRelease } from '../../release.ts';
import type { PreparedRule } from '../../rules/prepare.ts';
import { caseFromMatter } from '../anonymous.ts';
import type { Draft } from './probe.ts';

export interface From {
  readonly matter: Matter;
  readonly at: At;
  readonly subject?: string;
}

/** Drafts to start from, the best first: the matter asked for, the rule's own cases, the samples on their last day, an empty matter. */
export async function seedsOf(release: CompiledRelease, calendar: Calendar, rule: PreparedRule, from: From | undefined): Promise<readonly Draft[]> {
  const { name, event } = rule.definition;
  const about = (matter: Matter, subject?: string): string | null => (event.params.scope === 'subject' ? (subject ?? matter.subjects[0]?.id ?? null) : null);
  if (from) return [draftOf(await caseFromMatter(release, calendar, from.matter, about(from.matter, from.subject), name, from.at))];
  const own = release.content.cases.filter((file) => file.rule === name).flatMap((file) => file.cases);
  const rank = (example: RuleCase): number => (example.light === 'green' ? 0 : example.light === 'red' || example.light === 'yellow' ? 1 : 2);
  const cases = own.filter((example) => example.light !== 'problem').sort((a, b) => rank(a) - rank(b)).map(draftOf);
  const samples: Draft[] = [];
  for (const { matter } of release.content.samples) {
    const days = [...new Set(JSON.stringify(matter.ledger).match(/\d{4}-\d{2}-\d{2}/gu) ?? [])].sort();
    samples.push(draftOf(await caseFromMatter(release, calendar, matter, about(matter), name, { date: days.at(-1) ?? matter.openedOn })));
  }
  return [...cases, ...samples, { at: release.from, given: {} }];
}

function draftOf({ name: _name, light: _light, outcome: _outcome, becomes: _becomes, ...draft }: RuleCase): Draft {
  return draft;
}
