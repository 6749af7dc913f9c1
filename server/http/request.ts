import type { Request, Response } from 'express';

import type { Person, ReachingActor } from '../auth/access.ts';
import type { Reader } from '../queries/reader.ts';
import type { StoredMatter } from '../store/records.ts';
import { EdgeFault } from './fault.ts';
import type { MatterRoute, PersonRoute, PublicRoute } from './table.ts';

/** A signed-in person's request: who asks, and the only way they can read. */
export interface SignedIn {
  readonly person: Person;
  readonly reader: Reader;
}

/** A signed-in person's request about one matter within their reach. */
export interface OnMatter extends SignedIn {
  readonly stored: StoredMatter;
  readonly actor: ReachingActor;
}

type Answered = void | Promise<void>;

/** A handler for every route of the table, each given who asks as far as its route settles that. */
export type Handlers = { readonly [K in PublicRoute]: (request: Request, response: Response) => Answered } & {
  readonly [K in PersonRoute]: (request: Request, response: Response, who: SignedIn) => Answered;
} & { readonly [K in MatterRoute]: (request: Request, response: Response, on: OnMatter) => Answered };

/** A part of the address. */
export function part(request: Request, name: string): string {
  const value = request.params[name];
  if (typeof value !== 'string') throw new EdgeFault('not-found');
  return value;
}

/** A query parameter given at most once; 400 where it is repeated or nested. */
export function query(request: Request, name: string): string | undefined {
  const value = request.query[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.length > 4000) throw new EdgeFault('malformed-query', { name });
  return value;
}
