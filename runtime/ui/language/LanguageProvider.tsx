import i18next, { type i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';

import { dateText, instantText, type LanguageCode, numberText, weekdayText } from './dates.ts';
import { en } from './en.ts';
import { fillSentence, type Overlays, type Sentences, translateFilled, translateParams, translateText } from './translate.ts';
import { zhCN } from './zh-CN.ts';

/** Further texts of an app: language → namespace → keys. */
export type Resources = Readonly<Record<LanguageCode, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** What every component asks for texts: definitions by their own words, sentences by code, dates and numbers. */
export interface Language {
  readonly language: LanguageCode;
  /** A text of the definitions (title, code, organisation, policy) in the language. */
  readonly translate: (text: string) => string;
  /** A rule's message that the engine filled, in the language; `template` is the rule's own. */
  readonly translateFilled: (template: string, filled: string) => string;
  /** A sentence of `config/messages/` by code, or undefined where there is none. */
  readonly sentence: (code: string, params?: Readonly<Record<string, string | number>>) => string | undefined;
  readonly date: (date: string) => string;
  readonly weekday: (date: string) => string;
  readonly instant: (instant: string) => string;
  readonly number: (value: number) => string;
}

/** A {@link Language} over overlays and sentences; pure, for tests and for use outside React. */
export function createLanguage(language: LanguageCode, overlays: Overlays, sentences: Sentences): Language {
  const translate = (text: string): string => translateText(text, language, overlays);
  return {
    language,
    translate,
    translateFilled: (template, filled) => translateFilled(template, filled, translate),
    sentence: (code, params) => {
      const found = sentences[language]?.[code] ?? sentences['zh-CN']?.[code];
      return found === undefined ? undefined : fillSentence(found, params === undefined ? undefined : translateParams(params, language, translate));
    },
    date: (date) => dateText(date, language),
    weekday: (date) => weekdayText(date, language),
    instant: (instant) => instantText(instant, language),
    number: numberText,
  };
}

const LanguageContext = createContext<Language>(createLanguage('zh-CN', {}, {}));

const none: Resources = { 'zh-CN': {}, en: {} };

/** An i18next instance with the shared texts (namespace `ui`) and the app's own namespaces. */
export function createTexts(language: LanguageCode, resources: Resources = none): i18n {
  const texts = i18next.createInstance();
  void texts.init({
    lng: language,
    fallbackLng: 'zh-CN',
    ns: ['ui', ...Object.keys(resources['zh-CN'])],
    defaultNS: 'ui',
    initAsync: false,
    resources: { 'zh-CN': { ui: zhCN, ...resources['zh-CN'] }, en: { ui: en, ...resources.en } },
    interpolation: { escapeValue: false },
  });
  return texts;
}

export interface LanguageProviderProps {
  readonly language: LanguageCode;
  /** Overlays of the session and of the releases at hand, merged by the app. */
  readonly overlays: Overlays;
  readonly sentences: Sentences;
  /** The app's own texts: a constant, or the texts are set up again at every render. */
  readonly resources?: Resources;
  readonly children: ReactNode;
}

/** Gives everything below it texts, dates and numbers in one language, and sets the page's `lang`. */
export function LanguageProvider({ language, overlays, sentences, resources, children }: LanguageProviderProps): ReactNode {
  const texts = useMemo(() => createTexts(language, resources), [language, resources]);
  const value = useMemo(() => createLanguage(language, overlays, sentences), [language, overlays, sentences]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={texts}>
      <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>
    </I18nextProvider>
  );
}

/** Draws what is inside in another language than the page, e.g. to preview a translation. */
export function LanguageScope({ language, overlays, children }: Pick<LanguageProviderProps, 'language' | 'overlays' | 'children'>): ReactNode {
  const { i18n } = useTranslation();
  const texts = useMemo(() => i18n.cloneInstance({ lng: language }), [i18n, language]);
  const value = useMemo(() => createLanguage(language, overlays, {}), [language, overlays]);
  return (
    <I18nextProvider i18n={texts}>
      <LanguageContext.Provider value={value}><div lang={language}>{children}</div></LanguageContext.Provider>
    </I18nextProvider>
  );
}

/** The language at hand. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
