import type { ReactNode } from 'react';

import type { FormData, Matter, RuleCase, RuleDefinition, Trial } from '../../../runtime/engine/index.ts';
import { Button, JudgedTree, LightSentence, type Option, useLanguage } from '../../../runtime/ui/index.ts';
import { SelectField } from '../../fields/ChoiceField.tsx';
import { DateField } from '../../fields/DateField.tsx';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { GivenForms } from './given-forms.tsx';
import { lastDay, subjectChoices } from './matters.ts';
import { readsOf } from './reads.ts';
import { type Tried, triedOfCase } from './results.ts';

export interface TryPaneProps {
  readonly rule: RuleDefinition;
  readonly cases: readonly RuleCase[];
  readonly tried: Tried | undefined;
  readonly trial: Trial | undefined;
  readonly onTried: (tried: Tried) => void;
  /** Keeps what was tried as a case. */
  readonly onKeep?: ((tried: Tried) => void) | undefined;
}

/** A matter to try the rule on: from a sample, a case or nothing; its values in the runtime's forms, the light and its tree at once. */
export function TryPane({ rule, cases, tried, trial, onTried, onKeep }: TryPaneProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const { release, content } = useDraft();
  if (release?.rule(rule.name) === undefined) return <p className="quiet">{t('notCompiled')}</p>;
  const today = tried?.at.date ?? release.from;
  const nothing = (): Tried => ({ matter: { procedure: content.procedure.id, organisation: 'case', openedOn: today, forms: {}, subjects: [{ id: 's1', state: 'active', forms: {} }], ledger: { filings: [], stages: {} } }, at: { date: today }, subject: 's1' });
  const options: readonly Option[] = [
    { value: 'nothing', label: t('try.nothing') },
    ...content.samples.map(({ id, title }) => ({ value: `sample/${id}`, label: translate(title) })),
    ...cases.map(({ name }, index) => ({ value: `case/${String(index)}`, label: t('try.case', { name }) })),
  ];
  const take = (value: string | undefined): void => {
    const example = value?.startsWith('case/') === true ? cases[Number(value.slice('case/'.length))] : undefined;
    const sample = content.samples.find(({ id }) => `sample/${id}` === value)?.matter;
    if (example !== undefined) onTried(triedOfCase(release, example));
    else if (sample !== undefined) onTried({ matter: sample, at: { date: lastDay(sample) }, subject: sample.subjects[0]?.id ?? null });
    else if (value === 'nothing') onTried(nothing());
  };
  const current = tried ?? nothing();
  const subjects = subjectChoices(release, current.matter);
  const own = current.matter.subjects.find(({ id }) => id === current.subject);
  return (
    <div className="try">
      <div className="try__start">
        <SelectField label={t('try.start')} help={t('try.startHelp')} value={undefined} none={t('try.choose')} options={options} onChange={take} />
        {subjects.length > 1 && <SelectField label={translate(content.procedure.subject.title)} value={current.subject ?? undefined} options={subjects} onChange={(subject) => onTried({ ...current, subject: subject ?? null })} />}
        <DateField label={t('case.at')} value={current.at.date} onCommit={(date) => onTried({ ...current, at: { ...current.at, date } })} />
      </div>
      <section className="try__verdict" aria-live="polite" aria-label={t('try.verdict')}>
        {trial === undefined || tried === undefined ? <p className="quiet">{t('try.none')}</p> : (
          <>
            <LightSentence row={trial.row} definitions={content} />
            <JudgedTree tree={trial.tree} definitions={content} />
            {onKeep !== undefined && <Button size="small" onClick={() => onKeep(tried)}>{t('try.keep')}</Button>}
          </>
        )}
      </section>
      <GivenForms
        release={release} reads={readsOf(release, rule)} given={{ ...current.matter.forms, ...own?.forms }} subjects={subjects.map(({ value, label }) => ({ id: value, label }))}
        onChange={(form, data) => onTried({ ...current, matter: withForm(current.matter, current.subject, form, data, release.scopeOfForm(form) === 'subject') })}
      />
    </div>
  );
}

function withForm(matter: Matter, subject: string | null, form: string, data: FormData, ofSubject: boolean): Matter {
  if (!ofSubject) return { ...matter, forms: { ...matter.forms, [form]: data } };
  return { ...matter, subjects: matter.subjects.map((each) => (each.id === subject ? { ...each, forms: { ...each.forms, [form]: data } } : each)) };
}
