import type { ReactNode } from 'react';

import type { VerdictRow } from '../../engine/index.ts';
import { isCivilDate, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useMatter } from './context.ts';

/** What would turn a light green, with the way to the field. */
export function Remedy({ row }: { readonly row: VerdictRow }): ReactNode {
  const t = useTexts();
  const { translate, date } = useLanguage();
  const { goTo } = useMatter();
  if (row.missing.length > 0) {
    return (
      <ul className="plain-list">
        {row.missing.map((field) => (
          <li key={`${field.form} ${field.field} ${field.row ?? ''} ${field.subject ?? ''}`}><button type="button" className="link" onClick={() => goTo(field)}>{t('check.goTo', { field: translate(field.title) })}</button></li>
        ))}
      </ul>
    );
  }
  if (row.remedy === null || row.light === 'green') return null;
  const { field, becomes } = row.remedy;
  return (
    <button type="button" className="link" onClick={() => goTo(field)}>
      {translate(field.title)}{becomes !== undefined && `：${typeof becomes === 'string' && isCivilDate(becomes) ? date(becomes) : String(becomes)}`}
    </button>
  );
}
