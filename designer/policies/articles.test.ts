import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { isPartValue } from '../../runtime/engine/index.ts';
import { articlesIn, numberOf, rowsOf, withArticles, withRows } from './articles.ts';

describe('a policy as a table', () => {
  const folder = new URL('../../config/policies/', import.meta.url);
  it.each(readdirSync(folder))('%s goes into the table and comes back unchanged', (file) => {
    const shipped: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    if (!isPartValue('policy', shipped)) throw new Error(file);
    expect(withRows(shipped, rowsOf(shipped))).toEqual(shipped);
  });
});

describe('a pasted text', () => {
  it.each([['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['四十二', 42], ['一百零五', 105], ['42', 42]])('%s is %i', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
  it('what is no number is none', () => {
    expect(['', '条', '四二'].map(numberOf)).toEqual([undefined, undefined, undefined]);
  });

  it('falls into its articles, lines of one kept together', () => {
    expect(articlesIn('第一章 总则\n第一条 为了规范外出。\n第二条  外出须报备：\n（一）三日前；\n\n（二）写明地点。\nArticle 3. In time.')).toEqual([
      { article: '1', text: '为了规范外出。' },
      { article: '2', text: '外出须报备：\n（一）三日前；\n（二）写明地点。' },
      { article: '3', text: 'In time.' },
    ]);
  });

  it('renews the articles that are there and adds the others in order', () => {
    const policy = { id: 'p', title: 'P', articles: [{ article: '3', text: 'old', title: 'T' }] };
    expect(withArticles(policy, [{ article: '10', text: 'ten' }, { article: '3', text: 'new' }, { article: '1', text: 'one' }]).articles).toEqual([
      { article: '1', text: 'one' }, { article: '3', text: 'new', title: 'T' }, { article: '10', text: 'ten' },
    ]);
  });
});
