import type { ExchangeDefinition } from '../../definitions/exchange.ts';
import { lastOf, type Note } from './reference.ts';

/** The form, fields and columns a file format names. */
export function exchangeReferences(exchange: ExchangeDefinition, note: Note): void {
  const fact = (id: string, path: string): void => {
    note({ path, code: 'exchange', kind: 'fact', id: `${exchange.form}.${id}`, at: 'value', write: lastOf });
  };
  note({ path: '/form', code: 'exchange', kind: 'form', id: exchange.form, at: 'value' });
  for (const [key, field] of Object.entries(exchange.match)) fact(field, `/match/${key}`);
  exchange.elements.forEach((element, i) => {
    const path = `/elements/${String(i)}`;
    if ('field' in element) fact(element.field, `${path}/field`);
    if (!('table' in element)) return;
    fact(element.table, `${path}/table`);
    if (element.as === 'periods') for (const key of ['from', 'until', 'text'] as const) fact(`${element.table}.${element[key]}`, `${path}/${key}`);
    else element.columns.forEach(({ column }, j) => {
      fact(`${element.table}.${column}`, `${path}/columns/${String(j)}/column`);
    });
  });
}
