import type { ReactNode } from 'react';

import type { ReleaseContent } from '../../runtime/engine/index.ts';
import { ArticleLink, useLanguage } from '../../runtime/ui/index.ts';
import { useValueWords } from '../parameters/use-value-words.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';

/** The legal values of a release with their days and sources. */
export function ParametersReading({ content }: { readonly content: ReleaseContent }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { date, translate } = useLanguage();
  const words = useValueWords(content);
  return (
    <div className="data-table__frame">
      <table className="data-table">
        <caption className="visually-hidden">{t('tab.parameters')}</caption>
        <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('value')}</th><th scope="col">{t('days')}</th><th scope="col">{t('source')}</th></tr></thead>
        <tbody>
          {Object.entries(content.parameters).flatMap(([id, definition]) => definition.values.map((line, index) => (
            <tr key={`${id} ${line.from ?? ''}`}>
              {index === 0 && <td rowSpan={definition.values.length}>{translate(definition.title)}{definition.note !== undefined && <span className="parameters__note">{translate(definition.note)}</span>}</td>}
              <td className="nowrap"><strong>{words(definition, line.value)}</strong></td>
              <td className="nowrap">{line.from === undefined ? (line.until === undefined ? t('always') : t('until', { date: date(line.until) })) : line.until === undefined ? t('from', { date: date(line.from) }) : t('span', { from: date(line.from), until: date(line.until) })}</td>
              <td><ArticleLink basis={line.source} policies={content.policies} />{line.source.says !== undefined && <span className="parameters__said">{translate(line.source.says)}</span>}</td>
            </tr>
          )))}
        </tbody>
      </table>
    </div>
  );
}
