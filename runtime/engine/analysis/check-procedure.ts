import type { FilingDefinition } from '../definitions/procedure.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import type { FactType } from '../values/value-type.ts';

type Complain = (code: ProblemCode, path: string, title: string, params: Problem['params']) => void;

interface Ids {
  readonly stages: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
  readonly filings: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** References of a procedure, its filings, gates and templates to stages, facts, rules and code lists. */
export function checkProcedure(content: ReleaseContent, book: FactBook): Problem[] {
  const problems: Problem[] = [];
  const complain: Complain = (code, path, title, params) => {
    problems.push({ kind: 'problem', code, path, title, ...(params ? { params } : {}) });
  };
  const { procedure } = content;
  const unique = (items: readonly { readonly id: string; readonly title: string }[], path: string): ReadonlySet<string> => {
    const ids = new Set<string>();
    items.forEach((item, i) => {
      if (ids.has(item.id)) complain('duplicate-id', `${path}/${String(i)}/id`, item.title, { id: item.id });
      ids.add(item.id);
    });
    return ids;
  };
  const ids: Ids = {
    stages: unique(procedure.stages, '/procedure/stages'),
    phases: unique(procedure.phases, '/procedure/phases'),
    filings: unique(procedure.filings, '/procedure/filings'),
    rules: new Set(content.ruleset.rules.map((rule) => rule.name)),
  };
  unique(content.codes, '/codes');
  unique(content.policies, '/policies');
  unique(content.templates, '/templates');
  const templates = new Set(content.templates.map((template) => template.id));

  procedure.phases.forEach((phase, i) => {
    if (!ids.filings.has(phase.filing)) complain('unknown-filing', `/procedure/phases/${String(i)}/filing`, phase.title, { filing: phase.filing });
  });
  procedure.stages.forEach((stage, i) => {
    const path = `/procedure/stages/${String(i)}`;
    if (!ids.phases.has(stage.phase)) complain('unknown-stage', `${path}/phase`, stage.title, { stage: stage.phase });
    stage.after.forEach((other, j) => knownStage(other, `${path}/after/${String(j)}`, stage.title, ids, complain));
    if (stage.date) knownFact(stage.date.fact, ['date'], `${path}/date/fact`, stage.title, book, complain);
    if (stage.planned) knownFact(stage.planned.fact, ['date'], `${path}/planned/fact`, stage.title, book, complain);
    stage.documents.forEach((template, j) => {
      if (!templates.has(template)) complain('unknown-template', `${path}/documents/${String(j)}`, stage.title, { template });
    });
  });
  procedure.filings.forEach((filing, i) => checkFiling(filing, `/procedure/filings/${String(i)}`, ids, book, complain));
  content.templates.forEach((template, i) => knownStage(template.stage, `/templates/${String(i)}/stage`, template.title, ids, complain));
  checkSubject(content, book, complain);
  return problems;
}

function knownStage(stage: string, path: string, title: string, ids: Ids, complain: Complain): void {
  if (!ids.stages.has(stage)) complain('unknown-stage', path, title, { stage });
}

function knownFact(fact: string, types: readonly FactType[], path: string, title: string, book: FactBook, complain: Complain): void {
  const type = book.factType(fact);
  if (!type) complain('unknown-fact', path, title, { fact });
  else if (types.length > 0 && !types.includes(type.type)) complain('type-mismatch', path, title, { fact, type: type.type, expected: types.join(' | ') });
}

function knownList(list: string, path: string, title: string, book: FactBook, complain: Complain): void {
  if (book.codes(list).length === 0) complain('unknown-code-list', path, title, { list });
}

function checkFiling(filing: FilingDefinition, path: string, ids: Ids, book: FactBook, complain: Complain): void {
  const { title, gate, review } = filing;
  if (!ids.phases.has(filing.phase)) complain('unknown-stage', `${path}/phase`, title, { stage: filing.phase });
  knownStage(filing.after, `${path}/after`, title, ids, complain);
  filing.freezes.forEach((stage, i) => knownStage(stage, `${path}/freezes/${String(i)}`, title, ids, complain));
  if (review) {
    knownList(review.returnReasons, `${path}/review/returnReasons`, title, book, complain);
    knownFact(review.withinWorkingDays.fact, ['integer'], `${path}/review/withinWorkingDays/fact`, title, book, complain);
  }
  if (!gate) return;
  knownStage(gate.opens, `${path}/gate/opens`, title, ids, complain);
  knownFact(gate.planned.fact, ['date'], `${path}/gate/planned/fact`, title, book, complain);
  knownFact(gate.held.fact, ['date'], `${path}/gate/held/fact`, title, book, complain);
  knownFact(gate.atLeast.workingDays.fact, ['integer'], `${path}/gate/atLeast/workingDays/fact`, title, book, complain);
  knownFact(gate.cutOff.fact, ['time', 'text'], `${path}/gate/cutOff/fact`, title, book, complain);
  for (const [fact, value] of Object.entries(gate.asIf)) {
    knownFact(fact, [], `${path}/gate/asIf/${fact}`, title, book, complain);
    if (typeof value === 'object') knownFact(value.fact, [], `${path}/gate/asIf/${fact}/fact`, title, book, complain);
  }
  gate.rules.forEach((rule, i) => {
    if (!ids.rules.has(rule)) complain('unknown-rule', `${path}/gate/rules/${String(i)}`, title, { rule });
  });
}

function checkSubject(content: ReleaseContent, book: FactBook, complain: Complain): void {
  const { subject, suspension, title } = content.procedure;
  if (!book.form(subject.form)) complain('unknown-form', '/procedure/subject/form', subject.title, { form: subject.form });
  const facts = [subject.label, ...(subject.detail === undefined ? [] : [subject.detail]), ...subject.identity];
  for (const fact of facts) knownFact(fact, [], '/procedure/subject', subject.title, book, complain);
  if (suspension) knownList(suspension.reasons, '/procedure/suspension/reasons', title, book, complain);
}
