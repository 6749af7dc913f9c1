import type { Request, Response } from 'express';

import type { Person, ReachingActor } from '../auth/access.ts';
import type { Reader } from '../queries/reader.ts';
import type { StoredMatter } from '../store/records.ts';
import { EdgeFault } from './fault.ts';
import type { routes, RouteKey } from './table.ts';

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
interface HandlerByScope {
  readonly public: (request: Request, response: Response) => Answered;
  readonly person: (request: Request, response: Response, who: SignedIn) => Answered;
  readonly matter: (request: Request, response: Response, on: OnMatter) => Answered;
}

/** The handler a route of the table must have. */
export type HandlerOf<K extends RouteKey> = HandlerByScope[(typeof routes)[K]['scope']];

/** All handlers, by route. */
export type Handlers = { readonly [K in RouteKey]: HandlerOf<K> };

/** A part of the address; its absence is a mistake in the route table. */
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
