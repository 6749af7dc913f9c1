import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldSchema } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { choices } from './choices.ts';
import { useFormScope } from './context.ts';
import type { Option } from './search.ts';

/** What a field offers, in the language at hand. */
export function useChoices(schema: FieldSchema): readonly Option[] {
  const { lookups } = useFormScope();
  const { translate } = useLanguage();
  const { t } = useTranslation('ui');
  return useMemo(
    () => choices(schema, lookups, { translate, inactive: { suspended: t('form.inactive.suspended'), withdrawn: t('form.inactive.withdrawn') } }),
    [schema, lookups, translate, t],
  );
}
