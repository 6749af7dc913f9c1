/** The `{{…}}` and `{…}` tags of a text, each once: a translation keeps them. */
export function tagsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{[^{}]*\}\}|\{[^{}]*\}/g)].map(([tag]) => tag.replace(/\s+/g, '')))];
}
