import type { ProcedureHead } from '../../definitions/part.ts';
import type { FilingDefinition, PhaseDefinition, StageDefinition } from '../../definitions/procedure.ts';
import { below } from '../json.ts';
import type { NameKind, Note, UseCode } from './reference.ts';

/** What a procedure's head names. */
export function headReferences({ subject, suspension }: ProcedureHead, note: Note): void {
  note({ path: '/subject/form', code: 'subject', kind: 'form', id: subject.form, at: 'value' });
  note({ path: '/subject/label', code: 'subject', kind: 'fact', id: subject.label, at: 'value' });
  if (subject.detail !== undefined) note({ path: '/subject/detail', code: 'subject', kind: 'fact', id: subject.detail, at: 'value' });
  subject.identity.forEach((fact, i) => {
    note({ path: `/subject/identity/${String(i)}`, code: 'subject', kind: 'fact', id: fact, at: 'value' });
  });
  if (suspension) note({ path: '/suspension/reasons', code: 'suspension', kind: 'codes', id: suspension.reasons, at: 'value' });
}

/** What a phase names. */
export function phaseReferences({ filing }: PhaseDefinition, note: Note): void {
  note({ path: '/filing', code: 'filing', kind: 'filing', id: filing, at: 'value' });
}

/** What a stage names. */
export function stageReferences(stage: StageDefinition, note: Note): void {
  const say = sayer(note);
  say('phase', 'phase', stage.phase, '/phase');
  if (stage.date) say('stage-date', 'fact', stage.date.fact, '/date/fact');
  if (stage.planned) say('stage-date', 'fact', stage.planned.fact, '/planned/fact');
  stage.after.forEach((other, i) => {
    say('after', 'stage', other, `/after/${String(i)}`);
  });
  stage.forms.forEach(({ form }, i) => {
    say('form-of-stage', 'form', form, `/forms/${String(i)}/form`);
  });
  stage.documents.forEach((template, i) => {
    say('document', 'template', template, `/documents/${String(i)}`);
  });
}

/** What a filing and its gate name. */
export function filingReferences(filing: FilingDefinition, note: Note): void {
  const say = sayer(note);
  const { gate, review } = filing;
  say('phase', 'phase', filing.phase, '/phase');
  say('after', 'stage', filing.after, '/after');
  filing.freezes.forEach((stage, i) => {
    say('freezes', 'stage', stage, `/freezes/${String(i)}`);
  });
  if (review) {
    say('review', 'codes', review.returnReasons, '/review/returnReasons');
    say('review', 'fact', review.withinWorkingDays.fact, '/review/withinWorkingDays/fact');
  }
  if (!gate) return;
  say('gate', 'stage', gate.opens, '/gate/opens');
  say('gate', 'fact', gate.planned.fact, '/gate/planned/fact');
  say('gate', 'fact', gate.held.fact, '/gate/held/fact');
  say('gate', 'fact', gate.atLeast.workingDays.fact, '/gate/atLeast/workingDays/fact');
  say('gate', 'fact', gate.cutOff.fact, '/gate/cutOff/fact');
  for (const [fact, value] of Object.entries(gate.asIf)) {
    const path = below('/gate/asIf', fact);
    if (typeof value === 'object') say('as-if', 'fact', value.fact, `${path}/fact`);
    note({ path, code: 'as-if', kind: 'fact', id: fact, at: 'key' });
  }
  gate.rules.forEach((rule, i) => {
    say('gate-rule', 'rule', rule, `/gate/rules/${String(i)}`);
  });
}

const sayer = (note: Note) => (code: UseCode, kind: NameKind, id: string, path: string): void => {
  note({ path, code, kind, id, at: 'value' });
};
