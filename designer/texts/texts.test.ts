import { expect, it } from 'vitest';

import { resources } from './resources.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

it('every room says the same things in both languages, filled with the same names', () => {
  expect(Object.keys(resources.en)).toEqual(Object.keys(resources['zh-CN']));
  for (const [room, texts] of Object.entries(resources.en)) {
    const chinese: Readonly<Record<string, string>> = resources['zh-CN'][room] ?? {};
    for (const [key, text] of Object.entries(texts)) {
      // English alone tells one from many.
      const source = chinese[key] ?? chinese[key.replace(/_(one|other)$/, '')];
      expect(source, `${room}:${key}`).toBeDefined();
      for (const name of placeholders(text)) expect(placeholders(source ?? ''), `${room}:${key}`).toContain(name);
      // Quoted are examples of what is typed, which may well be Chinese.
      expect(text.replaceAll(/“[^”]*”/g, ''), `${room}:${key}`).not.toMatch(/[\u4e00-\u9fff]{2}/);
    }
  }
});
