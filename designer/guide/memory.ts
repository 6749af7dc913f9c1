import { useCallback, useSyncExternalStore } from 'react';

import { parseJson, useSession } from '../../runtime/ui/index.ts';

/** What this machine remembers of a person's first change. */
interface Memory {
  readonly dismissed: boolean;
  /** Pages opened, by draft. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
}
const nothing: Memory = { dismissed: false, seen: {} };
const listeners = new Set<() => void>();
const placeOf = (person: string): string => `guicheng.guide/${person}`;

let last: { readonly text: string | null; readonly memory: Memory } = { text: null, memory: nothing };

function recall(person: string): Memory {
  try {
    const text = localStorage.getItem(placeOf(person));
    if (text !== last.text) last = { text, memory: text === null ? nothing : { ...nothing, ...parseJson<Partial<Memory>>(text) } };
    return last.memory;
  } catch {
    return nothing;
  }
}

function remember(person: string, memory: Memory): void {
  try {
    localStorage.setItem(placeOf(person), JSON.stringify(memory));
  } catch {
    // Storage forbidden: the steps start afresh with the next page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The person's guide: whether it is shown, what they have opened, and how to note either. */
export function useGuideMemory() {
  const { person: { id } } = useSession();
  const memory = useSyncExternalStore(subscribe, () => recall(id));
  const dismiss = useCallback((dismissed: boolean) => remember(id, { ...recall(id), dismissed }), [id]);
  const see = useCallback((draft: string, page: string) => {
    const before = recall(id);
    const seen = before.seen[draft] ?? [];
    if (!seen.includes(page)) remember(id, { ...before, seen: { ...before.seen, [draft]: [...seen, page] } });
  }, [id]);
  return { ...memory, dismiss, see };
}
