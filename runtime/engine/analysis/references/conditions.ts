import type { Condition } from '../../definitions/conditions.ts';
import { below } from '../json.ts';
import { type Note, rowName, rowText, type UseCode } from './reference.ts';

const row = 'row.';

/** What a condition tree names: facts, columns of the row at hand, named conditions. */
export function conditionReferences(condition: Condition, path: string, code: UseCode, note: Note, table?: string): void {
  const fact = (id: string, at: string): void => {
    if (table !== undefined && id.startsWith(row)) note({ path: at, code, kind: 'fact', id: rowName(table, id.slice(row.length)), at: 'value', write: rowText(table, row) });
    else note({ path: at, code, kind: 'fact', id, at: 'value' });
  };
  if ('fact' in condition) {
    fact(condition.fact, `${path}/fact`);
    if (typeof condition.value === 'object' && 'fact' in condition.value) fact(condition.value.fact, `${path}/value/fact`);
  } else if ('condition' in condition) note({ path: `${path}/condition`, code, kind: 'condition', id: condition.condition, at: 'value' });
  else if ('not' in condition) conditionReferences(condition.not, `${path}/not`, code, note, table);
  else {
    const [kind, list] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    list.forEach((child, i) => {
      conditionReferences(child, below(`${path}/${kind}`, i), code, note, table);
    });
  }
}
