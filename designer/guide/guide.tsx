import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Button } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useGuideMemory } from './memory.ts';
import { done, type Progress, type Step, steps } from './steps.ts';
import { guideTexts } from './texts.ts';

export interface GuideProps {
  readonly progress: Progress;
  /** Where each step is done; a step without a place yet has no link. */
  readonly address: (step: Step) => string | undefined;
  /** What starts a draft, for the first step. */
  readonly onStart?: () => void;
}

/** A first change, step by step, with where one is; put away for good by a button, and brought back by one. */
export function Guide({ progress, address, onStart }: GuideProps): ReactNode {
  const t = useRoomTexts(guideTexts);
  const { dismissed, dismiss } = useGuideMemory();
  if (dismissed) return <p className="guide__back no-print"><button type="button" className="link quiet" onClick={() => dismiss(false)}>{t('show')}</button></p>;
  const finished = done(progress);
  const next = steps.find((step) => !finished.has(step));
  return (
    <section className="guide panel no-print" aria-labelledby="guide-title">
      <header className="panel__head">
        <h2 id="guide-title">{t('title')}</h2>
        <span className="quiet">{t('lead')}</span>
        <span className="spring" />
        <Button look="quiet" size="small" onClick={() => dismiss(true)}>{t('hide')}</Button>
      </header>
      <ol className="guide__steps">
        {steps.map((step, index) => {
          const is = finished.has(step) ? 'done' : step === next ? 'now' : 'later';
          const to = address(step);
          return (
            <li key={step} className={`guide__step guide__step--${is}`} aria-current={is === 'now' ? 'step' : undefined}>
              <span className="guide__number" aria-hidden="true">{is === 'done' ? '✓' : index + 1}</span>
              <span className="guide__what">{t(step)}{is === 'done' && <span className="visually-hidden"> {t('done')}</span>}</span>
              {is === 'now' && <span className="visually-hidden"> {t('now')}</span>}
              {is === 'now' && to !== undefined && <Link className="guide__go" to={to}>{t('go')} →</Link>}
              {is === 'now' && to === undefined && step === 'start' && onStart !== undefined && <button type="button" className="link guide__go" onClick={onStart}>{t('go')} →</button>}
            </li>
          );
        })}
      </ol>
      {next !== undefined && <p className="guide__help">{t(`${next}Help`)}</p>}
    </section>
  );
}
