import type { DemoAccount } from '../../runtime/api/index.ts';
import type { Edge } from './edge.ts';
import { sendJson } from './json.ts';
import type { Handlers } from './request.ts';

/** The sentences for people, by language and code; and whom the sign-in page may offer. */
export function messages(edge: Edge): Pick<Handlers, 'GET /api/messages' | 'GET /api/demo-accounts'> {
  return {
    'GET /api/messages': (_request, response) => sendJson(response, edge.services.definitions.messages, 'no-cache'),
    'GET /api/demo-accounts': (_request, response) => sendJson(response, (edge.options.demoAccounts?.() ?? []).map((account) => inAllLanguages(account, edge.services.definitions.locales))),
  };
}

function inAllLanguages(account: DemoAccount, locales: Readonly<Record<string, Readonly<Record<string, string>>>>): DemoAccount {
  const { roleTitle, organisationTitle } = account;
  const titles = Object.entries(locales).map(([language, words]) => [language, { role: words[roleTitle] ?? roleTitle, organisation: words[organisationTitle] ?? organisationTitle }] as const);
  return { ...account, titles: Object.fromEntries(titles) };
}
