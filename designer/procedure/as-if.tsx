import { type ReactNode, useId } from 'react';

import type { FilingDefinition, GateDefinition } from '../../runtime/engine/index.ts';
import { Button, Combobox } from '../../runtime/ui/index.ts';
import { PlainSelect } from '../fields/ChoiceField.tsx';
import { useFactOptions } from '../fields/FactField.tsx';
import { FieldGroup } from '../fields/Field.tsx';
import { useEdits, useSay } from './use-procedure.ts';

type Supposed = GateDefinition['asIf'][string];

/** What a gate supposes while it is judged: facts as they would be if the plan were carried out. */
export function AsIf({ filing, gate }: { readonly filing: FilingDefinition; readonly gate: GateDefinition }): ReactNode {
  const { draft, content, t, filing: put } = useEdits();
  const say = useSay('filing', filing.title);
  const facts = useFactOptions(content);
  const prefix = useId();
  const fixed = draft.readOnly;
  const own = facts(({ kind, type }) => (kind === 'field' || kind === 'derived') && ['date', 'boolean'].includes(type.type));
  const named = (fact: string): string => own.find(({ value }) => value === fact)?.label ?? fact;
  const set = (label: string, asIf: Readonly<Record<string, Supposed>>): void => put(label, { ...filing, gate: { ...gate, asIf } });
  const booleans = new Set(facts(({ type }) => type.type === 'boolean').map(({ value }) => value));
  const choices = [{ value: 'yes', label: t('gate.yes') }, { value: 'no', label: t('gate.no') }];
  return (
    <FieldGroup label={t('gate.asIf')} help={t('gate.asIfHelp')}>
      <ul className="line-list">
        {Object.entries(gate.asIf).map(([fact, value]) => (
          <li key={fact} className="line-list__line">
            <span className="line-list__main">{named(fact)}</span>
            <span>{t('gate.value')}</span>
            {typeof value === 'object' || !booleans.has(fact) ? (
              <span className="gate-slot gate-slot--fact">
                <Combobox
                  id={`${prefix}-${fact}`} aria-label={`${named(fact)}: ${t('gate.isFact')}`} options={own.filter((option) => option.value !== fact && !booleans.has(option.value))} value={typeof value === 'object' ? value.fact : undefined}
                  onChange={(next) => next !== undefined && !fixed && set(say.set(named(fact), named(next)), { ...gate.asIf, [fact]: { fact: next } })}
                />
              </span>
            ) : (
              <PlainSelect control={{ 'aria-label': `${named(fact)}: ${t('gate.value')}` }} value={value === true ? 'yes' : 'no'} options={choices} disabled={fixed} onChange={(next) => set(say.set(named(fact), t(next === 'yes' ? 'gate.yes' : 'gate.no')), { ...gate.asIf, [fact]: next === 'yes' })} />
            )}
            {!fixed && <Button look="quiet" size="small" aria-label={t('takeOut', { title: named(fact) })} onClick={() => set(say.drop(t('gate.asIf'), named(fact)), Object.fromEntries(Object.entries(gate.asIf).filter(([key]) => key !== fact)))}>✕</Button>}
          </li>
        ))}
      </ul>
      {!fixed && (
        <div className="line-list__add">
          <span className="gate-slot gate-slot--fact">
            <Combobox
              id={`${prefix}-add`} aria-label={t('gate.addAsIf')} placeholder={t('gate.addAsIf')} value={undefined} options={own.filter(({ value }) => !(value in gate.asIf) && value !== gate.planned.fact)}
              onChange={(fact) => fact !== undefined && set(say.add(t('gate.asIf'), named(fact)), { ...gate.asIf, [fact]: booleans.has(fact) ? true : { fact: gate.planned.fact } })}
            />
          </span>
        </div>
      )}
    </FieldGroup>
  );
}
