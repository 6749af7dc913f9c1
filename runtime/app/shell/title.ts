import { useEffect } from 'react';

import { useTexts } from '../texts/use-texts.ts';

/** Names the page in the window's title. */
export function useTitle(title: string): void {
  const t = useTexts();
  const brand = t('brand.name');
  useEffect(() => {
    document.title = title === '' ? brand : `${title} · ${brand}`;
  }, [title, brand]);
}
