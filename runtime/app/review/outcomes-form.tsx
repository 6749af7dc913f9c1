import { type ReactNode, useState } from 'react';

import { useLanguage, useToast, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from '../matter/act-dialog.tsx';
import { isMine, offerOf, whyShut } from '../matter/acts.ts';
import { OutcomeCard } from './outcome-card.tsx';
import { type OutcomeDraft, type OutcomeDrafts, tally, toOutcomes, undecided } from './outcomes.ts';
import type { ReviewScene } from './scene.ts';
import { dropUnsent, keepUnsent, readUnsent } from './unsent.ts';

/** Approve or return, subject by subject: about procedure only, with reasons from the list, each pinned. */
export function Outcomes({ scene }: { readonly scene: ReviewScene }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const language = useLanguage();
  const { view, filed, filing } = scene;
  const { record } = filed;
  const place = `${view.id}/${record.filing}/${record.version}`;
  const [drafts, setDrafts] = useState<OutcomeDrafts>(() => readUnsent(sessionStorage, place));
  const [confirming, setConfirming] = useState(false);
  const pending = record.subjects.filter((subject) => record.outcomes[subject] === undefined);
  const offer = offerOf(view.acts, 'review', { filing: filing.id });
  const open = isMine(offer) && offer.possible;
  const count = tally(drafts, pending);
  const write = (next: OutcomeDrafts) => {
    setDrafts(next);
    keepUnsent(sessionStorage, place, next);
  };
  const why = whyShut(offer, language) ?? (count.approved + count.returned === 0 ? t('review.undecidedLeft', { count: count.undecided }) : count.complete ? undefined : t('review.reasonNeeded'));
  const rest = (draft: OutcomeDraft | undefined): OutcomeDraft => (draft === undefined || draft.outcome === 'undecided' ? { ...undecided, outcome: 'approved' } : draft);
  return (
    <section className="review__outcomes" aria-labelledby="outcomes">
      <h2 id="outcomes">{t('review.decide')}</h2>
      <p className="quiet">{t('review.scope')}</p>
      {record.subjects.map((subject) => (
        <OutcomeCard
          key={subject}
          scene={scene}
          subject={subject}
          draft={drafts[subject] ?? undecided}
          onChange={open ? (draft) => write({ ...drafts, [subject]: draft }) : undefined}
        />
      ))}
      {pending.length > 0 && isMine(offer) && (
        <div className="review__send">
          {count.undecided > 0 && open && <button type="button" className="link" onClick={() => write({ ...drafts, ...Object.fromEntries(pending.map((id) => [id, rest(drafts[id])])) })}>{t('review.approveAll')}</button>}
          {count.undecided > 0 && count.approved + count.returned > 0 && <span className="quiet">{t('review.undecidedLeft', { count: count.undecided })}</span>}
          <WhyButton look="primary" reason="shown" onClick={() => setConfirming(true)} {...(why === undefined ? {} : { why })}>{t('review.submit')}</WhyButton>
        </div>
      )}
      <ActDialog
        matter={view.id}
        open={confirming}
        size="small"
        title={t('review.submit')}
        confirm={t('review.submit')}
        command={() => ({ kind: 'review', filing: filing.id, version: record.version, outcomes: toOutcomes(drafts, pending) })}
        onClose={() => setConfirming(false)}
        onDone={() => {
          dropUnsent(sessionStorage, place);
          toast({ text: t('review.done'), tone: 'good' });
        }}
      >
        <p>{t('review.submitAsk', { approved: count.approved, returned: count.returned })}</p>
        {count.undecided > 0 && <p className="quiet">{t('review.undecidedLeft', { count: count.undecided })}</p>}
      </ActDialog>
    </section>
  );
}
