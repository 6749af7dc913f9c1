import type { ReactNode } from 'react';

import type { FilingDefinition } from '../../runtime/engine/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { LegalValue } from './legal-value.tsx';
import { useEdits, useRoles, useSay } from './use-procedure.ts';

type Review = NonNullable<FilingDefinition['review']>;

/** Who reviews a filing, for which reasons it may be returned and how long that may take; or nobody. */
export function ReviewFields({ filing }: { readonly filing: FilingDefinition }): ReactNode {
  const { draft, content, t, translate, filing: put } = useEdits();
  const say = useSay('filing', filing.title);
  const roles = useRoles(content);
  const { review } = filing;
  const fixed = draft.readOnly;
  const lists = content.codes.map(({ id, title }) => ({ value: id, label: translate(title) }));
  const set = (what: string, to: string, next: Review): void => put(say.set(what, to), { ...filing, review: next });
  // A review is never half: it starts with what the procedure's other filings, or else its lists and values, offer.
  const model = content.procedure.filings.find((other) => other.review !== null)?.review;
  const days = Object.entries(content.parameters).find(([, { type, unit }]) => type === 'integer' && unit === 'working-day')?.[0];
  const start: Review = model ?? {
    by: roles[0]?.value ?? 'reviewer', perSubject: true, returnReasons: lists[0]?.value ?? 'return-reasons', withinWorkingDays: { fact: `parameter.${days ?? 'reviewDays'}` },
  };
  return (
    <>
      <label className="ticks__choice">
        <input type="checkbox" checked={review !== null} disabled={fixed} onChange={(event) => put(say.changed(t('review')), { ...filing, review: event.target.checked ? start : null })} />
        {t('reviewNeeded')}
      </label>
      {review === null ? <p className="editor-field__help">{t('reviewHelp')}</p> : (
        <div className="editor-grid procedure__inner">
          <SelectField label={t('reviewBy')} value={review.by} options={roles} disabled={fixed} onChange={(by) => by !== undefined && set(t('reviewBy'), roles.find(({ value }) => value === by)?.label ?? by, { ...review, by })} />
          <SelectField label={t('reasons')} help={t('reasonsHelp')} value={review.returnReasons} options={lists} disabled={fixed} onChange={(list) => list !== undefined && set(t('reasons'), lists.find(({ value }) => value === list)?.label ?? list, { ...review, returnReasons: list })} />
          <LegalValue label={t('within')} help={t('withinHelp')} type="integer" fact={review.withinWorkingDays.fact} onFact={(fact, title) => set(t('within'), title, { ...review, withinWorkingDays: { fact } })} />
        </div>
      )}
    </>
  );
}
