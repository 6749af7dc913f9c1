import { type ReactNode, useState } from 'react';

import type { AttachmentRecord } from '../../engine/index.ts';
import { Button, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { pathOf } from '../wire/queries.ts';
import { ActDialog } from './act-dialog.tsx';
import { isMine, offerOf } from './acts.ts';
import { useMatter } from './context.ts';
import { ReasonEntry } from './entries.tsx';

/** One attached file: downloaded by its name, withdrawn with a reason, kept in sight afterwards. */
export function AttachmentRow({ record }: { readonly record: AttachmentRecord }): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const { view } = useMatter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const mine = isMine(offerOf(view.acts, 'attach', { stage: record.stage }));
  return (
    <li className={`file${record.withdrawn === undefined ? '' : ' file--withdrawn'}`}>
      <a href={`${pathOf(view.id)}/attachments/${encodeURIComponent(record.id)}`} download={record.name}>{record.name}</a>
      <span className="quiet tabular">{size(record.bytes)} · {date(record.on)}{record.by !== undefined && ` · ${view.people[record.by] ?? record.by}`}</span>
      {record.withdrawn !== undefined && <span className="quiet">{t('attachment.withdrawn', { date: date(record.withdrawn.on), reason: record.withdrawn.reason })}</span>}
      {record.withdrawn === undefined && mine && <Button look="quiet" size="small" onClick={() => setOpen(true)}>{t('attachment.withdraw')}</Button>}
      <ActDialog
        matter={view.id}
        open={open}
        size="small"
        title={t('attachment.withdrawTitle', { name: record.name })}
        confirm={t('attachment.withdraw')}
        danger
        command={() => ({ kind: 'withdraw-attachment', attachment: record.id, reason: reason.trim() })}
        onClose={() => setOpen(false)}
      >
        <p className="quiet">{t('attachment.withdrawHelp')}</p>
        <ReasonEntry label={t('subject.reason')} value={reason} onChange={setReason} />
      </ActDialog>
    </li>
  );
}

/** A file's size as people say it. */
export function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
