import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FormDefinition } from '../../engine/index.ts';
import type { FormLookups } from '../forms/definitions.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { valueText } from './value-text.ts';

export interface ChangeProps {
  readonly before: unknown;
  readonly after: unknown;
  /** The form and field the value belongs to, so that codes, subjects and dates read as words. */
  readonly form?: FormDefinition;
  readonly field?: string;
  readonly lookups?: FormLookups;
}

/** Old → new, in words; an absent side says so. */
export function Change({ before, after, form, field, lookups }: ChangeProps): ReactNode {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const words = (value: unknown): string => valueText(value, { form, field, lookups, language, texts: { yes: t('form.yes'), no: t('form.no') }, unit: (unit) => t(`unit.${unit}`, { defaultValue: language.translate(unit) }) });
  const [old, now] = [words(before), words(after)];
  return (
    <span className="change">
      <span className="visually-hidden">{t('change.before')} </span>
      <del className="change__before">{old === '' ? t('change.nothing') : old}</del>
      <span className="change__arrow" aria-hidden="true">→</span>
      <span className="visually-hidden">{t('change.after')} </span>
      <ins className="change__after">{now === '' ? t('change.nothing') : now}</ins>
    </span>
  );
}
