import { readFileSync } from 'node:fs';

import { type Calendar, evaluate, Matter, type Verdict } from '../../runtime/engine/index.ts';
import { Value } from '@sinclair/typebox/value';

import { shippedReleases } from '../support/shipped.ts';

const shipped = shippedReleases();
const releases = { list: shipped.map(({ release }) => release) };

function calendarOf(): Calendar {
  const first = shipped[0];
  if (first === undefined) throw new Error('nothing is shipped');
  return first.calendar;
}

/** A whole matter of the samples, with the values at JSON pointers replaced; undefined takes one away. */
export function sample(name: string, changes: Readonly<Record<string, unknown>> = {}): Matter {
  const text = readFileSync(new URL(`../../config/procedures/cadre-selection/samples/${name}.json`, import.meta.url), 'utf8');
  const whole: unknown = JSON.parse(text);
  for (const [pointer, value] of Object.entries(changes)) put(whole, pointer.slice(1).split('/'), value);
  return Value.Parse(Matter, whole);
}

function put(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (typeof whole !== 'object' || whole === null) throw new Error(`nothing at ${key}`);
  if (rest.length > 0) put(Reflect.get(whole, key), rest, value);
  else if (value === undefined) Reflect.deleteProperty(whole, key);
  else Reflect.set(whole, key, value);
}

/** What the law says of a matter on a day, each stage by the version in force on its own date. */
export const judged = (matter: Matter, on: string): Promise<Verdict> => evaluate(releases, calendarOf(), matter, { date: on });

/** The lights that count, as `light rule subject`, in the order of the rules. */
export const lightsOf = ({ rows }: Verdict): readonly string[] =>
  rows.flatMap(({ light, rule, subject, uncounted }) => (uncounted === true || light === 'green' || light === 'none' ? [] : [[light, rule, subject ?? ''].join(' ').trim()]));
