import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '../../language/LanguageProvider.tsx';
import { Light } from '../../light/Light.tsx';
import { useFieldState } from '../context.ts';
import type { Column } from './columns.ts';

export interface TableHeadProps {
  readonly table: string;
  readonly columns: readonly Column[];
  /** Whether rows end with their acts. */
  readonly acts: boolean;
}

/** Titles and widths of a table's columns. */
export function TableHead({ table, columns, acts }: TableHeadProps): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <>
      <colgroup>
        <col className="grid-table__col-number" />
        {columns.map((column) => <col key={column.name} className={`col-${column.width}`} />)}
        {acts && <col className="grid-table__col-acts" />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="grid-table__number"><span className="visually-hidden">{t('table.number')}</span></th>
          {columns.map((column) => <Title key={column.name} table={table} column={column} marks={acts} />)}
          {acts && <th scope="col" className="grid-table__acts"><span className="visually-hidden">{t('table.more')}</span></th>}
        </tr>
      </thead>
    </>
  );
}

function Title({ table, column, marks }: { readonly table: string; readonly column: Column; readonly marks: boolean }): ReactNode {
  const { translate } = useLanguage();
  const { t } = useTranslation('ui');
  const key = `${table}.${column.name}`;
  const { light } = useFieldState(key);
  const unit = column.schema['x-unit'];
  return (
    <th scope="col" data-field={key}>
      {translate(column.title)}
      {unit !== undefined && <span className="grid-table__unit">{t(`unit.${unit}`, { defaultValue: translate(unit) })}</span>}
      {column.required && marks && <span className="field__due" title={t('form.required')} aria-hidden="true">*</span>}
      {light !== undefined && <Light light={light} compact />}
    </th>
  );
}
