import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';

import type { MatterList, MatterView } from '../../../runtime/api/index.ts';
import { type At, type Calendar, caseFromMatter, type CompiledRelease, type Matter, type RuleCase, type RuleDefinition } from '../../../runtime/engine/index.ts';
import { Button, Dialog, Empty, isCivilDate, type Option, read, useLanguage } from '../../../runtime/ui/index.ts';
import { SearchField, SelectField } from '../../fields/ChoiceField.tsx';
import { DateField } from '../../fields/DateField.tsx';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { lastDay, subjectChoices } from './matters.ts';

export interface TakeDialogProps {
  readonly rule: RuleDefinition;
  readonly release: CompiledRelease;
  readonly calendar: Calendar;
  readonly onClose: () => void;
  /** The case with personal data replaced, still to be looked at and confirmed. */
  readonly onTaken: (example: RuleCase) => void;
}

/** A case from a sample or a stored matter: only what the rule reads, with other people's data. */
export function TakeDialog({ rule, release, calendar, onClose, onTaken }: TakeDialogProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const { content } = useDraft();
  const [source, setSource] = useState<string>();
  const [subject, setSubject] = useState<string>();
  const [day, setDay] = useState<string>();
  const [failed, setFailed] = useState(false);
  const noteId = useId();
  // Whoever may not read matters still has the samples.
  const list = useQuery({ queryKey: ['matters-to-take'], queryFn: ({ signal }) => read<MatterList>('/api/matters', signal), retry: false });
  const stored = list.data?.matters.filter(({ procedure }) => procedure === content.procedure.id) ?? [];
  const id = source?.startsWith('matter/') === true ? source.slice('matter/'.length) : undefined;
  const view = useQuery({ queryKey: ['matter-to-take', id], queryFn: ({ signal }) => read<MatterView>(`/api/matters/${encodeURIComponent(id ?? '')}`, signal), enabled: id !== undefined, retry: false });
  const matter: Matter | undefined = id === undefined ? content.samples.find((sample) => `sample/${sample.id}` === source)?.matter : view.data?.matter;
  const options: readonly Option[] = [
    ...content.samples.map((sample) => ({ value: `sample/${sample.id}`, label: translate(sample.title), group: t('take.samples') })),
    ...stored.map((each) => ({ value: `matter/${each.id}`, label: each.title, detail: each.organisationTitle, group: t('take.matters') })),
  ];
  const subjects = matter === undefined ? [] : subjectChoices(release, matter);
  const at: At | undefined = matter === undefined ? undefined : { date: day ?? view.data?.at.date ?? lastDay(matter) };
  const about = subject ?? subjects[0]?.value ?? null;
  const take = async (): Promise<void> => {
    if (matter === undefined || at === undefined) return;
    try {
      onTaken(await caseFromMatter(release, calendar, matter, rule.event.params.scope === 'subject' ? about : null, rule.name, at));
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog
      open title={t('take.title')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={matter === undefined || at === undefined || !isCivilDate(at.date)} onClick={() => void take()}>{t('take.take')}</Button></>}
    >
      <div className="act-form">
        <p className="quiet" id={noteId}>{t('take.help')}</p>
        {options.length === 0 ? <Empty title={t('take.none')}>{t('take.noneHelp')}</Empty> : <SearchField label={t('take.from')} value={source} options={options} none={t('take.choose')} onChange={(next) => { setSource(next); setSubject(undefined); setDay(undefined); setFailed(false); }} />}
        {rule.event.params.scope === 'subject' && subjects.length > 0 && <SelectField label={translate(content.procedure.subject.title)} value={about ?? undefined} options={subjects} onChange={setSubject} />}
        {at !== undefined && <DateField label={t('case.at')} value={at.date} onCommit={setDay} />}
        {failed && <p className="editor-field__error" role="alert">{t('take.failed')}</p>}
      </div>
    </Dialog>
  );
}
