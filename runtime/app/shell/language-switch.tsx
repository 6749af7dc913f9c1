import type { ReactNode } from 'react';

import { useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { chooseLanguage } from './language-choice.ts';

/** One switch between the two languages, named in the language it leads to. */
export function LanguageSwitch(): ReactNode {
  const t = useTexts();
  const { language } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="top__button" lang={other} title={t('nav.language')} onClick={() => chooseLanguage(other)}>
      {t('nav.languageName')}
    </button>
  );
}
