import { type ReactNode, useState } from 'react';

import { useLanguage, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from '../matter/act-dialog.tsx';
import { isMine, offerOf, whyShut } from '../matter/acts.ts';
import { useMatter } from '../matter/context.ts';

/** Closes the matter for good, once everything in it is finished. */
export function CloseMatter(): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { view } = useMatter();
  const [open, setOpen] = useState(false);
  const offer = offerOf(view.acts, 'close-matter');
  if (!isMine(offer) || view.matter.state === 'closed') return null;
  const why = whyShut(offer, language);
  return (
    <section className="panel panel--padded">
      <WhyButton reason="shown" onClick={() => setOpen(true)} {...(why === undefined ? {} : { why })}>{t('matter.close')}</WhyButton>
      <ActDialog matter={view.id} open={open} size="small" danger title={t('matter.close')} confirm={t('matter.close')} command={() => ({ kind: 'close-matter' })} onClose={() => setOpen(false)}>
        <p>{t('matter.closeAsk')}</p>
      </ActDialog>
    </section>
  );
}
