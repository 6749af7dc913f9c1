import type { Messages } from '../../runtime/api/index.ts';

export type Params = Readonly<Record<string, string | number>>;

/** The language of a person's request among those we have; the definitions' own language where none fits. */
export function languageOf(header: string | undefined, messages: Messages, fallback = 'zh-CN'): string {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const quality = rest.map((each) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { tag: tag.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((each) => each.tag !== '' && each.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const have = Object.keys(messages);
  for (const { tag } of wanted) {
    const primary = tag.split('-')[0] ?? tag;
    const found = have.find((language) => language.toLowerCase() === tag) ?? have.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (found !== undefined) return found;
  }
  return fallback;
}

/** The sentence of a code with its `{names}` filled in; the code itself where no language has a sentence. */
export function sentence(messages: Messages, language: string, code: string, params: Params = {}): string {
  const text = messages[language]?.[code] ?? messages['zh-CN']?.[code] ?? code;
  return text.replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}
