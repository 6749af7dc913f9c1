import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type TextKey = keyof typeof zhCN;
export type TextParams = Readonly<Record<string, string | number>>;
export type Texts = (key: TextKey, params?: TextParams) => string;

/** The app's texts as the language provider takes them. */
export const resources = { 'zh-CN': { app: zhCN }, en: { app: en } } as const;

/** The app's own words in the language at hand; `count` chooses the form for one. */
export function useTexts(): Texts {
  const { t } = useTranslation('app');
  return useCallback((key, params) => t(key, { ...params }), [t]);
}
