import { randomBytes } from 'node:crypto';

import type { Response } from 'express';

import {
  ancestors, type CompiledRelease, type CompiledTemplate, documentData, type Problem, type Refusal, renderDocument, renderPage, type TemplateSource,
} from '../../runtime/engine/index.ts';
import { compileTemplate } from '../documents/compile.ts';
import { type CompiledWord, compileWord, renderWord } from '../documents/word.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { type Handlers, type OnMatter, part, query } from './request.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document of the saved data: a page for print, or a Word file. */
export function documents(edge: Edge): Pick<Handlers, 'GET /api/matters/:matter/documents/:document'> {
  const html = new Map<string, CompiledTemplate>();
  const word = new Map<string, CompiledWord>();
  return {
    'GET /api/matters/:matter/documents/:document': async (request, response, on) => {
      const { opening, template, at } = on.reader.template(on.stored, part(request, 'document'));
      const subject = query(request, 'subject') ?? null;
      const format = query(request, 'format') ?? 'html';
      if (template === undefined || (format === 'docx' ? !template.docx : format !== 'html' || !template.html)) throw new EdgeFault('not-found');
      if ((template.scope === 'subject') !== (subject !== null)) throw new EdgeFault('malformed-query', { name: 'subject' });
      if (subject !== null && !on.stored.matter.subjects.some((one) => one.id === subject)) throw new EdgeFault('not-found');
      const shut = template.behindGate ? await gateOf(on, opening, template.stage) : undefined;
      if (shut !== undefined) return edge.answers.refused(response, shut);

      const data = documentData(opening, on.stored.matter, subject, at, namesOf(edge, on));
      const key = `${opening.hash} ${template.id}`;
      const name = [template.title, on.reader.label(on.stored, subject)].filter((each) => each !== '').join('-');
      if (format === 'docx') {
        const compiled = word.get(key) ?? compiledWord(opening, template);
        word.set(key, compiled);
        const file = renderWord(compiled, data);
        if ('problems' in file) return edge.answers.malformed(response, file.problems);
        response.set('Cache-Control', 'no-store').attachment(`${name}.docx`).type(wordType).send(Buffer.from(file.bytes));
        return;
      }
      const compiled = html.get(key) ?? compiledHtml(opening, template);
      html.set(key, compiled);
      const page = renderDocument(compiled, data);
      if ('problems' in page) return edge.answers.malformed(response, page.problems);
      sendPage(response, name, page.body);
    },
  };
}

/** A page with one style of its own and nothing else: no script, no frame, nothing from outside. */
function sendPage(response: Response, title: string, body: string): void {
  const nonce = randomBytes(16).toString('hex');
  response.set({
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
  });
  response.type('text/html; charset=utf-8').send(renderPage({ title, body, language: 'zh-CN', nonce }));
}

function compiledHtml({ content }: CompiledRelease, template: TemplateSource): CompiledTemplate {
  const compiled = template.source === undefined ? undefined : compileTemplate(template.source, content, template.scope);
  if (compiled === undefined || 'problems' in compiled) throw new EdgeFault('not-found', {}, { cause: problemsOf(compiled) });
  return compiled.template;
}

function compiledWord({ content }: CompiledRelease, template: TemplateSource): CompiledWord {
  const compiled = template.word === undefined ? undefined : compileWord(Buffer.from(template.word, 'base64'), content, template.scope);
  if (compiled === undefined || 'problems' in compiled) throw new EdgeFault('not-found', {}, { cause: problemsOf(compiled) });
  return compiled;
}

function problemsOf(compiled: { readonly problems: readonly Problem[] } | undefined): readonly Problem[] {
  return compiled?.problems ?? [];
}

function namesOf(edge: Edge, { stored }: OnMatter): { readonly organisation: string; readonly superior?: string } {
  const superior = edge.services.definitions.organisations.find((one) => one.id === stored.organisation)?.superior ?? null;
  const { access } = edge;
  return { organisation: access.organisationTitle(stored.organisation), ...(superior === null ? {} : { superior: access.organisationTitle(superior) }) };
}

/** The gate a paper lies behind, where it is still shut: then the paper is refused with the gate's article. */
async function gateOf({ reader, stored }: OnMatter, opening: CompiledRelease, stage: string): Promise<Refusal | undefined> {
  const before = ancestors(opening.content.procedure, stage).add(stage);
  const gate = (await reader.gates(stored)).find((one) => before.has(one.opens) && stored.matter.ledger.stages[one.opens]?.begunOn === undefined && !one.open);
  if (gate === undefined) return undefined;
  return {
    kind: 'refusal',
    code: 'gate-shut',
    params: { act: gate.title },
    basis: gate.holding.flatMap((row) => row.basis),
    rules: gate.holding.map(({ rule, subject, title, message }) => ({ rule, ...(subject === undefined ? {} : { subject }), title, message })),
    ...(gate.earliest === undefined ? {} : { helps: { code: 'earliest-date', date: gate.earliest } }),
  };
}
