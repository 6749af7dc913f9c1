import type { ExchangeDefinition } from '../definitions/exchange.ts';
import type { FieldSchema } from '../definitions/form.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { everyProperty } from '../facts/form-fields.ts';
import type { Problem } from '../problems.ts';

type Fields = Readonly<Record<string, FieldSchema>>;

/** Forms, fields and columns that file formats name and the release does not have. */
export function checkExchanges(content: ReleaseContent): Problem[] {
  return (content.exchanges ?? []).flatMap((exchange, i) => {
    const path = `/exchanges/${String(i)}`;
    const twice = (content.exchanges ?? []).findIndex(({ id }) => id === exchange.id) < i;
    const form = content.forms.find(({ id }) => id === exchange.form);
    return [
      ...(twice ? [problem('duplicate-id', `${path}/id`, exchange.title, { id: exchange.id })] : []),
      ...(form === undefined ? [problem('unknown-form', `${path}/form`, exchange.title, { form: exchange.form })] : fieldsOf(exchange, everyProperty(form.schema), path)),
    ];
  });
}

function fieldsOf({ match, elements }: ExchangeDefinition, fields: Fields, path: string): Problem[] {
  const known = (field: string, own: Fields, at: string, title: string): Problem[] =>
    own[field] === undefined ? [problem('unknown-field', at, title, { field })] : [];
  return [
    ...Object.entries(match).flatMap(([key, field]) => known(field, fields, `${path}/match/${key}`, field)),
    ...elements.flatMap((element, i) => {
      const at = `${path}/elements/${String(i)}`;
      if ('field' in element) return known(element.field, fields, `${at}/field`, element.title);
      if (!('table' in element)) return [];
      const columns = fields[element.table]?.items?.properties;
      if (columns === undefined) return [problem('unknown-field', `${at}/table`, element.title, { field: element.table })];
      return element.as === 'periods'
        ? (['from', 'until', 'text'] as const).flatMap((key) => known(element[key], columns, `${at}/${key}`, element.title))
        : element.columns.flatMap((each, j) => known(each.column, columns, `${at}/columns/${String(j)}/column`, each.title));
    }),
  ];
}

const problem = (code: Problem['code'], path: string, title: string, params: NonNullable<Problem['params']>): Problem => ({ kind: 'problem', code, path, title, params });
