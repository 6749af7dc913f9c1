import type { ReactNode } from 'react';

import type { FactEntry, FilingDefinition, GateDefinition } from '../../runtime/engine/index.ts';
import { Button, Combobox, type Option, useLanguage } from '../../runtime/ui/index.ts';
import { PlainSelect } from '../fields/ChoiceField.tsx';
import { useFactOptions } from '../fields/FactField.tsx';
import { PickList } from '../fields/PickList.tsx';
import { useTextEntry } from '../fields/TextField.tsx';
import { AsIf } from './as-if.tsx';
import { LegalValue, ParameterEntry } from './legal-value.tsx';
import { Sentence } from './sentence.tsx';
import { useEdits, useSay } from './use-procedure.ts';

/** Facts that can be a planned or actual day: dates of the whole matter that a form holds. */
export const isDay = ({ type, kind, scope }: FactEntry): boolean => type.type === 'date' && scope === 'matter' && (kind === 'field' || kind === 'derived');

/** A gate as sentences with blanks that are filled in: the number, the days, the act, and what holds it. */
export function GateEditor({ filing, gate }: { readonly filing: FilingDefinition; readonly gate: GateDefinition }): ReactNode {
  const { draft, content, t, translate, filing: put } = useEdits();
  const { language } = useLanguage();
  const say = useSay('filing', filing.title);
  const facts = useFactOptions(content);
  const fixed = draft.readOnly;
  const days = facts(isDay);
  const stages = content.procedure.stages.map(({ id, title }): Option => ({ value: id, label: translate(title) }));
  const rules = content.ruleset.rules.map(({ name, event }): Option => ({ value: name, label: translate(event.params.title) }));
  const named = (options: readonly Option[], value: string): string => options.find((option) => option.value === value)?.label ?? value;
  const set = (what: string, to: string, next: Partial<GateDefinition>): void => put(say.set(what, to), { ...filing, gate: { ...gate, ...next } });
  const title = useTextEntry({ value: gate.title, onCommit: (text) => set(t('gate.title'), text, { title: text }), check: (text) => (text === '' ? t('newNameNeeded') : undefined) });

  const day = (which: 'planned' | 'held'): ReactNode => {
    const label = t(which === 'planned' ? 'gate.planned' : 'gate.heldField');
    if (fixed) return <strong>{named(days, gate[which].fact)}</strong>;
    return (
      <span className="gate-slot gate-slot--fact">
        <Combobox
          id={`gate-${filing.id}-${which}`} aria-label={label} options={days} value={gate[which].fact}
          onChange={(fact) => {
            if (fact === undefined) return;
            // The plan is supposed carried out: what stood for the old field stands for the new one.
            const asIf = Object.fromEntries(Object.entries(gate.asIf).map(([key, value]): [string, GateDefinition['asIf'][string]] => {
              const same = typeof value === 'object' && value.fact === gate.planned.fact;
              return [which === 'held' && key === gate.held.fact ? fact : key, which === 'planned' && same ? { fact } : value];
            }));
            set(label, named(days, fact), { [which]: { fact }, asIf });
          }}
        />
      </span>
    );
  };
  const end = (which: 'from' | 'to'): ReactNode => (
    <span className="gate-slot">
      <PlainSelect
        control={{ 'aria-label': t(`gate.${which}`) }} value={gate.counting[which]} disabled={fixed} options={[{ value: 'inclusive', label: t('gate.inclusive') }, { value: 'exclusive', label: t('gate.exclusive') }]}
        onChange={(value) => set(t(`gate.${which}`), t(value === 'inclusive' ? 'gate.inclusive' : 'gate.exclusive'), { counting: { ...gate.counting, [which]: value === 'inclusive' ? 'inclusive' : 'exclusive' } })}
      />
    </span>
  );
  return (
    <div className="gate-editor" lang={language}>
      <Sentence
        text={t('gate.sentence', { filing: translate(filing.title) })}
        slots={{
          planned: day('planned'),
          days: <ParameterEntry label={t('gate.days')} fact={gate.atLeast.workingDays.fact} type="integer" />,
          title: <span className="gate-slot"><input className="input gate-slot__title" aria-label={t('gate.title')} value={title.text} disabled={fixed} onChange={(event) => title.type(event.target.value)} onBlur={title.leave} onKeyDown={title.onKeyDown} /></span>,
          opens: <span className="gate-slot"><PlainSelect control={{ 'aria-label': t('gate.opens') }} value={gate.opens} options={stages} disabled={fixed} onChange={(opens) => opens !== undefined && set(t('gate.opens'), named(stages, opens), { opens })} /></span>,
        }}
      />
      <Sentence text={t('gate.counting')} slots={{ from: end('from'), to: end('to'), cutOff: <ParameterEntry label={t('gate.cutOff')} fact={gate.cutOff.fact} type="time" /> }} />
      <Sentence text={t('gate.held')} slots={{ held: day('held') }} />
      <PickList
        label={t('gate.rules')} help={gate.rules.length === 1 ? t('gate.least') : t('gate.rulesHelp')} add={t('gate.addRule')} removeLabel={(each) => t('takeOut', { title: each })} disabled={fixed} chosen={gate.rules} options={rules}
        onAdd={({ value, label }) => put(say.add(t('gate.rules'), label), { ...filing, gate: { ...gate, rules: [...gate.rules, value] } })}
        onRemove={({ value, label }) => gate.rules.length > 1 && put(say.drop(t('gate.rules'), label), { ...filing, gate: { ...gate, rules: gate.rules.filter((each) => each !== value) } })}
      />
      <AsIf filing={filing} gate={gate} />
      <div className="editor-grid">
        <LegalValue label={t('gate.daysOf')} type="integer" fact={gate.atLeast.workingDays.fact} onFact={(fact, to) => set(t('gate.daysOf'), to, { atLeast: { workingDays: { fact } } })} />
        <LegalValue label={t('gate.cutOffOf')} type="time" fact={gate.cutOff.fact} onFact={(fact, to) => set(t('gate.cutOffOf'), to, { cutOff: { fact } })} />
      </div>
      {!fixed && (
        <div className="gate-editor__drop">
          <Button
            look="danger" size="small"
            onClick={() => {
              const { gate: _gone, ...rest } = filing;
              put(say.clear(t('gate')), rest);
            }}
          >
            {t('gateDrop')}
          </Button>
          <span className="editor-field__help">{t('gateDropped')}</span>
        </div>
      )}
    </div>
  );
}
