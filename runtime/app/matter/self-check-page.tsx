import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { explanationOf, type VerdictRow } from '../../engine/index.ts';
import { articleText, Button, Failure, Light, LightSentence, useLanguage, WhyButton } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useCommand } from '../wire/commands.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { byId, subjectName, useMatter } from './context.ts';
import { type Shade, shadeOf, worstFirst } from './finding-order.ts';

const groups: readonly Shade[] = ['problem', 'red', 'yellow', 'grey', 'green'];

/** The self-check as an act of its own: recorded, and its result in a form that prints. */
export function Component(): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const language = useLanguage();
  const { date, sentence } = language;
  const { view, edits, governing } = useMatter();
  const command = useCommand(view.id);
  const { verdict } = view;
  const rows = useMemo(() => worstFirst(verdict.rows), [verdict]);
  const offer = offerOf(view.acts, 'self-check');
  const why = whyShut(offer, language);
  const releases = [...new Set(rows.map(({ release }) => release))].map((id) => language.translate(byId(governing, id)?.definitions.ruleset.title ?? id));
  return (
    <article className="self-check">
      <header className="self-check__head">
        <div>
          <h2>{t('selfCheck.title')}</h2>
          <p className="self-check__about">
            {join.colon(t('selfCheck.overall'), '')}<Light light={verdict.overall} /> · {t('selfCheck.at', { date: date(verdict.at) })}{releases.length > 0 && ` · ${t('selfCheck.release')} ${join.list(releases)}`}
          </p>
        </div>
        <span className="spring" />
        <div className="row no-print">
          <Button onClick={() => window.print()}>{t('action.print')}</Button>
          {isMine(offer) && <WhyButton look="primary" busy={command.isPending} onClick={() => command.mutate({ kind: 'self-check' })} {...(why === undefined ? {} : { why })}>{t('check.run')}</WhyButton>}
        </div>
      </header>
      {edits.unsaved.length > 0 && <p className="notice">{t('check.unsaved')}</p>}
      {command.isSuccess && <p className="notice notice--good" role="status">{t('selfCheck.recorded', { sequence: command.data.sequence })}</p>}
      {command.error !== null && <Failure error={command.error} />}
      {verdict.problems.length > 0 && (
        <section className="self-check__group">
          <h3>{t('selfCheck.group.problem')}</h3>
          <ul className="bullets">{verdict.problems.map((problem) => <li key={`${problem.path} ${problem.code}`}>{sentence(`problem.${problem.code}`, { title: language.translate(problem.title ?? problem.path), ...problem.params })}</li>)}</ul>
        </section>
      )}
      {groups.map((shade) => <Group key={shade} shade={shade} rows={rows.filter((row) => shadeOf(row) === shade)} />)}
    </article>
  );
}

function Group({ shade, rows }: { readonly shade: Shade; readonly rows: readonly VerdictRow[] }): ReactNode {
  const t = useTexts();
  if (rows.length === 0) return null;
  const loud = shade !== 'green' && shade !== 'grey';
  return (
    <section className="self-check__group">
      <h3>{t(`selfCheck.group.${shade}`)} <span className="quiet">{t('unit.items', { count: rows.length })}</span></h3>
      {loud ? <ul className="self-check__rows">{rows.map((row) => <LoudRow key={`${row.rule} ${row.subject ?? ''}`} row={row} />)}</ul> : <QuietRows rows={rows} />}
    </section>
  );
}

/** A finding that asks for something, in full. */
function LoudRow({ row }: { readonly row: VerdictRow }): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const { view, governing, subjects, goTo } = useMatter();
  const definitions = byId(governing, row.release)?.definitions;
  const explanation = row.light === 'yellow' ? explanationOf(view.matter, row) : undefined;
  return (
    <li>
      <LightSentence row={row} onField={goTo} {...(definitions === undefined ? {} : { definitions })} {...(row.subject === undefined ? {} : { subject: subjectName(subjects, row.subject) })}>
        {explanation !== undefined && <p>{t('check.explained', { reason: explanation.reason, person: explanation.responsible, date: date(explanation.on) })}</p>}
      </LightSentence>
    </li>
  );
}

/** Findings that ask for nothing: a line for each rule, with everybody it says the same of. */
function QuietRows({ rows }: { readonly rows: readonly VerdictRow[] }): ReactNode {
  const { t } = useTranslation('ui');
  const join = useJoints();
  const { translate } = useLanguage();
  const { governing, subjects } = useMatter();
  const rules = new Map<string, VerdictRow[]>();
  for (const row of rows) rules.set(row.rule, [...(rules.get(row.rule) ?? []), row]);
  return (
    <table className="plain-table self-check__quiet">
      <tbody>
        {[...rules].map(([rule, same]) => {
          const first = same[0];
          const policies = first === undefined ? undefined : byId(governing, first.release)?.definitions.policies;
          return first === undefined ? null : (
            <tr key={rule}>
              <th scope="row"><Light light={first.light} compact /> {translate(first.title)}</th>
              <td>{join.list(subjects.filter(({ id }) => same.some(({ subject }) => subject === id)).map(({ label }) => label))}</td>
              <td className="quiet">{join.list(first.basis.map(({ policy, article }) => articleText(t, translate(policies?.find(({ id }) => id === policy)?.title ?? policy), translate(article))))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
