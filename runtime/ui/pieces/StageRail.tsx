import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '../language/LanguageProvider.tsx';
import { Light, LightMark, type Shown } from '../light/Light.tsx';

/** A stage on the rail: the shape of the wire's `StageDot`, with the people who answer for it where they are known. */
export interface StageMark {
  readonly stage: string;
  readonly title: string;
  readonly state: 'not-begun' | 'begun' | 'closed';
  readonly light: Shown;
  readonly leader?: string;
  readonly handler?: string;
  /** A short line below, e.g. what is open. */
  readonly note?: string;
}
export interface StageRailProps {
  readonly stages: readonly StageMark[];
  /** `dots` for a table row; `rows` for the matter's page. */
  readonly look: 'dots' | 'rows';
  readonly current?: string;
  readonly onSelect?: (stage: string) => void;
}

/** Where a matter stands, stage by stage: state by fill, light by colour and shape. */
export function StageRail({ stages, look, current, onSelect }: StageRailProps): ReactNode {
  return look === 'dots' ? <Dots stages={stages} /> : <Rows stages={stages} current={current} onSelect={onSelect} />;
}

function Dots({ stages }: { readonly stages: readonly StageMark[] }): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  return (
    <ol className="rail-dots" aria-label={t('rail.stages')}>
      {stages.map((stage) => {
        const words = t('rail.at', { title: translate(stage.title), state: t(`rail.${stage.state}`), light: t(`light.${stage.light}`) });
        return (
          <li key={stage.stage} className={`rail-dots__dot rail-dots__dot--${stage.state}`} title={words}>
            <LightMark light={stage.state === 'not-begun' && (stage.light === 'grey' || stage.light === 'none') ? 'none' : stage.light} />
            <span className="visually-hidden">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Rows({ stages, current, onSelect }: Omit<StageRailProps, 'look'>): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  return (
    <ol className="rail" aria-label={t('rail.stages')}>
      {stages.map((stage, index) => (
        <li key={stage.stage} className={`rail__stage rail__stage--${stage.state}${stage.stage === current ? ' rail__stage--current' : ''}`}>
          <button type="button" className="rail__button" aria-current={stage.stage === current ? 'step' : undefined} onClick={() => onSelect?.(stage.stage)}>
            <span className="rail__number">{index + 1}</span>
            <span className="rail__title">{translate(stage.title)}</span>
            <Light light={stage.light} compact />
            <span className="rail__state">{t(`rail.${stage.state}`)}</span>
            {(stage.leader !== undefined || stage.handler !== undefined) && (
              <span className="rail__people">
                {stage.leader !== undefined && <span title={t('rail.leader')}>{stage.leader}</span>}
                {stage.handler !== undefined && <span title={t('rail.handler')}>{stage.handler}</span>}
              </span>
            )}
            {stage.note !== undefined && <span className="rail__note">{stage.note}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
