import { type ReactNode, useState } from 'react';

import type { GateState, VerdictRow } from '../../engine/index.ts';
import { LightSentence, useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { byId, procedureOf, subjectName, useMatter } from './context.ts';
import { GateActs } from './gate-acts.tsx';

/** The gates a stage has to do with: those that open it, and those it prepares. Closed to a line elsewhere. */
export function GatePanel({ stage }: { readonly stage: string }): ReactNode {
  const scene = useMatter();
  const { filings } = procedureOf(scene);
  const near = scene.judgement.gates.filter((gate) => {
    const filing = filings.find(({ id }) => id === gate.filing);
    return gate.opens === stage || filing?.after === stage || filing?.gate?.planned.fact.split('.')[0] === stage;
  });
  return near.map((gate) => <Gate key={gate.filing} gate={gate} />);
}

/** One gate: open or shut, the dates, each subject, what holds it, and the acts; `atFiling` where its filing is in view. */
export function Gate({ gate, atFiling = false }: { readonly gate: GateState; readonly atFiling?: boolean }): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const { translate, date } = useLanguage();
  const [more, setMore] = useState(!gate.open && alike(gate.holding).length <= 3);
  const scene = useMatter();
  const act = translate(gate.title);
  const state = gate.open ? 'open' : 'shut';
  return (
    <section className={`gate gate--${state}`} aria-label={t('gate.title', { act })}>
      <header className="gate__head">
        <h2>{t('gate.title', { act })}</h2>
        <span className={`gate__state gate__state--${state}`}>{gate.held === undefined ? t(`gate.${state}`) : `${t('gate.held')} ${date(gate.held)}`}</span>
      </header>
      <GateFacts gate={gate} />
      {gate.breach !== undefined && (
        <p className="notice notice--conflict">
          {t('gate.breachRecorded', { date: date(gate.breach.heldOn) })} · {gate.breach.settled ? t('gate.breachSettled') : t('gate.breachUnsettled')}
        </p>
      )}
      <GateSubjects gate={gate} />
      <GateActs gate={gate} atFiling={atFiling} />
      {gate.holding.length > 0 && (
        <details open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
          <summary>{join.aside(t('gate.holding'), String(gate.holding.length))}</summary>
          <ul className="gate__holding">
            {alike(gate.holding).map(({ row, subjects }) => {
              const definitions = byId(scene.governing, row.release)?.definitions;
              return (
                <li key={`${row.rule} ${row.subject ?? ''}`}>
                  <LightSentence row={row} brief onField={scene.goTo} {...(definitions === undefined ? {} : { definitions })} {...(subjects.length === 0 ? {} : { subject: join.list(subjects.map((id) => subjectName(scene.subjects, id))) })} />
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Rows that say the same of several subjects, as one with all of them. */
function alike(rows: readonly VerdictRow[]): readonly { readonly row: VerdictRow; readonly subjects: readonly string[] }[] {
  const groups = new Map<string, VerdictRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.rule, row.light, row.outcome, row.message, row.release]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [row] = group;
    return row === undefined ? [] : [{ row, subjects: group.flatMap(({ subject }) => (subject === undefined ? [] : [subject])) }];
  });
}

function GateFacts({ gate }: { readonly gate: GateState }): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('gate.planned'), gate.planned],
    [t('gate.lastFiling'), gate.held === undefined ? gate.lastFiling : undefined],
    [t('gate.earliest'), gate.held === undefined ? gate.earliest : undefined],
    [t('gate.earliestIfFiledNow'), gate.held === undefined && gate.earliest === undefined ? gate.earliestIfFiledNow : undefined],
  ];
  return (
    <dl className="facts">
      {rows.filter((row) => row[1] !== undefined).map(([title, day]) => (
        <div key={title}><dt>{title}</dt><dd>{date(day ?? '')}</dd></div>
      ))}
    </dl>
  );
}

function GateSubjects({ gate }: { readonly gate: GateState }): ReactNode {
  const t = useTexts();
  const { translate, date } = useLanguage();
  const scene = useMatter();
  if (gate.subjects.length === 0) return null;
  return (
    <table className="plain-table gate__subjects">
      <caption className="visually-hidden">{t('gate.subjects', { subject: translate(procedureOf(scene).subject.title) })}</caption>
      <tbody>
        {gate.subjects.map((subject) => (
          <tr key={subject.subject}>
            <th scope="row">{subjectName(scene.subjects, subject.subject)}</th>
            <td>
              <span className={`state state--${subject.state}`}>{t(`gate.subject.${subject.state}`)}</span>
              {subject.version !== undefined && <span className="quiet"> {t('gate.version', { version: subject.version })}</span>}
              {subject.approvedFor !== undefined && <span className="quiet"> · {t('gate.approvedFor', { date: date(subject.approvedFor) })}</span>}
              {subject.earliest !== undefined && subject.state !== 'approved' && gate.held === undefined && <span className="quiet"> · {t('gate.earliest')} {date(subject.earliest)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
