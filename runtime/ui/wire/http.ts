import type { ProblemDocument } from '../../api/index.ts';
import { parseJson } from './json.ts';

/** How an exchange with the server failed, as the pages tell them apart. */
export type FailureKind = 'offline' | 'signed-out' | 'refused' | 'not-found' | 'conflict' | 'malformed' | 'unavailable' | 'broken';

/** A failed exchange. `document` is the server's own account of it, absent where no answer came. */
export class ExchangeFailure extends Error {
  override readonly name = 'ExchangeFailure';
  readonly kind: FailureKind;
  readonly status: number;
  readonly document: ProblemDocument | undefined;

  constructor(kind: FailureKind, status: number, document?: ProblemDocument) {
    super(document?.detail ?? kind);
    this.kind = kind;
    this.status = status;
    this.document = document;
  }
}

/** Whether trying the same exchange again may end differently: the line or the store failed, nobody said no. */
export function isPassing(error: unknown): boolean {
  return error instanceof ExchangeFailure && (error.kind === 'offline' || error.kind === 'unavailable');
}

/** Reads a JSON resource; throws {@link ExchangeFailure}. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return exchange<T>(path, signal === undefined ? {} : { signal });
}

/** Sends JSON and reads the JSON answer (null where it has none); throws {@link ExchangeFailure}. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  return exchange<T>(path, {
    method,
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
}

/** Sends the unsent in the moment a page goes away; the browser finishes it after the page has gone. */
export function sendLeaving(path: string, body: unknown): void {
  void fetch(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => undefined);
}

const listeners = new Set<() => void>();

/** Tells when the server no longer knows who is asking; the session's own address is asked by those who handle it. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

async function exchange<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await attempt(path, init);
  if (answer.status === 401 && path !== '/api/session') for (const listener of listeners) listener();
  if (!answer.ok) throw new ExchangeFailure(kindOf(answer.status), answer.status, await documentOf(answer));
  return parseJson<T>(await answer.text());
}

async function attempt(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { ...init.headers, 'accept-language': document.documentElement.lang };
    return await fetch(path, { credentials: 'same-origin', ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ExchangeFailure('offline', 0);
  }
}

/** The sort of failure an HTTP status stands for (architecture, "Errors: four sorts"). */
export function kindOf(status: number): FailureKind {
  if (status === 401) return 'signed-out';
  if (status === 404) return 'not-found';
  if (status === 403 || status === 422) return 'refused';
  if (status === 409) return 'conflict';
  if (status === 400 || status === 413 || status === 415) return 'malformed';
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'unavailable';
  return 'broken';
}

async function documentOf(answer: Response): Promise<ProblemDocument | undefined> {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return undefined;
  try {
    return parseJson<ProblemDocument>(await answer.text());
  } catch {
    return undefined;
  }
}
