import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { chooseLanguage } from './choice.ts';
import { useLanguage } from './LanguageProvider.tsx';

/** One switch between the two languages, named in the language it leads to. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation('ui');
  const { language } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="top__button" lang={other} title={t('language.switch')} onClick={() => chooseLanguage(other)}>
      {t('language.other')}
    </button>
  );
}
