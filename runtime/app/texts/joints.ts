import { type LanguageCode, useLanguage } from '../../ui/index.ts';

/** How a language joins words: lists, a word and what it is about, an aside. */
export interface Joints {
  readonly list: (words: readonly string[]) => string;
  readonly colon: (word: string, about: string) => string;
  readonly aside: (word: string, aside: string | undefined) => string;
}

const joints: Readonly<Record<LanguageCode, Joints>> = {
  'zh-CN': {
    list: (words) => words.join('、'),
    colon: (word, about) => `${word}：${about}`,
    aside: (word, aside) => (aside === undefined || aside === '' ? word : `${word}（${aside}）`),
  },
  en: {
    list: (words) => words.join(', '),
    colon: (word, about) => `${word}: ${about}`,
    aside: (word, aside) => (aside === undefined || aside === '' ? word : `${word} (${aside})`),
  },
};

export function jointsOf(language: LanguageCode): Joints {
  return joints[language];
}

/** The joints of the language at hand. */
export function useJoints(): Joints {
  return joints[useLanguage().language];
}
