import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { FilingDefinition, FilingRecord } from '../../engine/index.ts';
import { useLanguage, useSession } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { reviewAddress } from '../matter/addresses.ts';
import { openingOf, procedureOf, subjectName, useMatter } from '../matter/context.ts';
import { reasonText } from './reason-text.ts';

/** Every version of a filing that was sent, the newest first, with what became of each subject. */
export function Versions({ filing }: { readonly filing: FilingDefinition }): ReactNode {
  const t = useTexts();
  const { view } = useMatter();
  const records = view.matter.ledger.filings.filter((record) => record.filing === filing.id).toSorted((a, b) => b.version - a.version);
  return (
    <section className="panel" aria-labelledby="filing-versions">
      <header className="panel__head"><h2 id="filing-versions">{t('filing.versions')}</h2></header>
      {records.length === 0 && <p className="quiet panel__body">{t('filing.state.draft')}</p>}
      <ol className="versions">{records.map((record) => <Version key={record.version} record={record} filing={filing} />)}</ol>
    </section>
  );
}

function Version({ record, filing }: { readonly record: FilingRecord; readonly filing: FilingDefinition }): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const { acts } = useSession();
  const { view } = useMatter();
  return (
    <li className="versions__one">
      <p className="versions__head">
        <strong>{t('filing.version', { version: record.version })}</strong>
        <span>{t('filing.sentOn', { date: date(record.on), time: record.time ?? '' })}</span>
        {record.by !== undefined && <span className="quiet">{t('filing.sentBy', { name: view.people[record.by] ?? record.by })}</span>}
        {record.plannedFor !== undefined && <span className="quiet">{t('filing.plannedFor', { date: date(record.plannedFor) })}</span>}
        <span className="spring" />
        {acts.includes('read-reviews') && filing.review !== null && <Link to={reviewAddress(view.id, filing.id, record.version)}>{t('filing.openReview')}</Link>}
      </p>
      <ul className="plain-list">{record.subjects.map((subject) => <Outcome key={subject} record={record} subject={subject} filing={filing} />)}</ul>
    </li>
  );
}

interface OutcomeProps {
  readonly record: FilingRecord;
  readonly subject: string;
  readonly filing: FilingDefinition;
}

function Outcome({ record, subject, filing }: OutcomeProps): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const language = useLanguage();
  const scene = useMatter();
  const { view, subjects } = scene;
  const outcome = record.outcomes[subject];
  const state = outcome?.outcome ?? (filing.review === null ? 'noted' : 'pending');
  const codes = openingOf(scene).definitions.codes.find(({ id }) => id === filing.review?.returnReasons);
  const rules = scene.governing.loaded.flatMap(({ definitions }) => definitions.ruleset.rules);
  return (
    <li className="versions__outcome">
      <span className="versions__subject">{subjectName(subjects, subject)}</span>
      <span className={`state state--${state}`}>{t(`filing.outcome.${state}`)}</span>
      {outcome !== undefined && <span className="quiet">{language.date(outcome.on)}{outcome.by !== undefined && ` · ${view.people[outcome.by] ?? outcome.by}`}</span>}
      {outcome?.note !== undefined && <span>{outcome.note}</span>}
      {outcome?.reasons !== undefined && outcome.reasons.length > 0 && (
        <ul className="bullets">
          {outcome.reasons.map((reason) => {
            const stage = procedureOf(scene).stages.find(({ id }) => id === reason.stage);
            const form = (stage?.forms.find(({ scope }) => scope === 'subject') ?? stage?.forms[0])?.form;
            const text = reasonText(reason, { codes, stages: procedureOf(scene).stages, rules, translate: language.translate, join });
            return (
              <li key={text}>
                {stage === undefined || form === undefined ? text : <button type="button" className="link" onClick={() => scene.goTo({ stage: stage.id, form, field: '', subject, title: stage.title })}>{text}</button>}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
