/** One complaint of a value check: where (keys and row indexes), which JSON Schema keyword, its parameters. */
export interface ValueError {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Checks the values of one form; never throws. Handed in, because the engine compiles nothing from strings (I7). */
export type CheckValues = (data: Readonly<Record<string, unknown>>) => readonly ValueError[];

/** What a release needs compiled for it: validators by form. */
export interface ReleaseTools {
  readonly checks: Readonly<Record<string, CheckValues>>;
}
