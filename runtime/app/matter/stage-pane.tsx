import { useIsFetching } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

import { type ExchangeDefinition, gateInto, type StageDefinition } from '../../engine/index.ts';
import { Empty, Light, type TabItem, Tabs, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { keys } from '../wire/keys.ts';
import { BringIn } from '../exchange/bring-in.tsx';
import { BringInDialog } from '../exchange/bring-in-dialog.tsx';
import { TakeOut } from '../exchange/take-out.tsx';
import { AddSubject } from './add-subject.tsx';
import { stageAddress } from './addresses.ts';
import { Attachments } from './attachments.tsx';
import { procedureOf, useMatter } from './context.ts';
import { EditNotices } from './edit-notices.tsx';
import { ReturnedNotes } from './returned-notes.tsx';
import { StageBar } from './stage-bar.tsx';
import { StageForm } from './stage-form.tsx';
import { subjectLight } from './stage-marks.ts';
import { SubjectLine } from './subject-line.tsx';
import { useStageEditing } from './stage-editing.ts';

/** One stage: what is unsaved or in dispute, the matter's forms, the subjects as tabs with theirs, the attachments. */
export function StagePane({ stage, subject }: { readonly stage: StageDefinition; readonly subject: string | undefined }): ReactNode {
  const { translate } = useLanguage();
  const scene = useMatter();
  const editing = useStageEditing(stage);
  const ofMatter = stage.forms.filter(({ scope }) => scope === 'matter');
  const ofSubject = stage.forms.filter(({ scope }) => scope === 'subject');
  const gate = gateInto(procedureOf(scene), stage.id);
  return (
    <section className="stage" aria-labelledby="stage-title" onKeyDown={editing.onKeyDown}>
      <StageBar stage={stage} editing={editing} {...(gate === undefined ? {} : { gate })} />
      {stage.description !== undefined && <p className="stage__description">{translate(stage.description)}</p>}
      <EditNotices stage={stage} editing={editing} />
      <ReturnedNotes stage={stage} />
      {ofMatter.map(({ form }) => <StageForm key={form} stage={stage.id} form={form} titled={stage.forms.length > 1} onBlur={editing.flush} />)}
      {ofSubject.length > 0 && <SubjectForms stage={stage} forms={ofSubject.map(({ form }) => form)} wanted={subject} onBlur={editing.flush} />}
      <Attachments stage={stage} />
    </section>
  );
}

interface SubjectFormsProps {
  readonly stage: StageDefinition;
  readonly forms: readonly string[];
  readonly wanted: string | undefined;
  readonly onBlur: () => void;
}

/** The dialog outlives the first subject it brings in, which turns the empty place into tabs. */
function SubjectForms(props: SubjectFormsProps): ReactNode {
  const [format, setFormat] = useState<ExchangeDefinition>();
  return (
    <>
      <SubjectTabs {...props} onBringIn={setFormat} />
      {format !== undefined && <BringInDialog stage={props.stage.id} format={format} onClose={() => setFormat(undefined)} />}
    </>
  );
}

function SubjectTabs({ stage, forms, wanted, onBlur, onBringIn }: SubjectFormsProps & { readonly onBringIn: (format: ExchangeDefinition) => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const scene = useMatter();
  const { view, subjects, judgement } = scene;
  const title = translate(procedureOf(scene).subject.title);
  const current = subjects.find(({ id }) => id === wanted) ?? subjects[0];
  // One just added is in the record before it is on the page.
  const reading = useIsFetching({ queryKey: keys.matterView(view.id) }) > 0;
  useEffect(() => {
    if (!reading && wanted !== undefined && current !== undefined && current.id !== wanted) void navigate(stageAddress(view.id, stage.id, current.id), { replace: true });
  }, [reading, wanted, current, navigate, view.id, stage.id]);
  const add = <span className="row"><BringIn stage={stage.id} forms={forms} onOpen={onBringIn} /><AddSubject /></span>;
  if (current === undefined) return <Empty title={t('stage.noSubjects', { subject: title })} action={add}>{t('stage.noSubjectsHelp', { subject: title })}</Empty>;
  const tabs: readonly TabItem[] = subjects.map(({ id, label, state }) => ({
    id,
    label: <span className={`subject-tab subject-tab--${state ?? 'active'}`}>{label}{state !== undefined && state !== 'active' && <span className="tag">{t(`subject.${state}`)}</span>}</span>,
    mark: <Light light={subjectLight(judgement.verdict, stage.id, id)} compact />,
  }));
  return (
    <div className="stage__subjects">
      <div className="stage__subjects-head">
        <h3>{title}</h3>
        <span className="row"><TakeOut forms={forms} current={current.id} />{add}</span>
      </div>
      <Tabs look="subjects" label={title} tabs={tabs} current={current.id} onSelect={(id) => void navigate(stageAddress(view.id, stage.id, id))}>
        <SubjectLine subject={current} />
        {forms.map((form) => <StageForm key={`${form} ${current.id}`} stage={stage.id} form={form} subject={current.id} titled={forms.length > 1} onBlur={onBlur} />)}
      </Tabs>
    </div>
  );
}
