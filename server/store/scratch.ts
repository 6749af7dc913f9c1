/** Kinds of scratch: deletable at any time without changing a record (I3). */
export type ScratchKind = 'session' | 'upload' | 'sign-in-failures' | 'editing';

/** Small JSON values with an end, in a database of their own. */
export interface Scratch {
  /** Keeps `value` until `until` (ms); replaces what was there. */
  put(kind: ScratchKind, key: string, value: unknown, until: number): void;
  /** The value, unless it ended before `now` (ms). The caller parses it. */
  get(kind: ScratchKind, key: string, now: number): unknown;
  drop(kind: ScratchKind, key: string): void;
  /** All live values of a kind. */
  list(kind: ScratchKind, now: number): readonly { readonly key: string; readonly value: unknown }[];
  /** Removes what ended before `now`; gives how many. */
  sweep(now: number): number;
}
