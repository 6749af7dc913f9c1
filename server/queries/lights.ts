import type { LightHistory } from '../../runtime/api/index.ts';
import type { StoredLight } from '../store/records.ts';

/** A light's history as the apps read it; `litBy` and `outBy` are acts with a sentence `trace.<act>`. */
export function lightHistory(light: StoredLight): LightHistory | undefined {
  const { row } = light;
  if (row.light !== 'yellow' && row.light !== 'red') return undefined;
  return {
    rule: row.rule,
    title: row.title,
    ...(row.subject === undefined ? {} : { subject: row.subject }),
    light: row.light,
    outcome: row.outcome,
    message: row.message,
    litAt: new Date(light.litAt).toISOString(),
    litBy: light.litBy,
    ...(light.outAt === undefined ? {} : { outAt: new Date(light.outAt).toISOString() }),
    ...(light.outBy === undefined ? {} : { outBy: light.outBy }),
    ...(light.outOutcome === undefined ? {} : { outOutcome: light.outOutcome }),
    ...(light.changed === undefined ? {} : { changed: light.changed }),
  };
}
