import type { TFunction } from 'i18next';

/** A passage a rule or refusal cites: a numbered article as such, a passage known by its subject by that. */
export function articleText(t: TFunction<'ui'>, policy: string, article: string): string {
  return t(/^\d/.test(article) ? 'verdict.article' : 'verdict.passage', { policy, article });
}
