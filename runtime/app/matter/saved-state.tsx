import type { ReactNode } from 'react';

import { useSession } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useMatter } from './context.ts';

/** Whether everything typed is safe, and where. */
export function SavedState(): ReactNode {
  const t = useTexts();
  const { acts } = useSession();
  const { edits } = useMatter();
  const state = edits.sending !== 'idle' ? edits.sending : edits.unsaved.length > 0 ? 'scratch' : 'saved';
  if (!acts.includes('save-stage')) return null;
  return (
    <span className={`saved saved--${state}`} role="status" title={t('saved.help')}>
      {t(`saved.${state}`)}
    </span>
  );
}
