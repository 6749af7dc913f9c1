import { type ReactNode, useState } from 'react';

import { Button, Dialog, useLanguage } from '../../ui/index.ts';
import { subjectName, useMatter } from '../matter/context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { pathOf } from '../wire/queries.ts';
import { useFormats } from './formats.ts';

/** Takes subjects out as files: the one at hand, or all as a zip. Nothing where the release has no format for the forms. */
export function TakeOut({ forms, current }: { readonly forms: readonly string[]; readonly current: string }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { view, subjects } = useMatter();
  const [open, setOpen] = useState(false);
  const formats = useFormats(forms);
  if (formats.length === 0) return null;
  const path = (exchange: string): string => `${pathOf(view.id)}/exchange/${encodeURIComponent(exchange)}`;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t('exchange.out')}</Button>
      <Dialog open={open} size="small" title={t('exchange.outTitle', { format: formats.map(({ title }) => translate(title)).join(' · ') })} onClose={() => setOpen(false)}>
        <div className="exchange__out">
          {formats.flatMap(({ id, extension }) => [
            <a key={id} className="button button--primary" download href={`${path(id)}?subjects=${encodeURIComponent(current)}`}>{t('exchange.outOne', { name: subjectName(subjects, current), extension })}</a>,
            ...(subjects.length > 1 ? [<a key={`${id} all`} className="button button--plain" download href={path(id)}>{t('exchange.outAll', { count: subjects.length })}</a>] : []),
          ])}
          <p className="hint">{t('exchange.outHelp')}</p>
        </div>
      </Dialog>
    </>
  );
}
