import type { Due, Todo } from '../../api/index.ts';

/** The address where a to-do is done. */
export function addressOf(todo: Todo): string {
  const matter = `/matters/${encodeURIComponent(todo.matter)}`;
  const subject = todo.subjects?.length === 1 ? `/${todo.subjects[0]}` : '';
  const filing = todo.filing === undefined ? '/filings' : `/filings/${todo.filing}`;
  switch (todo.kind) {
    case 'file':
    case 'refile':
    case 'convene':
    case 'settle-breach':
    case 'close-matter':
      return `${matter}${filing}`;
    case 'review':
      return `/reviews?matter=${encodeURIComponent(todo.matter)}${todo.filing === undefined ? '' : `&filing=${todo.filing}`}`;
    case 'complete-stage':
    case 'sign-stage':
    case 'explain-light':
    case 'record-act':
      return todo.stage === undefined ? matter : `${matter}/stages/${todo.stage}${subject}`;
  }
}

/** To-dos in the order of their urgency: fewest working days left first, then by date, those without a deadline last. */
export function byUrgency(todos: readonly Todo[]): readonly Todo[] {
  return todos.toSorted((a, b) => compareDue(a.due, b.due));
}

/** Orders two deadlines, the nearer first; none is last. */
export function compareDue(a: Due | undefined, b: Due | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.workingDays !== undefined && b.workingDays !== undefined && a.workingDays !== b.workingDays) return a.workingDays - b.workingDays;
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
