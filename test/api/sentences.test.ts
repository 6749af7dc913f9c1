import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { Command } from '../../runtime/engine/index.ts';
import { faultStatus } from '../../server/http/fault.ts';
import { languageOf, sentence } from '../../server/http/sentences.ts';

const file = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const messages = {
  'zh-CN': JSON.parse(file('config/messages/zh-CN.json')) as Record<string, string>,
  en: JSON.parse(file('config/messages/en.json')) as Record<string, string>,
};

/** The members of a closed union as its file lists them. */
function union(path: string, name: string): string[] {
  const body = new RegExp(`export type ${name} =([^;]+);`).exec(file(path))?.[1] ?? '';
  return [...body.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '');
}

/** The kinds of every event, as their file lists them. */
const events = [...file('runtime/engine/procedure/events.ts').matchAll(/readonly kind: '([a-z-]+)'/g)].map((match) => match[1] ?? '');

const codes = [
  ...union('runtime/engine/problems.ts', 'ProblemCode').map((code) => `problem.${code}`),
  ...union('runtime/engine/problems.ts', 'RefusalCode').map((code) => `refusal.${code}`),
  ...union('server/fault.ts', 'FaultCode').map((code) => `fault.${code}`),
  ...union('runtime/engine/documents/faults.ts', 'TemplateFault').map((code) => `template.${code}`),
  ...Object.keys(faultStatus).map((code) => `fault.${code}`),
  ...events.map((kind) => `trace.${kind}`),
  ...Command.anyOf.map((member) => `trace.${member.properties.kind.const}`),
];

test('the lists the sentences are for were found', () => {
  expect(codes.filter((code) => code.startsWith('problem.')).length).toBeGreaterThan(25);
  expect(codes.filter((code) => code.startsWith('refusal.')).length).toBeGreaterThan(25);
  expect(events.length).toBeGreaterThanOrEqual(18);
});

describe.each(['zh-CN', 'en'] as const)('%s', (language) => {
  test('has a sentence for every code, and each is the same list of codes as the other language', () => {
    expect(codes.filter((code) => messages[language][code] === undefined)).toEqual([]);
    expect(Object.keys(messages[language])).toEqual(Object.keys(messages['zh-CN']));
  });
});

test('the two languages fill the same places', () => {
  const places = (text: string | undefined) => [...(text ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const code of Object.keys(messages.en)) expect([code, places(messages.en[code])]).toEqual([code, places(messages['zh-CN'][code])]);
});

test.each([
  [undefined, 'zh-CN'], ['', 'zh-CN'], ['en', 'en'], ['en-US,en;q=0.9', 'en'], ['zh', 'zh-CN'], ['zh-TW', 'zh-CN'], ['fr', 'zh-CN'],
  ['fr, en;q=0.5', 'en'], ['en;q=0.3, zh;q=0.8', 'zh-CN'], ['en;q=0, zh', 'zh-CN'], [';;;,,q=', 'zh-CN'],
])('Accept-Language %s asks for %s', (header, language) => {
  expect(languageOf(header, messages)).toBe(language);
});

test('places are filled once, and only with what was given', () => {
  const own = { 'zh-CN': { a: '{x}和{y}，{constructor}' } };
  expect(sentence(own, 'zh-CN', 'a', { x: '{y}', y: 2 })).toBe('{y}和2，{constructor}');
  expect(sentence(own, 'en', 'unknown')).toBe('unknown');
});
