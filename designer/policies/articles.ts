import type { PolicyDefinition } from '../../runtime/engine/index.ts';
import type { GridRows } from '../grid/Grid.tsx';

type Article = PolicyDefinition['articles'][number];

/** The columns of a policy's articles. */
export const articleHead = ['article', 'title', 'text', 'source', 'status'] as const;

/** Articles as cells. */
export function rowsOf({ articles }: PolicyDefinition): GridRows {
  return articles.map(({ article, title = '', text, source = '', status = '' }) => [article, title, text, source, status]);
}

const statusOf = (text: string): Article['status'] => (text === 'confirmed' || text === 'derived' || text === 'background' ? text : undefined);

/** The policy with these articles. */
export function withRows(policy: PolicyDefinition, rows: GridRows): PolicyDefinition {
  return {
    ...policy,
    articles: rows.map(([article = '', title = '', text = '', source = '', status = '']): Article => {
      const sure = statusOf(status);
      return { article, ...(title === '' ? {} : { title }), text, ...(source === '' ? {} : { source }), ...(sure === undefined ? {} : { status: sure }) };
    }),
  };
}

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** A Chinese number below a thousand, or one in digits; undefined for anything else. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0;
  let digit: number | undefined;
  for (const each of text) {
    if (each === '百' || each === '十') {
      sum += (digit ?? 1) * (each === '百' ? 100 : 10);
      digit = undefined;
    } else if (each === '零' || each === '〇') digit = undefined;
    else if (digits[each] !== undefined && digit === undefined) digit = digits[each];
    else return undefined;
  }
  return text === '' ? undefined : sum + (digit ?? 0);
}

/**
 * The articles of a text that is pasted whole: each begins on a line of its own with 第…条 or Article …; what stands
 * before the first one is left out.
 */
export function articlesIn(text: string): readonly Article[] {
  const found: { article: string; text: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const begin = /^\s*(?:第\s*([零〇一二两三四五六七八九十百\d]+)\s*条|Article\s+(\d+)[.:]?)\s*(.*)$/i.exec(line);
    const article = begin === null ? undefined : numberOf(begin[1] ?? begin[2] ?? '');
    if (begin !== null && article !== undefined) found.push({ article: String(article), text: [begin[3] ?? ''] });
    else if (line.trim() !== '') found.at(-1)?.text.push(line.trim());
  }
  return found.map((each) => ({ article: each.article, text: each.text.join('\n').trim() })).filter((each) => each.text !== '');
}

/** The policy with pasted articles: those it has already get the new text, the others are added in order. */
export function withArticles(policy: PolicyDefinition, pasted: readonly Article[]): PolicyDefinition {
  const byNumber = new Map(pasted.map((each) => [each.article, each]));
  const kept = policy.articles.map((each) => ({ ...each, ...(byNumber.has(each.article) ? { text: byNumber.get(each.article)?.text ?? each.text } : {}) }));
  const added = pasted.filter((each) => !policy.articles.some(({ article }) => article === each.article));
  return { ...policy, articles: [...kept, ...added].toSorted((a, b) => (Number.parseInt(a.article, 10) || 0) - (Number.parseInt(b.article, 10) || 0)) };
}
