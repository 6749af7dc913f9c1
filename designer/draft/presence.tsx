import type { ReactNode } from 'react';

import { useRoomTexts } from '../texts/texts.ts';
import { useDesk } from './desk-context.ts';
import { draftTexts } from './texts.ts';

/** Who else has the draft open. */
export function Presence(): ReactNode {
  const t = useRoomTexts(draftTexts);
  const { present } = useDesk().state.view;
  if (present.length === 0) return null;
  return <span className="presence" role="status">{t('present', { names: present.map(({ name }) => name).join('、') })}</span>;
}
