import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo } from 'react';

import { type FieldRef, paperStyle } from '../../engine/index.ts';
import { Empty, Failure, Paper, Skeleton, useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { openingOf, subjectName, useMatter } from '../matter/context.ts';
import { DocumentActs } from './document-acts.tsx';
import { type DocumentPlace, print, templatesQuery } from './printing.ts';

/** The engine's paper fills the frame's sheet. */
const sheet = `${paperStyle} .page { padding: 0; width: auto; max-width: none; min-height: 0; }`;

/** One document as paper, live with what is being typed, with its blanks and its acts. */
export function DocumentView({ template, subject }: DocumentPlace): ReactNode {
  const t = useTexts();
  const { translate, sentence } = useLanguage();
  const scene = useMatter();
  const { view, matter, edits, subjects, goTo } = scene;
  const release = openingOf(scene);
  const templates = useQuery(templatesQuery(release.definitions.hash));
  const compiled = templates.data?.get(template.id);
  const shown = useDeferredValue(matter);
  const printed = useMemo(
    () => (compiled === undefined ? undefined : print({ release, template: compiled, matter: shown, subject, at: view.at, organisation: view.organisationTitle })),
    [release, compiled, shown, subject, view.at, view.organisationTitle],
  );
  const blanks = printed === undefined || 'problems' in printed ? [] : printed.blanks;
  const toField = (name: string) => {
    const field = blanks.find(({ form, field: own }) => `${form}.${own}` === name);
    if (field !== undefined) goTo(field);
  };
  const name = `${translate(template.title)}${subject === null ? '' : ` · ${subjectName(subjects, subject)}`}`;
  return (
    <section className="document" aria-label={name}>
      <header className="document__head no-print">
        <h2>{name}</h2>
        {edits.unsaved.length > 0 && <span className="tag">{t('document.live')}</span>}
        <span className="spring" />
        <DocumentActs template={template} subject={subject} />
      </header>
      {edits.unsaved.length > 0 && <p className="notice no-print">{t('document.unsaved')}</p>}
      {template.html && printed !== undefined && <Blanks blanks={blanks} subjectOf={(id) => subjectName(subjects, id)} onField={goTo} />}
      {templates.error !== null && <Failure error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <Skeleton shape="lines" rows={12} />}
      {!template.html && <Empty title={t('document.wordOnly')} />}
      {printed !== undefined && 'problems' in printed && (
        <p className="notice notice--conflict" role="alert">{t('document.failed', { why: printed.problems.map((problem) => sentence(`problem.${problem.code}`, { title: problem.title ?? '', ...problem.params }) ?? problem.code).join(' ') })}</p>
      )}
      {printed !== undefined && 'body' in printed && (
        <div className="document__desk">
          <Paper html={`<div class="paper">${printed.body}</div>`} css={sheet} title={name} onField={toField} />
        </div>
      )}
    </section>
  );
}

interface BlanksProps {
  readonly blanks: readonly FieldRef[];
  readonly subjectOf: (id: string) => string;
  readonly onField: (field: FieldRef) => void;
}

/** What is still blank on the paper, each a link to its field. */
function Blanks({ blanks, subjectOf, onField }: BlanksProps): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const { translate } = useLanguage();
  const unique = [...new Map(blanks.map((field) => [`${field.form} ${field.field} ${field.subject ?? ''} ${field.row ?? ''}`, field]))];
  return (
    <div className="document__blanks no-print">
      <span>{unique.length === 0 ? t('document.noBlanks') : t('document.blanks', { count: unique.length })}</span>
      {unique.map(([key, field]) => (
        <button key={key} type="button" className="link" onClick={() => onField(field)}>
          {join.aside(translate(field.title), field.subject === undefined ? undefined : subjectOf(field.subject))}{field.row !== undefined && ` ${field.row + 1}`}
        </button>
      ))}
    </div>
  );
}
