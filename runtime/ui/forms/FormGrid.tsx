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
    names.flatMap((name) => shown.filter((property) => property.name === name)).map((property) => (
      <div key={property.name} className={`form-grid__cell span-${span(property.name)}`}>{property.content}</div>
    ));
  const groups = ui['ui:groups'] ?? [];
  const grouped = new Set(groups.flatMap((group) => group.fields));
  const rest = shown.map((property) => property.name).filter((name) => !grouped.has(name));
  return (
    <>
      {groups.filter((group) => group.fields.some((name) => shown.some((property) => property.name === name))).map((group) => (
        <fieldset key={group.title} className="form-group">
          <legend className="form-group__title">{translate(group.title)}</legend>
          <div className="form-grid">{cells(group.fields)}</div>
        </fieldset>
      ))}
      {rest.length > 0 && <div className="form-grid">{cells(rest)}</div>}
    </>
  );
}

const clampSpan = (span: number): number => Math.max(2, Math.min(24, Math.round(span)));

const columnUi = (uiSchema: ObjectFieldTemplateProps['uiSchema'], name: string): UiSchema => readUi(uiSchema?.[name]);
