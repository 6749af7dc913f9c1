import type { CaseFile, Part, PartChange, RuleCase, RuleDefinition } from '../../../runtime/engine/index.ts';

/** The case file of a rule that has none yet: its source is the rule's first article. */
export function newFile(rule: RuleDefinition, says: string): CaseFile {
  const [basis] = rule.event.params.basis;
  return { rule: rule.name, source: { policy: basis?.policy ?? '', article: basis?.article ?? '', says: basis?.says ?? says }, cases: [] };
}

/** The change that gives a rule these cases; without any the file goes. */
export function withCases(file: CaseFile, cases: readonly RuleCase[]): PartChange {
  if (cases.length === 0) return { remove: { kind: 'cases', id: file.rule } };
  const put: Part = { kind: 'cases', id: file.rule, value: { ...file, cases: [...cases] } };
  return { put };
}

/** A name no other case has, with a number behind it where it must. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} ${String(number)}`;
    if (!taken.includes(next)) return next;
  }
}
