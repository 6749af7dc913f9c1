/** The server's clock: instants in milliseconds since 1970 UTC. Injected, so tests and demo data choose the time. */
export interface Clock {
  now(): number;
}

/** Where ids and salts come from; injected, so a seed replays a run. */
export interface Ids {
  uuid(): string;
  /** `count` random bytes. */
  bytes(count: number): Uint8Array;
}

/** One line of the server's log; `fields` hold ids and codes, never values people entered. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, string | number>>): void;
  error(message: string, fields?: Readonly<Record<string, string | number>>, cause?: unknown): void;
}

/** The places where a test can break the server (reliability §3). */
export type FailpointName =
  | 'before-begin'
  | 'after-append'
  | 'before-commit'
  | 'after-commit'
  | 'before-answer'
  | 'blob-written'
  | 'blob-renamed'
  | 'draft-renamed'
  | 'checkpoint-signed'
  | 'migration-step';

/** Called at each place; does nothing unless a test armed it. */
export type Failpoints = (name: FailpointName) => void;
