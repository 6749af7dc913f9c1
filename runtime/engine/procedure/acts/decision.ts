import type { Matter } from '../../definitions/matter.ts';
import type { ProcedureDefinition } from '../../definitions/procedure.ts';
import type { Problem, Refusal, RefusalCode } from '../../problems.ts';
import type { CompiledRelease } from '../../release.ts';
import type { MatterEvent } from '../events.ts';
import type { Situation } from '../situation.ts';

/** Who acts: the person, the roles held over the matter's organisation and the acts they allow. */
export interface Actor {
  readonly person: string;
  /** The organisation acted for; a new matter belongs to it. */
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly acts: readonly string[];
}

/** The answer to a command: events, a refusal, or problems of the input. `opens`: the events of a matter it opens beside. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly MatterEvent[]; readonly opens?: readonly MatterEvent[] }
  | Refusal
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] };

/** What every act is decided from. */
export interface ActContext {
  readonly situation: Situation;
  readonly matter: Matter;
  readonly opening: CompiledRelease;
  readonly procedure: ProcedureDefinition;
  readonly actor: Actor;
  /** What every event of the act carries. */
  readonly stamp: { readonly on: string; readonly time?: string; readonly by: string };
}

export const accept = (...events: readonly MatterEvent[]): Decision => ({ kind: 'accepted', events });
export const refuse = (code: RefusalCode, rest: Omit<Refusal, 'kind' | 'code'> = {}): Refusal => ({ kind: 'refusal', code, ...rest });
export const malformed = (code: Problem['code'], path: string, params?: Problem['params']): Decision => ({
  kind: 'malformed',
  problems: [{ kind: 'problem', code, path, ...(params ? { params } : {}) }],
});
