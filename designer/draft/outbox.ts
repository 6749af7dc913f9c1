import type { Waiting } from './waiting.ts';

/** The part of Web Storage the outbox needs. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What the server has not got yet of a draft, kept on this machine under the person's and the draft's name, so that a
 * dropped line or a closed browser loses nothing. One item per change, in the order they were made.
 */
export class Outbox {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, person: string, draft: string) {
    this.#storage = storage;
    this.#prefix = `guicheng.unsent-draft/${person}/${draft}/`;
  }

  /** Keeps a change; `order` sorts them. False where the storage is full or forbidden. */
  put(order: number, waiting: Waiting): boolean {
    try {
      this.#storage.setItem(this.#prefix + waiting.commandId, JSON.stringify({ order, waiting }));
      return true;
    } catch {
      return false;
    }
  }

  remove(commandId: string): void {
    this.#storage.removeItem(this.#prefix + commandId);
  }

  /** All changes in their order; what cannot be read is left alone and skipped. */
  all(): readonly { readonly order: number; readonly waiting: Waiting }[] {
    const items: { order: number; waiting: Waiting }[] = [];
    for (let index = 0; index < this.#storage.length; index++) {
      const name = this.#storage.key(index);
      if (name === null || !name.startsWith(this.#prefix)) continue;
      const item = parse(this.#storage.getItem(name));
      if (item !== undefined) items.push(item);
    }
    return items.sort((one, other) => one.order - other.order);
  }
}

function parse(text: string | null): { readonly order: number; readonly waiting: Waiting } | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isItem(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isItem(value: unknown): value is { readonly order: number; readonly waiting: Waiting } {
  if (!isObject(value) || typeof value['order'] !== 'number' || !isObject(value['waiting'])) return false;
  const { kind, commandId, label, steps } = value['waiting'];
  if (typeof commandId !== 'string') return false;
  return kind === 'undo' || kind === 'redo' || (kind === 'edit' && typeof label === 'string' && Array.isArray(steps) && steps.every((step) => isObject(step) && isObject(step['change'])));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
