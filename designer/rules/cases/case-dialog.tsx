import { type ReactNode, useMemo, useState } from 'react';

import { type CaseFile, isPartValue, type RuleCase, type RuleDefinition } from '../../../runtime/engine/index.ts';
import { Button, Dialog, isCivilDate, JudgedTree, Light, useLanguage } from '../../../runtime/ui/index.ts';
import { DateField } from '../../fields/DateField.tsx';
import { Field } from '../../fields/Field.tsx';
import { useDraft } from '../../draft/draft.ts';
import { TickList } from '../../fields/TickList.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { Expectation } from './expectation.tsx';
import { GivenForms } from './given-forms.tsx';
import { JsonBits } from './json-bits.tsx';
import { readsOf } from './reads.ts';
import { triedOfCase, useTrial } from './results.ts';

export interface CaseDialogProps {
  readonly rule: RuleDefinition;
  readonly file: CaseFile;
  readonly example: RuleCase;
  readonly title: string;
  /** Names other cases have. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onStore: (example: RuleCase) => void;
}

/** A case to write: what is given, the day, what has begun and closed, and the light the law demands; the rule's own answer beside it. */
export function CaseDialog({ rule, file, example: before, title, taken, onClose, onStore }: CaseDialogProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const { release, calendar, content } = useDraft();
  const [example, setExample] = useState(before);
  const [bitsWrong, setBitsWrong] = useState(false);
  const reads = useMemo(() => (release === undefined ? undefined : readsOf(release, rule)), [release, rule]);
  const tried = useMemo(() => (release === undefined || !isCivilDate(example.at) ? undefined : triedOfCase(release, example)), [release, example]);
  const trial = useTrial(release, calendar, rule.name, tried);
  const set = (change: Partial<RuleCase>, without?: keyof RuleCase): void => setExample((now) => {
    const next = { ...now, ...change };
    return without === undefined ? next : omitted(next, without);
  });
  const stages = content.procedure.stages.map(({ id, title: name }) => ({ value: id, label: translate(name) }));
  const ticks = (key: 'closed' | 'begun') => (chosen: readonly string[]): void => (chosen.length === 0 ? set({}, key) : set({ [key]: [...chosen] }));
  const nameWrong = taken.includes(example.name) ? t('case.taken') : undefined;
  const timeWrong = example.time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(example.time) ? undefined : t('wrong.time');
  const valid = nameWrong === undefined && example.name.trim() !== '' && isCivilDate(example.at) && timeWrong === undefined && !bitsWrong && isPartValue('cases', { ...file, cases: [example] });
  return (
    <Dialog
      open title={title} size="large" onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={!valid} onClick={() => onStore(example)}>{t('store')}</Button></>}
    >
      <div className="case-dialog">
        <div className="case-dialog__given">
          <Field label={t('case.name')} help={t('case.nameHelp')} error={nameWrong}>{(control) => <input {...control} className="input" value={example.name} onChange={(event) => set({ name: event.target.value })} />}</Field>
          <div className="case-dialog__when">
            <DateField label={t('case.at')} value={example.at} onCommit={(at) => set({ at })} />
            <Field label={t('case.time')} help={t('case.timeHelp')} error={timeWrong}>{(control) => <input {...control} className="input" inputMode="numeric" placeholder="17:30" value={example.time ?? ''} onChange={(event) => (event.target.value === '' ? set({}, 'time') : set({ time: event.target.value }))} />}</Field>
          </div>
          {release !== undefined && reads !== undefined ? (
            <GivenForms release={release} reads={reads} given={example.given} onChange={(form, data) => setExample((now) => ({ ...now, given: withForm(now.given, form, data) }))} />
          ) : <p className="quiet">{t('notCompiled')}</p>}
          {reads !== undefined && reads.provided.length > 0 && <p className="hint">{t('case.provided')}</p>}
          <div className="case-dialog__when">
            <TickList label={t('case.begun')} options={stages} chosen={example.begun ?? []} empty="" onChange={ticks('begun')} />
            <TickList label={t('case.closed')} options={stages} chosen={example.closed ?? []} empty="" onChange={ticks('closed')} />
          </div>
          <JsonBits example={example} onChange={setExample} onWrong={setBitsWrong} open={(reads?.provided.length ?? 0) > 0 || example.ledger !== undefined || example.subjects !== undefined} />
        </div>
        <aside className="case-dialog__verdict">
          <Expectation rule={rule} example={example} onChange={setExample} />
          <h4>{t('case.now')}</h4>
          {trial === undefined ? <p className="quiet">{t('notCompiled')}</p> : (
            <>
              <p><Light light={trial.row.outcome === 'problem' ? 'problem' : trial.row.light} outcome={trial.row.outcome} /></p>
              {trial.row.message !== '' && <p>{trial.row.message}</p>}
              <JudgedTree tree={trial.tree} definitions={content} />
            </>
          )}
        </aside>
      </div>
    </Dialog>
  );
}

function omitted(example: RuleCase, key: keyof RuleCase): RuleCase {
  const { time, closed, begun, openedOn, subjects, subject, ledger, outcome, becomes, ...needed } = example;
  const optional = { time, closed, begun, openedOn, subjects, subject, ledger, outcome, becomes };
  return { ...needed, ...Object.fromEntries(Object.entries(optional).filter(([each, value]) => each !== key && value !== undefined)) };
}

function withForm(given: RuleCase['given'], form: string, data: RuleCase['given'][string]): RuleCase['given'] {
  const { [form]: _, ...others } = given;
  return Object.keys(data).length === 0 ? others : { ...given, [form]: data };
}
