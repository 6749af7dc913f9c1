import { type ReactNode, useMemo } from 'react';

import { contentOf, differences, type Part, type ReleaseContent } from '../../runtime/engine/index.ts';
import { Empty } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { type Compared, DifferenceView } from './difference.tsx';
import { grouped } from './groups.ts';
import { differenceTexts } from './texts.ts';

const wholeOf = (parts: readonly Part[]): ReleaseContent | undefined =>
  parts.some(({ kind }) => kind === 'procedure') && parts.some(({ kind }) => kind === 'ruleset') ? contentOf(parts) : undefined;

/** What changed between two lists of parts, in groups that people know. */
export function DifferenceList({ before, after }: { readonly before: readonly Part[]; readonly after: readonly Part[] }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  const all = useMemo(() => grouped(differences(before, after)), [before, after]);
  const compared = useMemo((): Compared => {
    const [old, now] = [wholeOf(before), wholeOf(after)];
    return { before, after, ...(now === undefined ? {} : { contents: { before: old ?? now, after: now } }) };
  }, [before, after]);
  if (all.length === 0) return <Empty title={t('none')}>{t('noneHelp')}</Empty>;
  const count = all.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className="differences">
      <p className="differences__summary">{t('summary', { count })}{all.map(({ group, items }) => t('item', { what: t(`group.${group}`), count: items.length })).join(t('comma'))}</p>
      {all.map(({ group, items }) => (
        <section key={group} className="differences__group" aria-label={t(`group.${group}`)}>
          <h3>{t(`group.${group}`)} <span className="quiet tabular">{items.length}</span></h3>
          {items.map((difference) => <DifferenceView key={`${difference.part.kind} ${difference.part.id}`} difference={difference} compared={compared} />)}
        </section>
      ))}
    </div>
  );
}
