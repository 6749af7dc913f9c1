/** Overlay dictionaries by language: text of the definitions → translation. */
export type Overlays = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Sentences by language and code, as `config/messages/` holds them. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text of the definitions in the language; the text itself where the overlay has no translation. */
export function translateText(text: string, language: string, overlays: Overlays): string {
  return overlays[language]?.[text] ?? text;
}

/** Fills the `{name}` placeholders of a sentence; an unknown name stays visible. */
export function fillSentence(sentence: string, params: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{([A-Za-z0-9_.-]+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

const joints: Readonly<Record<string, string>> = { 'zh-CN': '、', en: ', ' };

/** The texts a sentence is filled with, in the language: titles of the definitions, or lists of them joined by `、`. */
export function translateParams(params: Readonly<Record<string, string | number>>, language: string, translate: (text: string) => string): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : listText(value, language, translate)]));
}

/** A list is one only where a part of it is a text of the definitions: what people wrote stays as it is. */
function listText(text: string, language: string, translate: (text: string) => string): string {
  const whole = translate(text);
  if (whole !== text) return whole;
  const parts = text.split('、');
  const translated = parts.map(translate);
  return translated.some((part, index) => part !== parts[index]) ? translated.join(joints[language] ?? '、') : text;
}

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Translates a sentence already filled from a template with `{{fact.id}}` tags: finds the values back by the template,
 * translates the template and each value, and fills again. The sentence is given back untranslated where it did not
 * come from that template.
 */
export function translateFilled(template: string, filled: string, translate: (text: string) => string): string {
  const translated = translate(template);
  if (translated === template) return filled;
  const tags = [...template.matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/g)].map((match) => match[1] ?? '');
  const literal = template.split(/\{\{\s*[^{}\s]+\s*\}\}/).map(escapeText);
  const found = new RegExp(`^${literal.join('([\\s\\S]*?)')}$`).exec(filled);
  if (found === null) return filled;
  const values = new Map(tags.map((tag, index) => [tag, found[index + 1] ?? '']));
  return translated.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (whole, tag: string) => {
    const value = values.get(tag);
    return value === undefined ? whole : translate(value);
  });
}
