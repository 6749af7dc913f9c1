/** Where a command line works and speaks. */
export interface Place {
  readonly definitionsDir: string;
  readonly dataDir: string;
  readonly keysDir: string;
  /** Standard output: what was asked for. */
  readonly out: (text: string) => void;
  /** Standard error: what went wrong. */
  readonly err: (text: string) => void;
  /** Instant in ms. */
  readonly now: () => number;
}

/** Exit codes; 64 is EX_USAGE of sysexits(3). `failed`: the work itself went wrong. */
export const exits = { fine: 0, yellow: 1, red: 2, found: 1, badInput: 64, failed: 70 } as const;
