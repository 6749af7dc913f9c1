import { type ReactNode, useMemo } from 'react';

import type { VerdictRow } from '../../engine/index.ts';
import { Button, Light, useLanguage, WhyButton } from '../../ui/index.ts';
import { Failure } from '../shell/failure.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { useCommand } from '../wire/commands.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { byId, procedureOf, subjectName, useMatter } from './context.ts';
import { type Shade, shadeOf, worstFirst } from './finding-order.ts';
import { Remedy } from './remedy.tsx';

const groups: readonly Shade[] = ['problem', 'red', 'yellow', 'grey', 'green'];

/** The self-check as an act of its own: recorded, and its result in a form that prints. */
export function Component(): ReactNode {
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
            {t('selfCheck.overall')}：<Light light={verdict.overall} /> · {t('selfCheck.at', { date: date(verdict.at) })}{releases.length > 0 && ` · ${t('selfCheck.release')} ${releases.join('、')}`}
          </p>
        </div>
        <span className="spring" />
        <div className="row no-print">
          <Button onClick={() => window.print()}>{t('action.print')}</Button>
          {isMine(offer) && <WhyButton look="primary" busy={command.isPending} onClick={() => command.mutate({ kind: 'self-check' })} {...(why === undefined ? {} : { why })}>{t('check.run')}</WhyButton>}
        </div>
      </header>
      {edits.drafts.size > 0 && <p className="notice">{t('check.unsaved')}</p>}
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
  const scene = useMatter();
  const { translate, translateFilled } = useLanguage();
  const { stages } = procedureOf(scene);
  if (rows.length === 0) return null;
  return (
    <section className="self-check__group">
      <h3>{t(`selfCheck.group.${shade}`)} <span className="quiet">{t('unit.items', { count: rows.length })}</span></h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('selfCheck.column.rule')}</th>
            <th scope="col">{t('selfCheck.column.stage')}</th>
            <th scope="col">{t('selfCheck.column.finding')}</th>
            <th scope="col">{t('selfCheck.column.basis')}</th>
            <th scope="col">{t('selfCheck.column.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const definitions = byId(scene.governing, row.release)?.definitions;
            const template = definitions?.ruleset.rules.find(({ name }) => name === row.rule)?.event.params.message ?? row.message;
            return (
              <tr key={`${row.rule} ${row.subject ?? ''}`}>
                <th scope="row"><Light light={shade} outcome={row.outcome} /><br />{translate(row.title)}</th>
                <td>{translate(stages.find(({ id }) => id === row.stage)?.title ?? row.stage)}{row.subject !== undefined && <><br /><strong>{subjectName(scene.subjects, row.subject)}</strong></>}{row.uncounted === true && <span className="quiet"> {t('check.uncounted')}</span>}</td>
                <td>{shade === 'green' || shade === 'grey' ? '' : translateFilled(template, row.message)}</td>
                <td>{row.basis.map(({ policy, article }) => `${translate(definitions?.policies.find(({ id }) => id === policy)?.title ?? policy)} ${article}`).join('；')}</td>
                <td><Remedy row={row} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
