import { type ConditionNode } from '../../conditions/node.ts';
import type { PartRef } from '../../definitions/part.ts';
import type { FilingDefinition, GateDefinition } from '../../definitions/procedure.ts';
import { readPlain } from '../../values/read-plain.ts';
import { fits } from '../../values/value-type.ts';
import { lackingWithout } from '../depends.ts';
import { type Edit, edited } from '../edits.ts';
import type { Finding, FindingCode, FixCode, Params } from '../finding.ts';
import { either, type Formula } from '../logic/formula.ts';
import { type Reasoner, reasonerOf } from '../logic/reasoner.ts';
import { formulaOf, guardOf, type Meaning } from '../logic/translate.ts';
import type { Survey } from '../survey.ts';
import { homeOf } from './stages.ts';

type Say = (code: FindingCode | 'type-mismatch', severity: Finding['severity'], path: string, params?: Params, mend?: { readonly code: FixCode; readonly params: Params; readonly edit: Edit }) => void;

/** Gates that cannot open, or that open what is behind them already. */
export function gateFindings(survey: Survey): Finding[] {
  const found: Finding[] = [];
  const reasoner = reasonerOf(survey);
  const { procedure } = survey.content;
  procedure.filings.forEach((filing, i) => {
    const { gate } = filing;
    if (!gate) return;
    const part: PartRef = { kind: 'filing', id: filing.id };
    const say: Say = (code, severity, path, params = {}, mend) => {
      const fix = mend && { code: mend.code, params: mend.params, changes: edited(survey.part(part), [mend.edit]) };
      found.push({ code, severity, part, path: `/gate${path}`, title: gate.title, params, ...(fix ? { fix } : {}) });
    };
    checkPlace(survey, filing, gate, i, say);
    checkDates(survey, filing, gate, say);
    checkAsIf(survey, gate, say);
    checkRules(survey, gate, reasoner, say);
  });
  return found;
}

function checkPlace(survey: Survey, filing: FilingDefinition, gate: GateDefinition, index: number, say: Say): void {
  const { procedure } = survey.content;
  const opened = procedure.stages.find(({ id }) => id === gate.opens);
  if (!opened) return;
  if (gate.opens === filing.after || survey.before(filing.after).has(gate.opens)) say('gate-opens-earlier', 'error', '/opens', { stage: opened.title });
  if (procedure.filings.slice(0, index).some((other) => other.gate?.opens === gate.opens)) say('gate-twice', 'error', '/opens', { stage: opened.title });
}

function checkDates(survey: Survey, filing: FilingDefinition, gate: GateDefinition, say: Say): void {
  const { book, content } = survey;
  for (const [name, { fact }] of [['planned', gate.planned], ['held', gate.held]] as const) {
    const known = book.fact(fact);
    if (!known) continue;
    const path = `/${name}/fact`;
    if (known.scope === 'subject') say('gate-date-of-subject', 'error', path, { fact: known.title });
    const home = homeOf(survey, fact);
    const stage = content.procedure.stages.find(({ id }) => id === home);
    if (!stage) continue;
    if (name === 'planned' && !filing.freezes.includes(stage.id)) say('gate-plan-not-filed', 'error', path, { fact: known.title, stage: stage.title });
    if (name === 'held' && stage.id !== gate.opens) say('gate-held-elsewhere', 'error', path, { fact: known.title, stage: stage.title });
  }
  if (!Object.hasOwn(gate.asIf, gate.held.fact)) {
    say('gate-held-not-assumed', 'warning', '/asIf', { fact: book.factTitle(gate.held.fact) }, {
      code: 'assume-held', params: { fact: book.factTitle(gate.held.fact) }, edit: { path: `/gate/asIf/${gate.held.fact}`, value: { fact: gate.planned.fact } },
    });
  }
}

function checkAsIf({ book }: Survey, gate: GateDefinition, say: Say): void {
  for (const [fact, value] of Object.entries(gate.asIf)) {
    const type = book.factType(fact);
    if (!type) continue;
    const given = typeof value === 'object' ? book.factType(value.fact) : undefined;
    const suits = typeof value === 'object' ? !given || fits(given, type) : readPlain(value, type.type) !== undefined;
    if (!suits) say('type-mismatch', 'error', `/asIf/${fact}`, { fact: book.factTitle(fact), expected: type.type });
  }
}

/** A rule keeps the gate shut for good where, with the plan as if carried out, it can be neither kept nor out of place. */
function checkRules(survey: Survey, gate: GateDefinition, reasoner: Reasoner, say: Say): void {
  const { content, book } = survey;
  const behind = (field: string): boolean => {
    const home = homeOf(survey, field);
    return home !== undefined && (home === gate.opens || survey.before(home).has(gate.opens));
  };
  const lacks = lackingWithout(content, book, behind, (fact) => fact === gate.held.fact || Object.hasOwn(gate.asIf, fact));
  gate.rules.forEach((name, i) => {
    const index = content.ruleset.rules.findIndex((rule) => rule.name === name);
    const prepared = survey.rules[index];
    if (!prepared) return;
    const { breach, facts } = prepared;
    const title = prepared.definition.event.params.title;
    if (reasoner.never([breach], (meaning) => opens(breach, meaning))) say('gate-never-opens', 'error', `/rules/${String(i)}`, { rule: title });
    else if (reasoner.never([breach], (meaning) => opens(breach, { ...meaning, lacks }))) {
      const fact = facts.find(lacks) ?? '';
      say('gate-reads-behind', 'error', `/rules/${String(i)}`, { rule: title, fact: book.factTitle(fact) });
    }
  });
}

function opens(breach: ConditionNode, meaning: Meaning): Formula {
  return either(formulaOf(breach, meaning, false), guardOf(breach, meaning, false));
}
