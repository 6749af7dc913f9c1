import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';

import type { FieldRef, VerdictRow } from '../../engine/index.ts';
import { Button, Chip, Light, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { matterAddress } from './addresses.ts';
import { procedureOf, useMatter } from './context.ts';
import { fieldOfPath } from './field-of-path.ts';
import { Finding } from './finding.tsx';
import { isLoud, rowsOfStage, shadeCounts, worstFirst } from './finding-order.ts';

/** The rules' findings beside the forms, worst first, changing as one types. */
export function SelfCheck({ stage, subject }: { readonly stage: string; readonly subject: string | undefined }): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const scene = useMatter();
  const { view, judgement, goTo, goBack } = scene;
  const [scope, setScope] = useState<'stage' | 'all'>('stage');
  const [quiet, setQuiet] = useState(false);
  const { verdict } = judgement;
  const procedure = procedureOf(scene);
  const rows = useMemo(() => {
    const forms = procedure.stages.find(({ id }) => id === stage)?.forms.map(({ form }) => form) ?? [];
    return subjectFirst(worstFirst(scope === 'all' ? verdict.rows : rowsOfStage(verdict, stage, forms)), subject);
  }, [verdict, scope, stage, subject, procedure]);
  const counts = shadeCounts(verdict.rows);
  const loud = rows.filter(isLoud);
  const shown = quiet ? rows : loud;
  return (
    <section className="check" aria-labelledby="check-title">
      <header className="check__head">
        <h2 id="check-title">{t('check.title')}</h2>
        <Link className="button button--plain button--small" to={`${matterAddress(view.id)}/self-check`} title={t('check.runHelp')}>{t('check.run')}</Link>
      </header>
      <p className="check__basis" data-working={judgement.working}>
        {judgement.live || judgement.working ? t('check.live') : t('check.recorded')} · {t('check.at', { date: date(verdict.at) })}
      </p>
      <p className="check__counts" role="status">
        {(['problem', 'red', 'yellow', 'grey', 'green'] as const).filter((shade) => shade !== 'problem' || counts.problem > 0).map((shade) => <Light key={shade} light={shade} count={counts[shade]} />)}
      </p>
      <div className="check__scope" role="group" aria-label={t('check.scope')}>
        <Chip pressed={scope === 'stage'} onPress={() => setScope('stage')}>{t('check.thisStage')}</Chip>
        <Chip pressed={scope === 'all'} onPress={() => setScope('all')}>{t('check.allStages')}</Chip>
        {goBack !== undefined && <Button look="quiet" size="small" onClick={goBack}>{t('check.back')}</Button>}
      </div>
      <Malformed onField={goTo} />
      {shown.length === 0 && loud.length === 0 && <p className="check__good">{rows.length === 0 ? t('check.none') : t('check.allGreen')}</p>}
      <ul className="check__rows">
        {shown.map((row) => <Finding key={`${row.rule} ${row.subject ?? ''}`} row={row} />)}
      </ul>
      {rows.length > loud.length && (
        <Button look="quiet" size="small" onClick={() => setQuiet(!quiet)}>{quiet ? t('check.hideQuiet') : t('check.showQuiet', { count: rows.length - loud.length })}</Button>
      )}
    </section>
  );
}

/** Malformed values anywhere in the matter: no light, and they outrank red (O2). */
function Malformed({ onField }: { readonly onField: (field: FieldRef) => void }): ReactNode {
  const t = useTexts();
  const { sentence, translate } = useLanguage();
  const { judgement, matter } = useMatter();
  const { problems } = judgement.verdict;
  if (problems.length === 0) return null;
  return (
    <div className="check__problems">
      <h3>{t('check.problems')}</h3>
      <ul>
        {problems.map((problem) => {
          const field = fieldOfPath(problem.path, problem.title ?? '', matter.subjects.map(({ id }) => id));
          const text = sentence(`problem.${problem.code}`, { title: translate(problem.title ?? problem.path), ...problem.params }) ?? problem.code;
          return <li key={`${problem.path} ${problem.code}`}>{field === undefined ? text : <button type="button" className="link" onClick={() => onField(field)}>{text}</button>}</li>;
        })}
      </ul>
    </div>
  );
}

/** The chosen subject's rows before the others' within the order at hand. */
function subjectFirst(rows: readonly VerdictRow[], subject: string | undefined): readonly VerdictRow[] {
  if (subject === undefined) return rows;
  const rank = (row: VerdictRow): number => (isLoud(row) ? 0 : 2) + (row.subject === undefined || row.subject === subject ? 0 : 1);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
