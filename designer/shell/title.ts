import { useEffect } from 'react';

import { useRoomTexts } from '../texts/texts.ts';
import { shellTexts } from './texts.ts';

/** Names the page in the window's title. */
export function useTitle(title: string): void {
  const t = useRoomTexts(shellTexts);
  const brand = t('brand');
  useEffect(() => {
    document.title = title === '' ? brand : `${title} · ${brand}`;
  }, [title, brand]);
}
