import type { OutcomeDraft, OutcomeDrafts } from './outcomes.ts';

const prefix = 'guicheng.review/';

/** What a reviewer has written of a filing and not sent, for as long as the browser's tab lives. */
export function readUnsent(storage: Pick<Storage, 'getItem'>, place: string): OutcomeDrafts {
  try {
    const value: unknown = JSON.parse(storage.getItem(prefix + place) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, OutcomeDraft] => isDraft(entry[1])));
  } catch {
    return {};
  }
}

export function keepUnsent(storage: Pick<Storage, 'setItem'>, place: string, drafts: OutcomeDrafts): void {
  try {
    storage.setItem(prefix + place, JSON.stringify(drafts));
  } catch {
    // Storage full or forbidden: what is written lasts as long as the page.
  }
}

export function dropUnsent(storage: Pick<Storage, 'removeItem'>, place: string): void {
  storage.removeItem(prefix + place);
}

function isDraft(value: unknown): value is OutcomeDraft {
  return typeof value === 'object' && value !== null && 'outcome' in value && 'note' in value && typeof value.note === 'string' && 'reasons' in value && Array.isArray(value.reasons);
}
