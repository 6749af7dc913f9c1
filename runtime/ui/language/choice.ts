import { useSyncExternalStore } from 'react';

import type { LanguageCode } from './dates.ts';

const place = 'guicheng.language';
const listeners = new Set<() => void>();

/** The language chosen on this machine; Chinese until somebody chooses. */
export function chosenLanguage(): LanguageCode {
  try {
    return localStorage.getItem(place) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

/** Chooses a language and remembers it on this machine. */
export function chooseLanguage(language: LanguageCode): void {
  try {
    localStorage.setItem(place, language);
  } catch {
    // Storage forbidden: the choice cannot outlive the page, and there is nowhere else to keep it.
  }
  for (const listener of listeners) listener();
}

/** The chosen language, followed. */
export function useLanguageChoice(): LanguageCode {
  return useSyncExternalStore(subscribe, chosenLanguage);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
