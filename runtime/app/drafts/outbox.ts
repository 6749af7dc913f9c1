import type { Data, Place } from './draft.ts';

/** The part of Web Storage the outbox needs. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Edits of one form that the server has not confirmed yet. `data` is null where the scratch is to be dropped. */
export interface Unsent {
  readonly place: Place;
  readonly base: number;
  readonly original?: Data;
  readonly data: Data | null;
}

/**
 * What the server has not got yet, kept on this machine so that a dropped line or a closed browser loses nothing. One item
 * per form, under the person's and the matter's name; confirmed items are removed, so nothing personal stays behind.
 */
export class Outbox {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, person: string, matter: string) {
    this.#storage = storage;
    this.#prefix = `guicheng.unsent/${person}/${matter}/`;
  }

  /** Keeps an item; false where the storage is full or forbidden. */
  put(key: string, item: Unsent): boolean {
    try {
      this.#storage.setItem(this.#prefix + key, JSON.stringify(item));
      return true;
    } catch {
      return false;
    }
  }

  remove(key: string): void {
    this.#storage.removeItem(this.#prefix + key);
  }

  /** All items by form key; what cannot be read is left alone and skipped. */
  all(): ReadonlyMap<string, Unsent> {
    const items = new Map<string, Unsent>();
    for (let index = 0; index < this.#storage.length; index++) {
      const name = this.#storage.key(index);
      if (name === null || !name.startsWith(this.#prefix)) continue;
      const item = parse(this.#storage.getItem(name));
      if (item !== undefined) items.set(name.slice(this.#prefix.length), item);
    }
    return items;
  }
}

function parse(text: string | null): Unsent | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isUnsent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isUnsent(value: unknown): value is Unsent {
  if (!isObject(value) || !isObject(value['place'])) return false;
  const { base, data, place } = value;
  return (
    typeof base === 'number' &&
    (data === null || isObject(data)) &&
    isObject(place) &&
    typeof place['stage'] === 'string' &&
    typeof place['form'] === 'string'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
