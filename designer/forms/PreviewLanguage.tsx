import type { ReactNode } from 'react';

import { type LanguageCode, LanguageScope } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';

/** Draws what is inside in another language, with the draft's own translations. */
export function PreviewLanguage({ language, children }: { readonly language: LanguageCode; readonly children: ReactNode }): ReactNode {
  const { content } = useDraft();
  return <LanguageScope language={language} overlays={content.locales}>{children}</LanguageScope>;
}
