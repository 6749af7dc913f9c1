import { type ReactNode, useState } from 'react';

import type { PolicyDefinition, RuleDefinition } from '../../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../../runtime/ui/index.ts';
import { FieldGroup } from '../../fields/Field.tsx';
import { type Source, SourcePicker } from '../../parameters/source-picker.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';

type Basis = RuleDefinition['event']['params']['basis'];

export interface BasisListProps {
  readonly basis: Basis;
  readonly policies: readonly PolicyDefinition[];
  readonly readOnly: boolean;
  readonly onChange: (basis: Basis) => void;
}

/** The articles a rule stands on, each with its text; one at least. */
export function BasisList({ basis, policies, readOnly, onChange }: BasisListProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  // An article is half chosen while its policy is changed: it waits here.
  const [waiting, setWaiting] = useState<{ readonly index: number; readonly source: Source }>();
  const shown = waiting === undefined ? basis : waiting.index < basis.length ? basis.with(waiting.index, waiting.source) : [...basis, waiting.source];
  const set = (index: number, source: Source): void => {
    if (source.policy === '' || source.article === '') return setWaiting({ index, source });
    setWaiting(undefined);
    onChange(index < basis.length ? basis.with(index, source) : [...basis, source]);
  };
  const textOf = ({ policy, article }: Source): string | undefined => policies.find(({ id }) => id === policy)?.articles.find((each) => each.article === article)?.text;
  return (
    <FieldGroup label={t('field.basis')} help={readOnly ? undefined : t('help.basis')}>
      <ol className="basis-list">
        {shown.map((source, index) => {
          const text = textOf(source);
          return (
            <li key={index} className="basis-list__one">
              {readOnly ? <b>{translate(policies.find(({ id }) => id === source.policy)?.title ?? source.policy)} {translate(source.article)}</b> : <SourcePicker source={source} policies={policies} onChange={(next) => set(index, next)} />}
              {text !== undefined && <blockquote className="basis-list__text">{translate(text)}</blockquote>}
              {!readOnly && shown.length > 1 && (
                <Button
                  size="small" look="quiet"
                  onClick={() => {
                    setWaiting(undefined);
                    if (index < basis.length) onChange(basis.toSpliced(index, 1));
                  }}
                >{t('basis.remove')}</Button>
              )}
            </li>
          );
        })}
      </ol>
      {!readOnly && waiting === undefined && <Button size="small" onClick={() => setWaiting({ index: basis.length, source: { policy: basis.at(-1)?.policy ?? '', article: '' } })}>{t('basis.add')}</Button>}
    </FieldGroup>
  );
}
