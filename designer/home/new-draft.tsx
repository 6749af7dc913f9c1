import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useNavigate } from 'react-router';

import { Button, Dialog, Failure } from '../../runtime/ui/index.ts';
import { draftKeys, startDraft } from '../draft/wire.ts';
import { historyQuery } from '../releases/wire.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { defaultTitle, requestOf, type Source, sources, type Start } from './start.ts';
import { StartFields } from './start-fields.tsx';
import { homeTexts } from './texts.ts';

const labels = { release: 'fromRelease', calendar: 'fromCalendar', messages: 'fromMessages', nothing: 'fromNothing', package: 'fromPackage' } as const satisfies Record<Source, string>;

/** Starts a draft: from a version, a calendar, the messages, nothing, or a package file. */
export function NewDraft({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(homeTexts);
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useId();
  const history = useQuery(historyQuery);
  const [start, setStart] = useState<Start>({ source: 'release' });
  const [title, setTitle] = useState<string>();
  const entries = history.data ?? [];
  const shown = title ?? defaultTitle(start, entries, t);
  const request = requestOf(start, entries, shown.trim());
  const starting = useMutation({
    mutationFn: startDraft,
    networkMode: 'always',
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: draftKeys.drafts });
      await navigate(`/drafts/${encodeURIComponent(id)}`);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (request !== undefined) starting.mutate(request);
  };
  return (
    <Dialog
      open title={t('new')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" type="submit" form={form} busy={starting.isPending} disabled={request === undefined}>{t('create')}</Button></>}
    >
      <form id={form} className="act-form" onSubmit={submit}>
        <fieldset className="start__sources">
          <legend className="visually-hidden">{t('from')}</legend>
          {sources.map((source) => (
            <label key={source} className="start__source">
              <input type="radio" name={`${form}-source`} checked={start.source === source} onChange={() => setStart({ source })} />
              <span><strong>{t(labels[source])}</strong><span className="hint">{t(`${labels[source]}Help`)}</span></span>
            </label>
          ))}
        </fieldset>
        {history.error !== null && <Failure error={history.error} onRetry={() => void history.refetch()} />}
        <StartFields start={start} entries={entries} onChange={setStart} />
        <label className="labelled">
          <span>{t('name')}</span>
          <input className="input" required maxLength={120} value={shown} onChange={(event) => setTitle(event.target.value)} />
          <span className="hint">{t('nameHelp')}</span>
        </label>
        {starting.error !== null && <Failure error={starting.error} kept />}
      </form>
    </Dialog>
  );
}
