import type { Part, PartRef } from '../../runtime/engine/index.ts';
import { partAt } from '../../runtime/engine/index.ts';

/** What people call a part: its own title, or its id where it has none. */
export function partTitle(part: Part): string {
  switch (part.kind) {
    case 'rule':
      return part.value.event.params.title;
    case 'condition':
    case 'texts':
    case 'sentences':
    case 'phase':
      return part.kind === 'phase' ? part.value.title : part.id;
    case 'cases':
      return part.value.rule;
    case 'calendar-year':
      return String(part.value.year);
    default:
      return part.value.title;
  }
}

/** What people call the part a reference names; cases are called after their rule, and what is not there by its id. */
export function titleAt(parts: readonly Part[], ref: PartRef): string {
  const named: PartRef = ref.kind === 'cases' ? { kind: 'rule', id: ref.id } : ref;
  const part = partAt(parts, named);
  return part === undefined ? ref.id : partTitle(part);
}
