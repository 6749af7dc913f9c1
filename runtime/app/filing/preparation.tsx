import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { FilingDefinition } from '../../engine/index.ts';
import { Button, Failure, Skeleton, useLanguage, WhyButton } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { refusalText } from '../matter/acts.ts';
import { procedureOf, subjectName, useMatter } from '../matter/context.ts';
import { checklistQuery } from '../wire/queries.ts';
import { Checklist } from './checklist.tsx';
import { SendDialog } from './send-dialog.tsx';

/** What has to be right before a filing can be sent, for the subjects chosen; and the sending. */
export function Preparation({ filing }: { readonly filing: FilingDefinition }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const language = useLanguage();
  const scene = useMatter();
  const { view, subjects, edits } = scene;
  const [chosen, setChosen] = useState<readonly string[]>();
  const [sending, setSending] = useState(false);
  const first = useQuery(checklistQuery(view.id, filing.id, []));
  const eligible = first.data?.eligible ?? [];
  const taking = chosen?.filter((id) => eligible.includes(id)) ?? eligible;
  const list = useQuery({ ...checklistQuery(view.id, filing.id, taking), enabled: first.data !== undefined, placeholderData: keepPreviousData });
  if (first.error !== null && first.data === undefined) return <Failure error={first.error} onRetry={() => void first.refetch()} />;
  if (first.data === undefined) return <Skeleton shape="lines" rows={6} />;
  const title = language.translate(procedureOf(scene).subject.title);
  const unsaved = edits.unsaved.length > 0;
  const refusal = list.data?.refusals[0];
  const why = taking.length === 0 ? (eligible.length === 0 && first.data.refusals[0] !== undefined ? refusalText(first.data.refusals[0], language) : t('filing.choose', { subject: title }))
    : unsaved ? t('stage.signUnsaved')
    : refusal === undefined ? undefined : refusalText(refusal, language);
  return (
    <section className="panel" aria-labelledby="filing-checklist">
      <header className="panel__head">
        <h2 id="filing-checklist">{join.colon(t('filing.checklist'), language.translate(filing.title))}</h2>
        <span className="spring" />
        <WhyButton look="primary" onClick={() => setSending(true)} {...(why === undefined ? {} : { why })}>{t('filing.send')}</WhyButton>
      </header>
      {eligible.length === 0 && <p className="panel__body quiet">{why ?? t('filing.noneToSend', { subject: title })}</p>}
      {eligible.length > 0 && <fieldset className="filing__subjects">
        <legend>{t('filing.subjects', { subject: title })}</legend>
        {eligible.map((id) => (
          <label key={id} className="tick">
            <input
              type="checkbox"
              checked={taking.includes(id)}
              onChange={(event) => setChosen(event.target.checked ? [...taking, id] : taking.filter((each) => each !== id))}
            />
            {subjectName(subjects, id)}
            {first.data.reopened.includes(id) && <span className="tag tag--missing">{t('gate.subject.changed-since')}</span>}
          </label>
        ))}
        {eligible.length > 1 && <Button look="quiet" size="small" onClick={() => setChosen(eligible)}>{t('filing.selectAll')}</Button>}
        <span className="hint">{t('filing.subjectsHelp')}</span>
      </fieldset>}
      {list.error !== null && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && taking.length > 0 && <Checklist list={list.data} filing={filing} unsaved={unsaved} />}
      {sending && list.data !== undefined && <SendDialog filing={filing} list={list.data} subjects={taking} onClose={() => setSending(false)} />}
    </section>
  );
}
