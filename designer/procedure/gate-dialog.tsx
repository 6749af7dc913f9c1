import { type ReactNode, useState } from 'react';

import { type FilingDefinition, type GateDefinition, factList } from '../../runtime/engine/index.ts';
import { Button, Dialog, Empty, useToast } from '../../runtime/ui/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { useFactOptions } from '../fields/FactField.tsx';
import { FieldGroup } from '../fields/Field.tsx';
import { TextField } from '../fields/TextField.tsx';
import { type Source, SourcePicker } from '../parameters/source-picker.tsx';
import { isDay } from './gate-editor.tsx';
import { type FieldWish, gateMade } from './gate-pattern.ts';
import { wrongValue } from './legal-value.tsx';
import { comesAfter } from './order.ts';
import { useEdits } from './use-procedure.ts';

const made = 'new:';
const fields = ['planned', 'held', 'flag'] as const;
const usual: GateDefinition['counting'] = { from: 'exclusive', to: 'inclusive' };

/** Sets a gate from the pattern: what it guards, the day, the number and the hour, and what they rest on. */
export function GateDialog({ filing, onClose }: { readonly filing: FilingDefinition; readonly onClose: () => void }): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const toast = useToast();
  const facts = useFactOptions(content);
  const { stages } = content.procedure;
  // A gate guards what comes later: stages that are not frozen by it and that nothing frozen comes after.
  const guarded = stages.filter(({ id }) => !filing.freezes.includes(id) && !filing.freezes.some((frozen) => comesAfter(stages, frozen).has(id)));
  const [opens, setOpens] = useState(guarded.find(({ after }) => after.includes(filing.after))?.id ?? guarded[0]?.id ?? '');
  const stage = stages.find(({ id }) => id === opens);
  const [act, setAct] = useState(stage === undefined ? '' : translate(stage.title));
  const [days, setDays] = useState('3');
  const [cutOff, setCutOff] = useState('17:30');
  const [source, setSource] = useState<Source>({ policy: content.ruleset.basis[0]?.policy ?? '', article: content.ruleset.basis[0]?.article ?? '' });
  const [chosen, setChosen] = useState<Readonly<Partial<Record<'planned' | 'held' | 'flag', string>>>>({});

  const filedForm = stages.find(({ id }) => id === filing.after)?.forms.find(({ scope }) => scope === 'matter')?.form;
  const heldForm = stage?.forms.find(({ scope }) => scope === 'matter')?.form;
  const known = factList(content);
  const inForm = (form: string | undefined, type: string): string | undefined => (form === undefined ? undefined : known.find(({ id, kind, type: own, scope }) => kind === 'field' && scope === 'matter' && own.type === type && id.startsWith(`${form}.`))?.id);
  const titles = { planned: t('words.plannedDate', { act }), held: t('words.heldOn', { act }), flag: t('words.held', { act }) };
  const places = { planned: filedForm, held: heldForm, flag: heldForm };
  const heldFact = stage?.date?.fact ?? inForm(heldForm, 'date');
  // `departed` beside `departedOn`: the flag is called as its day is.
  const flagFact = known.find(({ id, kind, type, scope }) => kind === 'field' && type.type === 'boolean' && scope === 'matter' && heldFact?.startsWith(id) === true)?.id;
  const defaults = { planned: stage?.planned?.fact, held: heldFact, flag: flagFact };
  const valueOf = (which: 'planned' | 'held' | 'flag'): string => chosen[which] ?? defaults[which] ?? (places[which] === undefined ? '' : `${made}${places[which]}`);
  const wishOf = (which: 'planned' | 'held' | 'flag'): FieldWish => {
    const value = valueOf(which);
    return value.startsWith(made) ? { form: value.slice(made.length), title: titles[which] } : { fact: value };
  };
  const picker = (which: 'planned' | 'held' | 'flag', label: string): ReactNode => {
    const place = places[which];
    const fresh = place === undefined ? [] : [{ value: `${made}${place}`, label: t('make.plannedNew', { form: translate(content.forms.find(({ id }) => id === place)?.title ?? place), title: titles[which] }) }];
    const there = facts((fact) => (which === 'flag' ? fact.type.type === 'boolean' && fact.scope === 'matter' && fact.kind === 'field' : isDay(fact) && fact.kind === 'field'));
    return <SelectField label={label} value={valueOf(which)} options={[...fresh, ...there]} onChange={(value) => setChosen({ ...chosen, [which]: value ?? '' })} />;
  };
  const wrongDays = wrongValue('integer', days, t);
  const wrongHour = wrongValue('time', cutOff, t);
  const sourced = source.policy !== '' && source.article !== '';
  const ready = act !== '' && wrongDays === undefined && wrongHour === undefined && sourced && fields.every((which) => valueOf(which) !== '');
  const make = async (): Promise<void> => {
    const words = { filing: translate(filing.title), act, days };
    const gate = gateMade(content, draft.calendar, filing, { title: act, opens, planned: wishOf('planned'), held: wishOf('held'), flag: wishOf('flag'), days: Number(days), cutOff, counting: usual, source: { policy: source.policy, article: source.article } }, {
      daysParameter: t('words.daysParameter', words), cutOffParameter: t('words.cutOffParameter', words), daysRule: t('words.daysRule', words), daysMessage: (places) => t('words.daysMessage', { ...words, ...places }),
      approvedRule: t('words.approvedRule', words), approvedMessage: t('words.approvedMessage', words), says: t('words.says', words),
    });
    onClose();
    if (await draft.change(t('done.gate', { title: translate(filing.title), to: act }), gate.changes) && gate.withoutCases) toast({ tone: 'bad', text: t('make.noCases') });
  };
  const actions = <><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={!ready} onClick={() => void make()}>{t('make.do')}</Button></>;
  return (
    <Dialog open size="large" title={t('make.title', { filing: translate(filing.title) })} onClose={onClose} actions={guarded.length === 0 ? undefined : actions}>
      {guarded.length === 0 ? <Empty title={t('make.none')} /> : (
        <>
          <p className="editor-field__help">{t('make.lead')}</p>
          <div className="editor-grid procedure__inner">
            <SelectField
              label={t('gate.opens')} value={opens} options={guarded.map(({ id, title }) => ({ value: id, label: translate(title) }))}
              onChange={(id) => {
                const next = stages.find((each) => each.id === id);
                if (next === undefined) return;
                setOpens(next.id);
                setAct(translate(next.title));
                setChosen({});
              }}
            />
            <TextField label={t('make.act')} help={t('make.actHelp')} value={act} onCommit={setAct} />
            <TextField label={t('gate.days')} value={days} error={wrongDays} check={(text) => wrongValue('integer', text, t)} onCommit={setDays} />
            <TextField label={t('gate.cutOff')} value={cutOff} error={wrongHour} check={(text) => wrongValue('time', text, t)} onCommit={setCutOff} />
            {picker('planned', t('gate.planned'))}
            {picker('held', t('gate.heldField'))}
            {picker('flag', t('make.flag'))}
            <div className="editor-grid__wide"><FieldGroup label={t('make.source')} error={sourced ? undefined : t('make.sourceNeeded')}><SourcePicker source={source} policies={content.policies} onChange={setSource} /></FieldGroup></div>
          </div>
        </>
      )}
    </Dialog>
  );
}
