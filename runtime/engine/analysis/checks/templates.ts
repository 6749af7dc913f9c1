import type { PartRef } from '../../definitions/part.ts';
import type { TemplateSource } from '../../definitions/release.ts';
import { checkBounds } from '../../documents/bounds.ts';
import { checkTemplate } from '../../documents/check.ts';
import type { Problem } from '../../problems.ts';
import { gateInto } from '../../procedure/stages.ts';
import { edited } from '../edits.ts';
import type { Finding } from '../finding.ts';
import type { Survey } from '../survey.ts';
import { parsedTemplate } from '../template-tree.ts';

/** Templates that name what is not there or are not well written (with the line), and templates no stage offers. */
export function templateFindings(survey: Survey): Finding[] {
  const { content, tools } = survey;
  return content.templates.flatMap((template) => [
    ...sourceProblems(survey, template).map(({ code, params = {}, title }) => finding(template, code, '/source', params, title)),
    ...(tools.words?.[template.id] ?? []).map(({ code, params = {}, title }) => finding(template, code, '/word', params, title)),
    ...offered(survey, template),
  ]);
}

function finding(template: TemplateSource, code: Problem['code'], path: string, params: Finding['params'], title?: string): Finding {
  return { code: code === 'template' ? 'template' : 'template-unknown-field', severity: 'error', part: partOf(template), path, title: template.title, params: { line: 1, ...params, ...(title === undefined ? {} : { name: title }) } };
}

const partOf = (template: TemplateSource): PartRef => ({ kind: 'template', id: template.id });

function sourceProblems({ content }: Survey, template: TemplateSource): readonly Problem[] {
  if (!template.html || template.source === undefined) return [];
  const bounds = checkBounds(template.source, 'html');
  if (bounds.length > 0) return bounds;
  const parsed = parsedTemplate(template.source);
  return 'problems' in parsed ? parsed.problems : checkTemplate(parsed.tree, content, template.scope, 'html').problems;
}

function offered(survey: Survey, template: TemplateSource): Finding[] {
  const { procedure } = survey.content;
  const part = partOf(template);
  const found: Finding[] = [];
  const say = (code: Finding['code'], severity: Finding['severity'], path: string, params: Finding['params'] = {}): Finding => ({ code, severity, part, path, title: template.title, params });
  if (template.html && template.source === undefined) found.push(say('template-without-text', 'error', '/html'));
  if (template.docx && template.word === undefined) found.push(say('template-without-word', 'error', '/docx'));
  if (!template.html && !template.docx) found.push(say('template-without-medium', 'error', ''));
  const home = procedure.stages.find(({ id }) => id === template.stage);
  if (!home) return found;
  if (!home.documents.includes(template.id)) {
    const ref: PartRef = { kind: 'stage', id: home.id };
    const fix = { code: 'offer-template' as const, params: { template: template.title, stage: home.title }, changes: edited(survey.part(ref), [{ path: `/documents/${String(home.documents.length)}`, value: template.id }]) };
    found.push({ ...say('template-not-offered', 'warning', '/stage', { stage: home.title }), fix });
  }
  for (const stage of procedure.stages) {
    const at = stage.documents.indexOf(template.id);
    if (stage === home || at < 0) continue;
    const ref: PartRef = { kind: 'stage', id: stage.id };
    const path = `/documents/${String(at)}`;
    found.push({
      code: 'template-of-other-stage', severity: 'warning', part: ref, path, title: stage.title, params: { template: template.title },
      fix: { code: 'remove-reference', params: { id: template.title }, changes: edited(survey.part(ref), [{ path, value: undefined }]) },
    });
  }
  const gated = [home.id, ...survey.before(home.id)].some((stage) => gateInto(procedure, stage) !== undefined);
  if (template.behindGate && !gated) {
    const fix = { code: 'not-behind-gate' as const, params: {}, changes: edited(survey.part(part), [{ path: '/behindGate', value: false }]) };
    found.push({ ...say('template-behind-no-gate', 'warning', '/behindGate'), fix });
  }
  return found;
}
