import type { ReactNode } from 'react';

import type { ExchangeDefinition } from '../../engine/index.ts';
import { useLanguage, WhyButton } from '../../ui/index.ts';
import { isMine, offerOf, whyShut } from '../matter/acts.ts';
import { useMatter } from '../matter/context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useFormats } from './formats.ts';

export interface BringInProps {
  readonly stage: string;
  readonly forms: readonly string[];
  /** Asked to bring files of this format in. */
  readonly onOpen: (format: ExchangeDefinition) => void;
}

/** Brings subjects and their values in from files. Nothing where the release has no format for the forms, or the person may not fill them. */
export function BringIn({ stage, forms, onOpen }: BringInProps): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { view } = useMatter();
  const formats = useFormats(forms);
  const offers = [offerOf(view.acts, 'save-stage', { stage }), offerOf(view.acts, 'add-subject')];
  if (formats.length === 0 || !offers.some(isMine)) return null;
  const why = offers.some((offer) => offer?.possible === true) ? undefined : whyShut(offers[0], language);
  return formats.map((format) => (
    <WhyButton key={format.id} size="small" title={language.translate(format.title)} onClick={() => onOpen(format)} {...(why === undefined ? {} : { why })}>{t('exchange.in')}</WhyButton>
  ));
}
