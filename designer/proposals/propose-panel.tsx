import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import type { DraftCheck } from '../../runtime/api/designer.ts';
import { partOfKind } from '../../runtime/engine/index.ts';
import { Failure, useLanguage, useSession, useToast, WhyButton } from '../../runtime/ui/index.ts';
import { blockingOf, isClear } from '../checks/blocking.ts';
import { useDraft } from '../draft/draft.ts';
import { draftKeys } from '../draft/wire.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { proposalTexts } from './texts.ts';
import { proposalKeys, propose } from './wire.ts';

export interface ProposePanelProps {
  readonly check: DraftCheck | undefined;
  /** Whether the check is of the draft as it stands. */
  readonly current: boolean;
}

/** The act of proposing: the reason, the button, and why it is shut where it is. */
export function ProposePanel({ check, current }: ProposePanelProps): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { date } = useLanguage();
  const draft = useDraft();
  const { acts } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: ({ number, hash }: DraftCheck) => propose(draft.id, { number, hash, reason: reason.trim() }),
    networkMode: 'always',
    onSuccess: async ({ id }) => {
      toast({ text: t('proposed'), tone: 'good' });
      for (const queryKey of [draftKeys.drafts, draftKeys.draft(draft.id), proposalKeys.proposals]) void client.invalidateQueries({ queryKey });
      await navigate(`/proposals/${encodeURIComponent(id)}`);
    },
  });
  if (draft.readOnly || !acts.includes('propose-release')) return null;
  const [head, base] = [partOfKind(draft.parts, 'ruleset', 'ruleset')?.value, partOfKind(draft.baseParts, 'ruleset', 'ruleset')?.value];
  const same = draft.baseParts.length > 0 && JSON.stringify(draft.parts) === JSON.stringify(draft.baseParts);
  const why = same ? t('whySame') : base !== undefined && head?.version === base.version ? t('whyVersion') : check === undefined || !current ? t('whyChecking') : !isClear(blockingOf(check)) ? t('whyBlocked') : reason.trim() === '' ? t('whyReason') : undefined;
  return (
    <section className="panel panel--padded propose-panel" aria-label={t('propose')}>
      <h3>{t('propose')}</h3>
      <p className="quiet">{t('proposeHelp')}</p>
      {head !== undefined && (
        <dl className="sides__facts">
          <dt>{t('version')}</dt><dd>{head.version}{base?.version === head.version && <span className="tag tag--missing">{t('unchangedVersion')}</span>}</dd>
          <dt>{t('from')}</dt><dd>{date(head.inForce.from)}</dd>
        </dl>
      )}
      <label className="labelled">
        <span>{t('reason')}</span>
        <textarea className="input" rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
        <span className="hint">{t('reasonHelp')}</span>
      </label>
      {act.error !== null && <Failure error={act.error} />}
      <WhyButton look="primary" reason="shown" busy={act.isPending} {...(why === undefined ? {} : { why })} onClick={() => { if (check !== undefined) act.mutate(check); }}>{t('doPropose')}</WhyButton>
      {check !== undefined && !isClear(blockingOf(check)) && <Link to={`/drafts/${encodeURIComponent(draft.id)}/check`}>{t('tab.check')}</Link>}
    </section>
  );
}
