const rulesOf = (draft: string): string => `/drafts/${encodeURIComponent(draft)}/rules`;

/** The page of a rule; without one the list. */
export function ruleAddress(draft: string, rule?: string): string {
  return rule === undefined ? rulesOf(draft) : `${rulesOf(draft)}/${encodeURIComponent(rule)}`;
}

/** The list in one of its other views. */
export function viewAddress(draft: string, view: 'table' | 'conditions'): string {
  return `${rulesOf(draft)}?view=${view}`;
}
