/** Whether keys pressed at a place are text there: keys of the page must leave them alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['button', 'checkbox', 'file', 'radio', 'range', 'reset', 'submit'].includes(target.type);
}
