import type { ReactNode } from 'react';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { useSession } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { axisOf } from './spans.ts';
import { releaseTexts } from './texts.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The releases of one line as bars on an axis of years, with today marked. The list below says the same in words. */
export function Strip({ entries }: { readonly entries: readonly ReleaseEntry[] }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { today } = useSession();
  const axis = axisOf(entries, today);
  if (axis.spans.length === 0) return null;
  const row = 20;
  const height = axis.spans.length * row + 18;
  return (
    <div className="strip-frame">
      <svg className="strip" width="100%" height={height} role="img" aria-label={t('strip')}>
        {axis.years.map(({ year, at }) => (
          <g key={year}>
            <line className="strip__year" x1={percent(at)} x2={percent(at)} y1={0} y2={height - 16} />
            <text className="strip__label" x={percent(at)} y={height - 4} textAnchor="middle">{year}</text>
          </g>
        ))}
        {axis.spans.map(({ hash, start, end }, index) => {
          const entry = entries.find((each) => each.hash === hash);
          return (
            <g key={hash}>
              <rect className={`strip__bar strip__bar--${entry?.state ?? 'superseded'}`} x={percent(start)} y={index * row + 3} width={percent(Math.max(0.002, end - start))} height={row - 6} rx="2" />
              <text className={`strip__name${start > 0.85 ? ' strip__name--before' : ''}`} x={percent(start)} dx={start > 0.85 ? -6 : 6} y={index * row + 14} textAnchor={start > 0.85 ? 'end' : 'start'}>{entry?.id}</text>
            </g>
          );
        })}
        <line className="strip__today" x1={percent(axis.today)} x2={percent(axis.today)} y1={0} y2={height - 16} />
      </svg>
    </div>
  );
}
