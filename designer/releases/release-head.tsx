import type { ReactNode } from 'react';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import type { PolicyDefinition, ReleaseContent } from '../../runtime/engine/index.ts';
import { ArticleLink, useLanguage, useToast } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { StateTag, useForceWords } from './entry.tsx';
import { releaseTexts } from './texts.ts';

/** A fingerprint, whole and copied by a click. */
export function Fingerprint({ hash }: { readonly hash: string }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const toast = useToast();
  return (
    <span className="fingerprint">
      <code>{hash}</code>
      <button type="button" className="link no-print" onClick={() => void navigator.clipboard.writeText(hash).then(() => toast({ text: t('copied'), tone: 'good' }))}>{t('copy')}</button>
    </span>
  );
}

export interface ReleaseHeadProps {
  readonly entry: ReleaseEntry | undefined;
  readonly hash: string;
  /** Absent for a calendar or messages. */
  readonly content?: ReleaseContent | undefined;
  readonly policies: readonly PolicyDefinition[];
}

/** What identifies a release: state, days, whom it governs and why, basis, who proposed and approved it, hash. */
export function ReleaseHead({ entry, hash, content, policies }: ReleaseHeadProps): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate, instant } = useLanguage();
  const force = useForceWords();
  const basis = content?.ruleset.basis ?? entry?.basis ?? [];
  const when = entry ?? { from: content?.ruleset.inForce.from ?? '', ...(content?.ruleset.inForce.until === undefined ? {} : { until: content.ruleset.inForce.until }) };
  return (
    <dl className="release-head">
      <dt>{t('inForce')}</dt>
      <dd>{force(when)} {entry !== undefined && <StateTag state={entry.state} />}</dd>
      {content !== undefined && <><dt>{t('whom')}</dt><dd>{translate(content.ruleset.governs.whom)}</dd><dt>{t('why')}</dt><dd>{translate(content.ruleset.governs.why)}</dd></>}
      {basis.length > 0 && <><dt>{t('article')}</dt><dd className="release-head__flow">{basis.map((each) => <ArticleLink key={`${each.policy} ${each.article}`} basis={each} policies={policies} />)}</dd></>}
      {entry !== undefined && (
        <>
          <dt>{t('who')}</dt>
          <dd>
            {entry.proposedByName === undefined || entry.approvedByName === undefined ? t('shipped') : t('by', { proposed: entry.proposedByName, approved: entry.approvedByName })}
            {' · '}{t('published', { at: instant(entry.publishedAt) })}
            {entry.reason !== undefined && <span className="release-head__reason">{t('reason')}{translate(entry.reason)}</span>}
            {entry.withdrawnByName !== undefined && <span className="release-entry__withdrawn">{t('withdrawnBy', { name: entry.withdrawnByName, at: instant(entry.withdrawnAt ?? ''), reason: entry.withdrawalReason ?? '' })}</span>}
          </dd>
        </>
      )}
      <dt>{t('hash')}</dt><dd><Fingerprint hash={hash} /></dd>
    </dl>
  );
}
