import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import type { ProposalView } from '../../runtime/api/designer.ts';
import { contentOf } from '../../runtime/engine/index.ts';
import { Button, useLanguage, useSession } from '../../runtime/ui/index.ts';
import { Fingerprint, ReleaseHead } from '../releases/release-head.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { type Decision, DecisionDialog } from './decision-dialog.tsx';
import { proposalTexts } from './texts.ts';

/** Who proposed it and why, what it would be, and what became of it. */
export function ProposalHead({ proposal }: { readonly proposal: ProposalView }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { instant } = useLanguage();
  const { kind, parts, hash, reason, proposedByName, proposedAt, decidedByName, decidedAt, decisionReason } = proposal;
  const content = kind === 'release' ? contentOf(parts) : undefined;
  return (
    <section className="panel panel--padded proposal__head">
      <p><strong>{t('proposedBy', { name: proposedByName, at: instant(proposedAt) })}</strong></p>
      <p>{t('reasonGiven')}{reason}</p>
      {decidedByName !== undefined && (
        <p className="notice">{t(`state.${proposal.state}`)} · {t('decidedBy', { name: decidedByName, at: instant(decidedAt ?? '') })}{decisionReason !== undefined && decisionReason !== '' && <span>{t('reasonGiven')}{decisionReason}</span>}</p>
      )}
      {content === undefined ? <p>{t('hash')} <Fingerprint hash={hash} /></p> : <ReleaseHead entry={undefined} hash={hash} content={content} policies={content.policies} />}
    </section>
  );
}

/** What the reader may do with it; where they may not decide, why, and who can be asked. */
export function DecisionPanel({ proposal }: { readonly proposal: ProposalView }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { sentence } = useLanguage();
  const { person, acts } = useSession();
  const [asked, setAsked] = useState<Decision>();
  const { state, mayDecide, refusal, others, proposedBy, draft, hash } = proposal;
  const own = proposedBy === person.id;
  if (state !== 'proposed') {
    return state === 'approved' ? <p><Link className="button" to={`/releases/${hash}`}>{t('readRelease')}</Link></p> : acts.includes('read-drafts') ? <p><Link className="button" to={`/drafts/${encodeURIComponent(draft)}`}>{t('openDraft')}</Link></p> : null;
  }
  return (
    <section className="panel panel--padded proposal__decide" aria-label={t('decide')}>
      <h3>{t('decide')}</h3>
      {mayDecide ? (
        <div className="row">
          <Button look="primary" onClick={() => setAsked('approval')}>{t('approve')}</Button>
          <Button onClick={() => setAsked('return')}>{t('return')}</Button>
        </div>
      ) : (
        <div className="notice notice--other proposal__waits">
          <p><strong>{t('mayNot')}</strong>{own ? t('ownWork') : (sentence(`refusal.${refusal ?? 'role'}`) ?? '')}</p>
          <p>{others.length === 0 ? t('askNobody') : `${t('ask')}${others.map(({ name }) => name).join(t('comma'))}`}</p>
        </div>
      )}
      {own && <div><Button look="quiet" onClick={() => setAsked('withdrawal')}>{t('withdraw')}</Button></div>}
      {asked !== undefined && <DecisionDialog proposal={proposal} decision={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}
