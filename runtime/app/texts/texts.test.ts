import { expect, test } from 'vitest';

import { nextOf } from '../sign-in/next-of.ts';
import { byDay } from '../trace/days.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
const chinese: Readonly<Record<string, string>> = zhCN;

test('every English sentence is filled with names the Chinese one knows, and says nothing in Chinese but the switch', () => {
  for (const [key, text] of Object.entries(en)) {
    const source = chinese[key.replace(/_one$/, '')];
    expect(source, key).toBeDefined();
    for (const name of placeholders(text)) expect(placeholders(source ?? ''), key).toContain(name);
    if (key !== 'nav.languageName') expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

test('signing in leads only to pages of ours', () => {
  expect(nextOf('/matters/1?x=2')).toBe('/matters/1?x=2');
  for (const next of [null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/sign-in?next=/']) expect(nextOf(next)).toBe('/');
});

test('the trace is told by local day, the newest first', () => {
  const entry = (sequence: number, at: string) => ({ sequence, at, actor: 'a', actorName: 'A', roleTitle: 'R', organisationTitle: 'O', kind: 'k', params: {}, hash: 'h' });
  const local = (instant: string) => instant.replace('T', ' 周四 ').slice(0, 19);
  const days = byDay([entry(1, '2026-01-05T09:00'), entry(2, '2026-01-05T10:30'), entry(3, '2026-01-06T08:00')], local);
  expect(days.map(({ day, entries }) => [day, ...entries.map(({ time }) => time)])).toEqual([['2026-01-06', '08:00'], ['2026-01-05', '10:30', '09:00']]);
});
