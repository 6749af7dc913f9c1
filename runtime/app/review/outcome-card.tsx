import type { ReactNode } from 'react';

import { Button, useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { reasonText, type ReasonWords } from '../filing/reason-text.ts';
import { subjectName } from '../matter/context.ts';
import { emptyReason, type OutcomeDraft, type ReasonDraft } from './outcomes.ts';
import type { ReviewScene } from './scene.ts';

export interface OutcomeCardProps {
  readonly scene: ReviewScene;
  readonly subject: string;
  readonly draft: OutcomeDraft;
  /** Absent where the person may only look. */
  readonly onChange: ((draft: OutcomeDraft) => void) | undefined;
}

/** One subject: the outcome given, or the one being written. */
export function OutcomeCard({ scene, subject, draft, onChange }: OutcomeCardProps): ReactNode {
  const t = useTexts();
  const { filed, subjects, setSubject, subject: current } = scene;
  const given = filed.record.outcomes[subject];
  const name = subjectName(subjects, subject);
  const detail = subjects.find(({ id }) => id === subject)?.detail;
  return (
    <section className="outcome" aria-label={name} data-current={subject === current}>
      <header className="outcome__head">
        <button type="button" className="link outcome__name" onClick={() => setSubject(subject)}>{name}</button>
        {detail !== undefined && <span className="quiet">{detail}</span>}
      </header>
      <Asked scene={scene} subject={subject} />
      {given !== undefined ? <Given scene={scene} subject={subject} /> : onChange === undefined ? <span className="state state--pending">{t('filing.outcome.pending')}</span> : (
        <>
          <div className="outcome__choice" role="radiogroup" aria-label={name}>
            {(['approved', 'returned', 'undecided'] as const).map((outcome) => (
              <label key={outcome} className="tick">
                <input
                  type="radio"
                  name={`outcome-${subject}`}
                  checked={draft.outcome === outcome}
                  onChange={() => onChange({ ...draft, outcome, reasons: outcome === 'returned' && draft.reasons.length === 0 ? [emptyReason] : draft.reasons })}
                />
                {t(outcome === 'approved' ? 'review.approve' : outcome === 'returned' ? 'review.return' : 'review.undecided')}
              </label>
            ))}
          </div>
          {draft.outcome === 'returned' && <Reasons scene={scene} reasons={draft.reasons} onChange={(reasons) => onChange({ ...draft, reasons })} />}
          {draft.outcome !== 'undecided' && (
            <label className="labelled">
              <span>{t('review.note')}</span>
              <textarea className="input" rows={2} maxLength={2000} value={draft.note} onChange={(event) => onChange({ ...draft, note: event.target.value })} />
            </label>
          )}
        </>
      )}
    </section>
  );
}

/** Why the version before was returned: what this one is to have mended. */
function Asked({ scene, subject }: Pick<OutcomeCardProps, 'scene' | 'subject'>): ReactNode {
  const t = useTexts();
  const words = useReasonWords(scene);
  const { filed, view } = scene;
  const before = view.matter.ledger.filings.findLast(({ filing, version, subjects }) => filing === filed.record.filing && version < filed.record.version && subjects.includes(subject))?.outcomes[subject];
  if (before?.outcome !== 'returned') return null;
  return (
    <div className="quiet">
      {t('review.askedBefore')}
      <ul className="bullets">{(before.reasons ?? []).map((reason) => <li key={JSON.stringify(reason)}>{reasonText(reason, words)}</li>)}</ul>
    </div>
  );
}

function useReasonWords({ release, filing }: ReviewScene): ReasonWords {
  const join = useJoints();
  const { translate } = useLanguage();
  return {
    codes: release.definitions.codes.find(({ id }) => id === filing.review?.returnReasons),
    stages: release.definitions.procedure.stages,
    rules: release.definitions.ruleset.rules,
    translate,
    join,
  };
}

function Given({ scene, subject }: Pick<OutcomeCardProps, 'scene' | 'subject'>): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const words = useReasonWords(scene);
  const { view, filed } = scene;
  const outcome = filed.record.outcomes[subject];
  if (outcome === undefined) return null;
  return (
    <div>
      <span className={`state state--${outcome.outcome}`}>{t(`filing.outcome.${outcome.outcome}`)}</span>
      <span className="quiet"> {date(outcome.on)}{outcome.by !== undefined && ` · ${view.people[outcome.by] ?? outcome.by}`}</span>
      <ul className="bullets">{(outcome.reasons ?? []).map((reason) => <li key={JSON.stringify(reason)}>{reasonText(reason, words)}</li>)}</ul>
      {outcome.note !== undefined && <p>{outcome.note}</p>}
    </div>
  );
}

interface ReasonsProps {
  readonly scene: ReviewScene;
  readonly reasons: readonly ReasonDraft[];
  readonly onChange: (reasons: readonly ReasonDraft[]) => void;
}

function Reasons({ scene, reasons, onChange }: ReasonsProps): ReactNode {
  const t = useTexts();
  const put = (index: number, reason: ReasonDraft) => onChange(reasons.map((each, at) => (at === index ? reason : each)));
  return (
    <fieldset className="reasons">
      <legend>{t('review.reasons')}</legend>
      {reasons.map((reason, index) => (
        <ReasonEntry key={index} scene={scene} reason={reason} onChange={(next) => put(index, next)} {...(reasons.length > 1 ? { onRemove: () => onChange(reasons.filter((_, at) => at !== index)) } : {})} />
      ))}
      <Button look="quiet" size="small" onClick={() => onChange([...reasons, emptyReason])}>{t('review.reasonAdd')}</Button>
    </fieldset>
  );
}

interface ReasonEntryProps {
  readonly scene: ReviewScene;
  readonly reason: ReasonDraft;
  readonly onChange: (reason: ReasonDraft) => void;
  readonly onRemove?: () => void;
}

function ReasonEntry({ scene, reason, onChange, onRemove }: ReasonEntryProps): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { release, filing } = scene;
  const codes = release.definitions.codes.find(({ id }) => id === filing.review?.returnReasons)?.codes ?? [];
  const stages = release.definitions.procedure.stages.filter(({ id }) => filing.freezes.includes(id));
  const rules = release.definitions.ruleset.rules;
  return (
    <div className="reason">
      <select className="input" required aria-label={t('review.reasonCode')} value={reason.code} onChange={(event) => onChange({ ...reason, code: event.target.value })}>
        <option value="">{t('review.reasonCode')}…</option>
        {codes.filter(({ active }) => active !== false).map(({ code, title }) => <option key={code} value={code}>{translate(title)}</option>)}
      </select>
      <select className="input" required aria-label={t('review.reasonPin')} value={reason.pin} onChange={(event) => onChange({ ...reason, pin: event.target.value })}>
        <option value="">{t('review.reasonPin')}…</option>
        <optgroup label={t('review.reasonPinStage')}>
          {stages.map(({ id, title }) => <option key={id} value={`stage:${id}`}>{translate(title)}</option>)}
        </optgroup>
        {stages.map((stage) => (
          <optgroup key={stage.id} label={`${t('review.reasonPinRule')} · ${translate(stage.title)}`}>
            {rules.filter((rule) => rule.event.params.stage === stage.id).map((rule) => <option key={rule.name} value={`rule:${rule.name}`}>{translate(rule.event.params.title)}</option>)}
          </optgroup>
        ))}
      </select>
      <input className="input" aria-label={t('review.reasonNote')} placeholder={t('review.reasonNote')} maxLength={2000} value={reason.note} onChange={(event) => onChange({ ...reason, note: event.target.value })} />
      {onRemove !== undefined && <Button look="quiet" size="small" onClick={onRemove}>{t('review.reasonRemove')}</Button>}
    </div>
  );
}
