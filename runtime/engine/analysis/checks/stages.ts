import type { PartRef } from '../../definitions/part.ts';
import { type Edit, edited } from '../edits.ts';
import type { Finding, FixCode, Params } from '../finding.ts';
import type { Survey } from '../survey.ts';

type Say = (
  code: Finding['code'],
  severity: Finding['severity'],
  part: PartRef,
  path: string,
  title: string,
  params?: Params,
  mend?: { readonly code: FixCode; readonly params: Params; readonly part?: PartRef; readonly edit: Edit },
) => void;

/** Stages no one can reach or leave, and filings that lead nowhere. */
export function stageFindings(survey: Survey): Finding[] {
  const found: Finding[] = [];
  const say: Say = (code, severity, part, path, title, params = {}, mend) => {
    const fix = mend && { code: mend.code, params: mend.params, changes: edited(survey.part(mend.part ?? part), [mend.edit]) };
    found.push({ code, severity, part, path, title, params, ...(fix ? { fix } : {}) });
  };
  checkStages(survey, say);
  checkPhases(survey, say);
  checkFilings(survey, say);
  checkSubject(survey, say);
  return found;
}

function checkStages(survey: Survey, say: Say): void {
  const { procedure } = survey.content;
  const phases = procedure.phases.map(({ id }) => id);
  const titles = new Map(procedure.stages.map(({ id, title }) => [id, title]));
  for (const stage of procedure.stages) {
    const part: PartRef = { kind: 'stage', id: stage.id };
    stage.after.forEach((other, i) => {
      const path = `/after/${String(i)}`;
      const mend = { code: 'remove-reference', params: { id: titles.get(other) ?? other }, edit: { path, value: undefined } } as const;
      const before = procedure.stages.find(({ id }) => id === other);
      if (other === stage.id) say('stage-after-itself', 'error', part, path, stage.title, {}, mend);
      else if (survey.before(other).has(stage.id)) say('stage-cycle', 'error', part, path, stage.title, { stage: titles.get(other) ?? other }, mend);
      else if (before && phases.indexOf(before.phase) > phases.indexOf(stage.phase)) say('stage-backwards', 'error', part, path, stage.title, { stage: before.title }, mend);
    });
    if (stage.after.length === 0 && phases.indexOf(stage.phase) > 0) say('stage-not-led-to', 'warning', part, '/after', stage.title);
    if (!procedure.filings.some((filing) => filing.freezes.includes(stage.id))) {
      const filing = procedure.filings.find(({ id }) => id === procedure.phases.find((phase) => phase.id === stage.phase)?.filing);
      say('stage-unfiled', 'error', part, '', stage.title, {}, filing && {
        code: 'freeze-stage', params: { stage: stage.title, filing: filing.title }, part: { kind: 'filing', id: filing.id },
        edit: { path: `/freezes/${String(filing.freezes.length)}`, value: stage.id },
      });
    }
    for (const [name, reference] of [['date', stage.date], ['planned', stage.planned]] as const) {
      const home = reference && homeOf(survey, reference.fact);
      if (home !== undefined && home !== stage.id && survey.before(home).has(stage.id)) say('stage-date-later', 'error', part, `/${name}/fact`, stage.title, { fact: survey.book.factTitle(reference?.fact ?? '') });
    }
    const kinds = stage.attachments.map(({ id }) => id);
    stage.attachments.forEach(({ id }, i) => {
      if (kinds.indexOf(id) !== i) say('duplicate-id', 'error', part, `/attachments/${String(i)}/id`, id, { id });
    });
  }
}

/** The stage whose form holds a field; undefined for other facts. */
export function homeOf({ book }: Survey, fact: string): string | undefined {
  const found = book.fact(fact);
  return found?.kind === 'field' ? book.stageOfForm(found.form) : undefined;
}

function checkPhases({ content: { procedure } }: Survey, say: Say): void {
  for (const phase of procedure.phases) {
    const part: PartRef = { kind: 'phase', id: phase.id };
    if (!procedure.stages.some((stage) => stage.phase === phase.id)) say('phase-without-stage', 'error', part, '', phase.title);
    const filing = procedure.filings.find(({ id }) => id === phase.filing);
    if (filing && filing.phase !== phase.id) {
      say('filing-of-other-phase', 'error', { kind: 'filing', id: filing.id }, '/phase', filing.title, { phase: phase.title }, { code: 'set-phase', params: { phase: phase.title }, edit: { path: '/phase', value: phase.id } });
    }
  }
}

function checkFilings(survey: Survey, say: Say): void {
  const { procedure } = survey.content;
  const title = (stage: string): string => procedure.stages.find(({ id }) => id === stage)?.title ?? stage;
  for (const filing of procedure.filings) {
    const part: PartRef = { kind: 'filing', id: filing.id };
    if (!procedure.phases.some((phase) => phase.filing === filing.id)) say('filing-of-no-phase', 'error', part, '', filing.title);
    const last = procedure.stages.find(({ id }) => id === filing.after);
    if (last && last.phase !== filing.phase) say('filing-after-other-phase', 'error', part, '/after', filing.title, { stage: last.title });
    if (!last) continue;
    const done = survey.before(filing.after);
    filing.freezes.forEach((stage, i) => {
      if (stage === filing.after || done.has(stage) || !procedure.stages.some(({ id }) => id === stage)) return;
      say('freezes-later-stage', 'error', part, `/freezes/${String(i)}`, filing.title, { stage: title(stage), after: last.title },
        filing.freezes.length > 1 ? { code: 'remove-reference', params: { id: title(stage) }, edit: { path: `/freezes/${String(i)}`, value: undefined } } : undefined);
    });
  }
}

function checkSubject({ content: { procedure }, book }: Survey, say: Say): void {
  const part: PartRef = { kind: 'procedure', id: 'procedure' };
  const { subject } = procedure;
  if (book.form(subject.form) && book.scopeOfForm(subject.form) === 'matter') say('subject-form-of-matter', 'error', part, '/subject/form', subject.title, { form: book.form(subject.form)?.title ?? subject.form });
  if (subject.max !== undefined && subject.max < subject.min) say('empty-range', 'error', part, '/subject/min', subject.title, { least: subject.min, most: subject.max });
}
