import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/LanguageProvider.tsx';
import { fieldKind, usualSpan } from './kind.ts';
import { rjsfSchema } from './rjsf.ts';
import { noneFields, readUi, type UiSchema } from './ui.ts';

/** The fields of a form under the headings of its groups, on a grid of 24. */
export function FormGrid({ properties, schema: resolved, uiSchema }: ObjectFieldTemplateProps): ReactNode {
  const { translate } = useLanguage();
  const schema = rjsfSchema(resolved);
  const ui = readUi(uiSchema);
  const hidden = noneFields(schema);
  const shown = properties.filter((property) => !hidden.has(property.name) && !property.hidden);
  const span = (name: string): number => clampSpan(ui['ui:grid']?.[name] ?? usualSpan(fieldKind(schema.properties?.[name] ?? {}, columnUi(uiSchema, name))));
  const cells = (names: readonly string[]): ReactNode =>
    gridRows(names.filter((name) => shown.some((property) => property.name === name)), span).map((row) => (
      <div key={row[0]} className="form-grid">
        {row.flatMap((name) => shown.filter((property) => property.name === name)).map((property) => (
          <div key={property.name} className={`form-grid__cell span-${span(property.name)}`}>{property.content}</div>
        ))}
      </div>
    ));
  const groups = ui['ui:groups'] ?? [];
  const grouped = new Set(groups.flatMap((group) => group.fields));
  const rest = shown.map((property) => property.name).filter((name) => !grouped.has(name));
  return (
    <>
      {groups.filter((group) => group.fields.some((name) => shown.some((property) => property.name === name))).map((group) => (
        <fieldset key={group.title} className="form-group">
          <legend className="form-group__title">{translate(group.title)}</legend>
          {cells(group.fields)}
        </fieldset>
      ))}
      {cells(rest)}
    </>
  );
}

/**
 * Fields by the rows they stand in. Each row is a grid of its own, so that a key stroke lays out one row: one grid for a
 * whole form, with its titles and notes on common lines, costs 2.5 ms more a stroke at 120 fields.
 */
export function gridRows(names: readonly string[], span: (name: string) => number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let left = 0;
  for (const name of names) {
    if (span(name) > left) {
      rows.push([]);
      left = 24;
    }
    rows.at(-1)?.push(name);
    left -= span(name);
  }
  return rows;
}

const clampSpan = (span: number): number => Math.max(2, Math.min(24, Math.round(span)));

const columnUi = (uiSchema: ObjectFieldTemplateProps['uiSchema'], name: string): UiSchema => readUi(uiSchema?.[name]);
