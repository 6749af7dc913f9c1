import type { Command, Problem, Refusal } from '../../runtime/engine/index.ts';
import type { CommandAnswer } from '../../runtime/api/index.ts';

/** A command as somebody sent it. */
export interface PerformRequest {
  /** A UUID chosen by the sender; sent twice it has one effect. */
  readonly commandId: string;
  /** Null only for `open-matter`. */
  readonly matter: string | null;
  readonly command: Command;
  readonly person: string;
  /** For `open-matter`: the organisation it is opened for; by default the person's first that may. */
  readonly organisation?: string;
}

/**
 * What came of a command. `not-found`: there is no such matter within the person's reach. Faults are thrown.
 */
export type Performed =
  | { readonly kind: 'done'; readonly answer: CommandAnswer }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] }
  | Refusal;

/** Performs one command; resolves when its act is durable. */
export type Perform = (request: PerformRequest) => Promise<Performed>;
