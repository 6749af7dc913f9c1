import type { PartRef } from '../../definitions/part.ts';
import { edited } from '../edits.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Survey } from '../survey.ts';

interface Cited {
  readonly part: PartRef;
  readonly path: string;
  readonly title: string;
  readonly policy: string;
  readonly article: string;
  /** The days it is relied on, open ends left out. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Cited articles that their policy does not hold, and texts cited for days they were not in force. */
export function basisFindings(survey: Survey): Finding[] {
  const policies = new Map(survey.content.policies.map((policy) => [policy.id, policy]));
  return citations(survey).flatMap((cited): Finding[] => {
    const { part, path, title, policy: id, article } = cited;
    const policy = policies.get(id);
    if (policy === undefined) {
      // Those of rules, values and cases the compiler has said already.
      return part.kind === 'ruleset' ? [{ code: 'unknown-policy', severity: 'error', part, path: `${path}/policy`, title: id, params: { policy: id } }] : [];
    }
    const found: Finding[] = [];
    if (!policy.articles.some((one) => one.article === article)) {
      const to = nearest(article, policy.articles.map((one) => one.article));
      const fix = to === undefined ? {} : { fix: { code: 'rename' as const, params: { from: article, to }, changes: edited(survey.part(part), [{ path: `${path}/article`, value: to }]) } };
      found.push({ code: 'unknown-article', severity: 'error', part, path: `${path}/article`, title, params: { policy: policy.title, article }, ...fix });
    }
    // A value may cite the text that is to change it; a rule cannot rest on one that is not in force yet.
    const early = part.kind !== 'parameter' && policy.from !== undefined && cited.until !== undefined && cited.until < policy.from;
    const late = policy.until !== undefined && cited.from !== undefined && cited.from > policy.until;
    if (early || late) found.push({ code: 'policy-not-in-force', severity: 'warning', part, path, title, params: { policy: policy.title } });
    return found;
  });
}

function citations({ content }: Survey): Cited[] {
  const { ruleset, parameters, cases } = content;
  const { from, until } = ruleset.inForce;
  return [
    ...ruleset.basis.map((basis, i): Cited => ({ ...basis, part: { kind: 'ruleset', id: 'ruleset' }, path: `/basis/${String(i)}`, title: ruleset.title, from, until })),
    ...ruleset.rules.flatMap((rule) =>
      rule.event.params.basis.map((basis, i): Cited => ({ ...basis, part: { kind: 'rule', id: rule.name }, path: `/event/params/basis/${String(i)}`, title: rule.event.params.title, from, until })),
    ),
    ...Object.entries(parameters).flatMap(([id, parameter]) =>
      parameter.values.map((value, i): Cited => ({
        ...value.source, part: { kind: 'parameter', id }, path: `/values/${String(i)}/source`, title: parameter.title, from: value.from ?? from, until: value.until ?? until,
      })),
    ),
    ...cases.map((file): Cited => ({ ...file.source, part: { kind: 'cases', id: file.rule }, path: '/source', title: file.rule })),
  ];
}
