import { type ReactNode, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import type { DraftSummary } from '../../runtime/api/designer.ts';
import { type Column, DataTable, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { homeTexts } from './texts.ts';

/** The drafts there are: what of, by whom, how far. */
export function DraftsTable({ drafts, mayEdit }: { readonly drafts: readonly DraftSummary[]; readonly mayEdit: boolean }): ReactNode {
  const t = useRoomTexts(homeTexts);
  const { instant } = useLanguage();
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState<DraftSummary>();
  const columns = useMemo((): readonly Column<DraftSummary>[] => [
    { id: 'title', title: t('colTitle'), width: 'wide', sort: ({ title }) => title, cell: ({ id, kind, title }) => <><Link to={addressOf(id)}>{title}</Link>{kind !== 'release' && <span className="tag">{t(`kind.${kind}`)}</span>}</> },
    { id: 'base', title: t('colBase'), cell: ({ base }) => base?.id ?? t('nothing') },
    { id: 'edits', title: t('colEdits'), align: 'end', width: 'narrow', sort: ({ edits }) => edits, cell: ({ edits }) => t('edits', { count: edits }) },
    { id: 'by', title: t('colBy'), width: 'narrow', sort: ({ createdByName }) => createdByName, cell: ({ createdByName }) => createdByName },
    { id: 'changed', title: t('colChanged'), width: 'narrow', sort: ({ changedAt }) => changedAt, cell: ({ changedAt }) => <span className="tabular">{instant(changedAt)}</span> },
    { id: 'state', title: t('colState'), cell: (draft) => <State draft={draft} /> },
    ...(mayEdit ? [{ id: 'acts', title: '', label: t('delete'), width: 'narrow' as const, cell: (draft: DraftSummary) => <button type="button" className="link" onClick={() => setDeleting(draft)}>{t('delete')}<span className="visually-hidden"> {draft.title}</span></button> }] : []),
  ], [t, instant, mayEdit]);
  return (
    <>
      <DataTable columns={columns} rows={drafts} rowKey={({ id }) => id} caption={t('drafts')} initialSort={{ column: 'changed', descending: true }} onOpen={({ id }) => void navigate(addressOf(id))} />
      {deleting !== undefined && <DeleteDraft draft={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

const addressOf = (id: string): string => `/drafts/${encodeURIComponent(id)}`;

function State({ draft: { proposal, newer, recovered } }: { readonly draft: DraftSummary }): ReactNode {
  const t = useRoomTexts(homeTexts);
  return (
    <span className="plain-list">
      {proposal === undefined ? <span className="quiet">{t('working')}</span> : <Link to={`/proposals/${encodeURIComponent(proposal)}`}>{t('proposed')}</Link>}
      {newer !== undefined && <span className="state state--changed-since">{t('newer', { id: newer.id })}</span>}
      {recovered === true && <span className="state state--changed-since">{t('recovered')}</span>}
    </span>
  );
}
