import type { Response } from 'express';

import type { Messages, ProblemDocument } from '../../runtime/api/index.ts';
import type { Problem, Refusal } from '../../runtime/engine/index.ts';
import type { Fault, FaultCode } from '../fault.ts';
import { type EdgeFaultCode, faultStatus } from './fault.ts';
import { languageOf, type Params, sentence } from './sentences.ts';

const notYours: ReadonlySet<Refusal['code']> = new Set(['role', 'own-work', 'own-proposal']);
const tooOld: ReadonlySet<Refusal['code']> = new Set([
  'version-conflict', 'draft-conflict', 'draft-behind', 'draft-proposed', 'draft-published', 'undo-conflict', 'hash-differs', 'proposal-settled', 'release-withdrawn',
]);

/** Refusals that say who may act answer 403; those of the rules 422; what was read too long ago 409. */
function refusalStatus({ code }: Refusal): number {
  return notYours.has(code) ? 403 : tooOld.has(code) ? 409 : 422;
}

const conflicts: ReadonlySet<FaultCode> = new Set(['command-id-taken', 'too-many-conflicts', 'upload-missing']);

/** Answers with RFC 9457 problem documents in the language of the request. */
export class Answers {
  readonly #read: () => Messages;

  constructor(messages: () => Messages) {
    this.#read = messages;
  }

  get #messages(): Messages {
    return this.#read();
  }

  /** The rules or the role said no: 403, 409 or 422 with the article and what would help. */
  refused(response: Response, refusal: Refusal, more: Pick<ProblemDocument, 'conflict' | 'rebase'> = {}): void {
    const key = `refusal.${refusal.code}`;
    const detail = [this.#say(response, key, refusal.params)];
    if (refusal.helps !== undefined) {
      const params = { ...refusal.helps.params, ...(refusal.helps.date === undefined ? {} : { date: refusal.helps.date }) };
      detail.push(this.#say(response, `help.${refusal.helps.code}`, params));
    }
    this.#send(response, refusalStatus(refusal), refusal.code, 'title.refusal', detail.join(this.#gap(response)), { refusal, ...more });
  }

  /** The input is malformed: 400 with every place that is wrong. */
  malformed(response: Response, problems: readonly Problem[]): void {
    const detail = problems.slice(0, 5).map((problem) => this.#problem(response, problem));
    this.#send(response, 400, 'malformed', 'title.problem', detail.join(this.#gap(response)), { problems });
  }

  /** Something outside the rules failed at the edge. */
  failed(response: Response, code: EdgeFaultCode, params: Params = {}): void {
    this.#send(response, faultStatus[code], code, 'title.fault', this.#say(response, `fault.${code}`, params), {});
  }

  /** The store failed: 409 for a conflict, else 503. */
  faulted(response: Response, fault: Fault): void {
    const status = conflicts.has(fault.code) ? 409 : 503;
    this.#send(response, status, fault.code, 'title.fault', this.#say(response, `fault.${fault.code}`), {});
  }

  #problem(response: Response, problem: Problem): string {
    return this.#say(response, `problem.${problem.code}`, { title: problem.title ?? problem.params?.['id'] ?? problem.path, path: problem.path, ...problem.params });
  }

  #say(response: Response, code: string, params: Params = {}): string {
    return sentence(this.#messages, this.#language(response), code, params);
  }

  #gap(response: Response): string {
    return this.#language(response).startsWith('zh') ? '' : ' ';
  }

  #language(response: Response): string {
    return languageOf(response.req.get('accept-language'), this.#messages);
  }

  #send(
    response: Response,
    status: number,
    code: string,
    title: string,
    detail: string,
    more: Pick<ProblemDocument, 'refusal' | 'problems' | 'conflict' | 'rebase'>,
  ): void {
    const document: ProblemDocument = { type: `urn:guicheng:${code}`, title: this.#say(response, title), status, detail, code, ...more };
    response.status(status).set('Cache-Control', 'no-store').type('application/problem+json').send(JSON.stringify(document));
  }
}
