import type { ReactNode } from 'react';

import { type PolicyDefinition } from '../../runtime/engine/index.ts';
import { ArticleLink, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import type { DatedValue } from './spans.ts';
import { parameterTexts } from './texts.ts';

export interface LineProps {
  readonly title: string;
  readonly line: DatedValue;
  readonly words: (value: DatedValue['value']) => string;
  /** The value in the base, where it was another. */
  readonly before: DatedValue | undefined;
  readonly policies: readonly PolicyDefinition[];
  /** Names the button, to find it again after an edit. */
  readonly place: string;
  /** Absent where nothing can be changed. */
  readonly onEdit?: (() => void) | undefined;
}

/** One value of a parameter as it reads: value, days, and the text it comes from. */
export function Line({ title, line, words, before, policies, place, onEdit }: LineProps): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { date, translate } = useLanguage();
  const value = words(line.value);
  const days = line.from === undefined ? (line.until === undefined ? '' : t('until', { date: date(line.until) })) : line.until === undefined ? t('from', { date: date(line.from) }) : t('valid', { from: date(line.from), until: date(line.until) });
  return (
    <>
      <td className="parameters__value-cell">
        {onEdit === undefined ? <strong>{value}</strong> : (
          <button type="button" className="parameters__value" data-place={place} aria-label={t('editLine', { title: translate(title), value })} onClick={onEdit}>{value}</button>
        )}
        {before !== undefined && <span className="parameters__was">{t('was')} <del>{words(before.value)}</del></span>}
        {days !== '' && <span className="parameters__days">{days}</span>}
      </td>
      <td>
        <ArticleLink basis={line.source} policies={policies} />
        {line.source.says !== undefined && <span className="parameters__said">{translate(line.source.says)}</span>}
      </td>
    </>
  );
}
