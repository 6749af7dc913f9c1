import { randomBytes, randomUUID } from 'node:crypto';

import { pino } from 'pino';

import type { Ids, Log } from './ports.ts';

/** Ids and salts from the system's generator. */
export const systemIds: Ids = { uuid: () => randomUUID(), bytes: (count) => randomBytes(count) };

/** A log of JSON lines on standard error; standard output belongs to what a person asked for. */
export function systemLog(level: string): Log {
  const logger = pino({ level, base: null }, pino.destination(2));
  return {
    info: (message, fields = {}) => { logger.info(fields, message); },
    error: (message, fields = {}, cause = undefined) => { logger.error({ ...fields, ...(cause === undefined ? {} : { err: cause }) }, message); },
  };
}
