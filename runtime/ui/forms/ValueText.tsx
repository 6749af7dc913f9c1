import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldSchema } from '../../engine/index.ts';
import { schemaValueText } from '../diff/value-text.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useFormScope } from './context.ts';

/** A value to read: words instead of codes; what is unknown says so. */
export function ValueText({ value, schema, cell = false }: { readonly value: unknown; readonly schema: FieldSchema; readonly cell?: boolean }): ReactNode {
  const { lookups } = useFormScope();
  const language = useLanguage();
  const { t } = useTranslation('ui');
  const text = schemaValueText(value, schema, {
    language, lookups, texts: { yes: t('form.yes'), no: t('form.no') }, unit: (unit) => t(`unit.${unit}`, { defaultValue: language.translate(unit) }),
  });
  if (text === '') return cell ? <span className="value value--unknown" /> : <span className="value value--unknown">{t('form.unknown')}</span>;
  return <span className="value">{text}</span>;
}
