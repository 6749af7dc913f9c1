import { type ReactNode, useState } from 'react';

import type { ExchangeFile, ExchangePreview } from '../../api/index.ts';
import type { ExchangeDefinition } from '../../engine/index.ts';
import { Button, Dialog, Failure, useLanguage } from '../../ui/index.ts';
import { offerOf } from '../matter/acts.ts';
import { useMatter } from '../matter/context.ts';
import { sendFiles } from '../matter/upload.ts';
import { useTexts } from '../texts/use-texts.ts';
import { pathOf } from '../wire/queries.ts';
import { type Outcome, useApply } from './apply.ts';
import { type Line, usualChoice } from './choices.ts';
import { ChooseFiles } from './choose-files.tsx';
import { Comparison } from './comparison.tsx';
import { Report } from './report.tsx';

/** Choose files, compare, take: three steps of one dialog; nothing is written before the last. */
export function BringInDialog({ stage, format, onClose }: { readonly stage: string; readonly format: ExchangeDefinition; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { view } = useMatter();
  const apply = useApply(stage, format);
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const [lines, setLines] = useState<readonly Line[]>();
  const [done, setDone] = useState<number>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const wanted = (lines ?? []).filter(({ take }) => take);

  const isOpen = ({ fault, subject }: ExchangeFile): boolean =>
    fault === undefined && (subject === undefined ? offerOf(view.acts, 'add-subject') : offerOf(view.acts, 'save-stage', { stage, subject }))?.possible === true;
  const read = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setError(undefined);
    setPercent(0);
    try {
      const preview = await sendFiles<ExchangePreview>(`${pathOf(view.id)}/exchange/${encodeURIComponent(format.id)}/preview`, files, setPercent);
      setLines(preview.files.map((file, i) => {
        const open = isOpen(file);
        return { key: `${String(i)} ${file.name}`, file, open, take: open && file.by !== 'name', chosen: usualChoice(file) };
      }));
    } catch (failure) {
      setError(failure);
    }
    setPercent(undefined);
  };
  const take = async (): Promise<void> => {
    setDone(0);
    setOutcomes(await apply(wanted, setDone));
  };

  const actions = outcomes !== undefined ? <Button look="primary" onClick={onClose}>{t('exchange.close')}</Button> : lines === undefined ? <Button onClick={onClose}>{t('action.cancel')}</Button> : (
    <>
      <Button disabled={done !== undefined} onClick={() => setLines(undefined)}>{t('exchange.again')}</Button>
      <Button disabled={done !== undefined} onClick={onClose}>{t('action.cancel')}</Button>
      <Button look="primary" busy={done !== undefined} disabled={wanted.length === 0} onClick={() => void take()}>
        {done === undefined ? t('exchange.apply', { count: wanted.length }) : t('exchange.applying', { done, count: wanted.length })}
      </Button>
    </>
  );
  return (
    <Dialog open size="large" title={t('exchange.inTitle', { format: translate(format.title) })} onClose={done !== undefined && outcomes === undefined ? () => undefined : onClose} actions={actions}>
      {outcomes !== undefined ? <Report outcomes={outcomes} faults={(lines ?? []).flatMap(({ file }) => (file.fault === undefined ? [] : [file]))} />
        : lines !== undefined ? <Comparison lines={lines} form={format.form} onChange={(line) => setLines(lines.map((each) => (each.key === line.key ? line : each)))} />
          : <ChooseFiles extension={format.extension} percent={percent} onChoose={(files) => void read(files)}>{format.description === undefined ? '' : translate(format.description)}</ChooseFiles>}
      {error !== undefined && <Failure error={error} />}
    </Dialog>
  );
}
