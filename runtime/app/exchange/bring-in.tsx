import { type ReactNode, useState } from 'react';

import { useLanguage, WhyButton } from '../../ui/index.ts';
import { isMine, offerOf, whyShut } from '../matter/acts.ts';
import { useMatter } from '../matter/context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { BringInDialog } from './bring-in-dialog.tsx';
import { useFormats } from './formats.ts';

/** Brings subjects and their values in from files. Nothing where the release has no format for the forms, or the person may not fill them. */
export function BringIn({ stage, forms }: { readonly stage: string; readonly forms: readonly string[] }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { view } = useMatter();
  const formats = useFormats(forms);
  const [open, setOpen] = useState<string>();
  const offers = [offerOf(view.acts, 'save-stage', { stage }), offerOf(view.acts, 'add-subject')];
  if (formats.length === 0 || !offers.some(isMine)) return null;
  const why = offers.some((offer) => offer?.possible === true) ? undefined : whyShut(offers[0], language);
  const format = formats.find(({ id }) => id === open);
  return (
    <>
      {formats.map(({ id, title }) => (
        <WhyButton key={id} size="small" title={language.translate(title)} onClick={() => setOpen(id)} {...(why === undefined ? {} : { why })}>{t('exchange.in')}</WhyButton>
      ))}
      {format !== undefined && <BringInDialog stage={stage} format={format} onClose={() => setOpen(undefined)} />}
    </>
  );
}
