import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';

import type { FactEntry } from '../../runtime/engine/index.ts';
import { Chip, Empty, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { findingsOf } from '../fields/PartFindings.tsx';
import { useFactOptions } from '../fields/FactField.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import type { Around } from './expression.ts';
import { factTexts } from './texts.ts';

type Kind = 'derived' | 'field' | 'provided';

export interface FactListProps {
  readonly around: Around;
  readonly current: string | undefined;
  readonly onSelect: (fact: string) => void;
}

const kinds: readonly Kind[] = ['derived', 'field', 'provided'];
const kindOf = ({ kind }: FactEntry): Kind | undefined => (kind === 'derived' || kind === 'column' ? 'derived' : kind === 'field' ? 'field' : kind === 'provided' || kind === 'subjects' ? 'provided' : undefined);

/** Every fact of the draft: the derived ones to edit, grouped by the form or thing they are about; the others to look up. */
export function FactList({ around, current, onSelect }: FactListProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { translate } = useLanguage();
  const { findings } = useDraft();
  const { content, facts } = around;
  const currentKind = around.fact(current ?? '');
  const [kind, setKind] = useState<Kind>((currentKind === undefined ? undefined : kindOf(currentKind)) ?? 'derived');
  const [query, setQuery] = useState('');
  const options = useFactOptions(content);
  const titles = useMemo(() => new Map(options(() => true).map(({ value, label }) => [value, label])), [options]);
  const wanted = query.trim().toLowerCase();
  const found = facts.filter((fact) => (wanted === '' ? kindOf(fact) === kind : kindOf(fact) !== undefined) && (wanted === '' || `${titles.get(fact.id) ?? ''} ${fact.id} ${t(`type.${fact.type.type}`)}`.toLowerCase().includes(wanted)));
  const groupOf = ({ id, kind: how }: FactEntry): string => {
    const [head = '', second = ''] = id.split('.');
    const form = content.forms.find((each) => each.id === head);
    if (form !== undefined) return translate(form.title);
    if (how !== 'provided') return translate(content.procedure.stages.find((each) => each.id === head)?.title ?? '') || t('others');
    const named = [...content.procedure.stages, ...content.procedure.filings].find((each) => each.id === second);
    return named === undefined ? t('whole') : translate(named.title);
  };
  const groups = new Map<string, FactEntry[]>();
  for (const fact of found) groups.set(groupOf(fact), [...(groups.get(groupOf(fact)) ?? []), fact]);
  const others = t('others');
  const inOrder = [...groups].toSorted(([one], [other]) => Number(one === others) - Number(other === others));
  // What the address names is in sight, however far down.
  const shown = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div className="fact-list">
      <input type="search" className="input" aria-label={t('search')} placeholder={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
      <div className="fact-list__kinds" role="group" aria-label={t('kinds')}>
        {kinds.map((each) => <Chip key={each} pressed={wanted === '' && each === kind} onPress={() => {
          setKind(each);
          setQuery('');
        }}
        >{t(`kind.${each}`)} {facts.filter((fact) => kindOf(fact) === each).length}</Chip>)}
      </div>
      {found.length === 0 && (wanted === '' && kind === 'derived' ? <Empty title={t('emptyDerived')}>{t('emptyDerivedHelp')}</Empty> : <Empty title={t('none')}>{t('noneHelp')}</Empty>)}
      <div className="fact-list__groups">
        {inOrder.map(([group, list]) => (
          <section key={group} aria-label={group}>
            <h3 className="fact-list__group">{group}</h3>
            <ul className="outline__list">
              {list.map((fact) => {
                const wrong = findingsOf(findings, { kind: 'fact', id: fact.id }).length;
                return (
                  <li key={fact.id}>
                    <button ref={fact.id === current ? shown : undefined} type="button" className={`outline__entry${fact.id === current ? ' outline__entry--current' : ''}`} aria-pressed={fact.id === current} onClick={() => onSelect(fact.id)}>
                      <span className="outline__title">{titles.get(fact.id) ?? fact.id}</span>
                      <span className="outline__note">{t(`type.${fact.type.type}`)}</span>
                      {wrong > 0 && <span className="outline__findings" aria-hidden="true">!</span>}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
