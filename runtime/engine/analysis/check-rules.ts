import type { RuleDefinition } from '../definitions/rule.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import { factsInMessage } from '../rules/message.ts';
import { isBoolean, readable } from '../rules/prepare.ts';

/** What rules say besides their conditions: stage, due, basis, message, remedy, exception, names (semantics R4–R6, D2). */
export function checkRules(content: ReleaseContent, book: FactBook): Problem[] {
  const problems: Problem[] = [];
  const stages = new Set(content.procedure.stages.map((stage) => stage.id));
  const filings = new Set(content.procedure.filings.map((filing) => filing.id));
  const policies = new Set(content.policies.map((policy) => policy.id));
  const names = new Set<string>();

  content.ruleset.rules.forEach((rule, i) => {
    const { params } = rule.event;
    const complain = (code: ProblemCode, at: string, more: Problem['params']): void => {
      problems.push({ kind: 'problem', code, path: `/ruleset/rules/${String(i)}${at}`, title: params.title, ...(more ? { params: more } : {}) });
    };
    if (names.has(rule.name)) complain('duplicate-id', '/name', { id: rule.name });
    names.add(rule.name);
    if (!stages.has(params.stage)) complain('unknown-stage', '/event/params/stage', { stage: params.stage });
    if (params.due !== undefined && !stages.has(params.due) && !filings.has(params.due)) complain('unknown-stage', '/event/params/due', { stage: params.due });
    params.basis.forEach((basis, j) => {
      if (!policies.has(basis.policy)) complain('unknown-policy', `/event/params/basis/${String(j)}/policy`, { policy: basis.policy });
    });
    for (const fact of factsInMessage(params.message)) {
      const type = readable(book, fact, params.scope);
      if (typeof type === 'string') complain(type, '/event/params/message', { fact });
    }
    checkRemedy(rule, book, complain);
    checkException(rule, book, complain);
  });

  for (const [name, condition] of Object.entries(content.ruleset.conditions)) {
    if (isBoolean(condition)) continue;
    problems.push({ kind: 'problem', code: 'schema', path: `/ruleset/conditions/${name}`, title: name, params: { keyword: 'all' } });
  }
  content.cases.forEach((file, i) => {
    if (!names.has(file.rule)) problems.push({ kind: 'problem', code: 'unknown-rule', path: `/cases/${String(i)}/rule`, params: { rule: file.rule } });
    if (!policies.has(file.source.policy)) {
      problems.push({ kind: 'problem', code: 'unknown-policy', path: `/cases/${String(i)}/source/policy`, params: { policy: file.source.policy } });
    }
  });
  return problems;
}

type Complain = (code: ProblemCode, at: string, params: Problem['params']) => void;

function checkRemedy(rule: RuleDefinition, book: FactBook, complain: Complain): void {
  const { remedy } = rule.event.params;
  if (remedy && !book.fieldRef(remedy.fact)) complain('unknown-field', '/event/params/remedy/fact', { fact: remedy.fact });
}

function checkException(rule: RuleDefinition, book: FactBook, complain: Complain): void {
  const { exception, scope } = rule.event.params;
  if (!exception) return;
  const type = readable(book, exception.fact, scope);
  if (typeof type === 'string') complain(type, '/event/params/exception/fact', { fact: exception.fact });
  else if (type.type !== 'boolean') complain('type-mismatch', '/event/params/exception/fact', { fact: exception.fact, expected: 'boolean' });
}
