import type { DraftCheck, DraftEditAnswer, DraftRequest, DraftView, ProposalView } from '../../runtime/api/designer.ts';
import type { Part, PartChange, PartKind, PartOf } from '../../runtime/engine/index.ts';
import type { Browser } from './api.ts';

/** Starts a draft that must be accepted. */
export async function started(browser: Browser, from: DraftRequest['from'], title = '草稿'): Promise<DraftView> {
  const answer = await browser.send('POST', '/api/drafts', { title, from });
  if (answer.status !== 201) throw new Error(`draft: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as DraftView;
}

/** Sends an edit as a page of the designer does. */
export function edit(browser: Browser, draft: string, base: number, changes: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Promise<Response> {
  return browser.send('POST', `/api/drafts/${draft}/edits`, { commandId: crypto.randomUUID(), base, label: '修改', changes, ...more });
}

/** Edits as {@link edit}; it must be accepted. */
export async function edits(browser: Browser, draft: string, base: number, ...changes: readonly PartChange[]): Promise<DraftEditAnswer> {
  const answer = await edit(browser, draft, base, changes);
  if (!answer.ok) throw new Error(`edit: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as DraftEditAnswer;
}

export const undo = (browser: Browser, draft: string, which: 'undo' | 'redo' = 'undo'): Promise<Response> =>
  browser.send('POST', `/api/drafts/${draft}/${which}`, { commandId: crypto.randomUUID() });

export const view = (browser: Browser, draft: string): Promise<DraftView> => browser.read<DraftView>(`/api/drafts/${draft}`);

/** A part that must be there. */
export function partIn<K extends PartKind>(parts: readonly Part[], kind: K, id: string): PartOf<K> {
  const found = parts.find((part): part is PartOf<K> & Part => part.kind === kind && part.id === id);
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  return found;
}

/** A parameter with another value, as a change. */
export function valued(parts: readonly Part[], id: string, value: number | string): PartChange {
  const part = partIn(parts, 'parameter', id);
  return { put: { ...part, value: { ...part.value, values: part.value.values.map((each) => ({ ...each, value })) } } };
}

/** Sets version and first day of a draft's release. */
export function versioned(parts: readonly Part[], version: string, from: string): PartChange {
  const part = partIn(parts, 'ruleset', 'ruleset');
  return { put: { ...part, value: { ...part.value, version, inForce: { from } } } };
}

export async function checked(browser: Browser, draft: string): Promise<DraftCheck> {
  const answer = await browser.send('POST', `/api/drafts/${draft}/check`, {});
  if (!answer.ok) throw new Error(`check: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as DraftCheck;
}

/** Proposes a draft as it stands; the answer as it comes. */
export async function propose(browser: Browser, draft: string, more: Readonly<Record<string, unknown>> = {}): Promise<Response> {
  const { number, hash } = await checked(browser, draft);
  return browser.send('POST', `/api/drafts/${draft}/proposal`, { commandId: crypto.randomUUID(), number, hash, reason: '办法修订', ...more });
}

/** Proposes a draft; it must be accepted. */
export async function proposed(browser: Browser, draft: string): Promise<ProposalView> {
  const answer = await propose(browser, draft);
  if (!answer.ok) throw new Error(`proposal: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as ProposalView;
}

export const approve = (browser: Browser, proposal: string, hash: string, commandId: string = crypto.randomUUID()): Promise<Response> =>
  browser.send('POST', `/api/proposals/${proposal}/approval`, { commandId, hash });

export const decide = (browser: Browser, proposal: string, decision: 'return' | 'withdrawal', reason = '请补充依据'): Promise<Response> =>
  browser.send('POST', `/api/proposals/${proposal}/${decision}`, { commandId: crypto.randomUUID(), reason });
