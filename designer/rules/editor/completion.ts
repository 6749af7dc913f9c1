/** The tag that is being typed at the caret: what stands behind its `{{`, and where that begins. */
export function openTag(text: string, caret: number): { readonly start: number; readonly typed: string } | undefined {
  const before = text.slice(0, Math.max(0, caret));
  const start = before.lastIndexOf('{{');
  if (start < 0) return undefined;
  const typed = before.slice(start + 2);
  return /[{}\n]/.test(typed) ? undefined : { start: start + 2, typed: typed.trim() };
}

/** The text with a fact's tag at the caret, in the place of what was begun there, and where the caret then is. */
export function completed(text: string, caret: number, fact: string): { readonly text: string; readonly caret: number } {
  const at = caret < 0 ? text.length : caret;
  const open = openTag(text, at);
  const start = open === undefined ? at : open.start - 2;
  const rest = text.slice(at).replace(/^[A-Za-z0-9.-]*\}\}/, (tail) => (open === undefined ? tail : ''));
  const tag = `{{${fact}}}`;
  return { text: `${text.slice(0, start)}${tag}${rest}`, caret: start + tag.length };
}
