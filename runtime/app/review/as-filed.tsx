import type { ReactNode } from 'react';

import { type AttachmentRecord, explanationOf, type FormChange, type FormData, type StageDefinition, type VerdictRow } from '../../engine/index.ts';
import { Change, fieldLights, FormView, Light, LightSentence, Tabs, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { size } from '../matter/attachment-row.tsx';
import { byId, subjectName } from '../matter/context.ts';
import { isLoud, shadeCounts, worstFirst } from '../matter/finding-order.ts';
import { pathOf } from '../wire/queries.ts';
import type { ReviewScene } from './scene.ts';

/** The stages as they were filed, for the subject in view: changes, lights, values, and the papers beside them. */
export function AsFiled({ scene, onlyChanges }: { readonly scene: ReviewScene; readonly onlyChanges: boolean }): ReactNode {
  const t = useTexts();
  const { filed, release, filing, subjects, subject, setSubject } = scene;
  const stages = release.definitions.procedure.stages.filter(({ id }) => filing.freezes.includes(id));
  const concerns = (change: FormChange): boolean => change.subject === undefined || change.subject === subject;
  const changesOf = (stage: string) => filed.changes.filter((change) => change.stage === stage && concerns(change));
  const shown = onlyChanges ? stages.filter(({ id }) => changesOf(id).length > 0) : stages;
  return (
    <Tabs
      look="subjects"
      label={t('review.asFiled')}
      current={subject}
      onSelect={setSubject}
      tabs={filed.record.subjects.map((id) => {
        const count = filed.changes.filter((change) => change.subject === id).length;
        return { id, label: subjectName(subjects, id), ...(count === 0 ? {} : { mark: <span className="tag">{t('review.changesCount', { count })}</span> }) };
      })}
    >
      {shown.length === 0 && <p className="quiet">{t('review.noChanges')}</p>}
      {shown.map((stage) => <FiledStage key={stage.id} stage={stage} scene={scene} changes={changesOf(stage.id)} />)}
    </Tabs>
  );
}

interface FiledStageProps {
  readonly stage: StageDefinition;
  readonly scene: ReviewScene;
  readonly changes: readonly FormChange[];
}

function FiledStage({ stage, scene, changes }: FiledStageProps): ReactNode {
  const { translate } = useLanguage();
  const { filed, subject } = scene;
  const rows = filed.verdict.rows.filter((row) => row.stage === stage.id && (row.subject === undefined || row.subject === subject));
  const counts = shadeCounts(rows);
  const papers = papersOf(stage, scene);
  return (
    <details className="filed-stage" open>
      <summary>
        <h3>{translate(stage.title)}</h3>
        {(['problem', 'red', 'yellow', 'green'] as const).filter((shade) => counts[shade] > 0).map((shade) => <Light key={shade} light={shade} count={counts[shade]} />)}
      </summary>
      <Changes changes={changes} scene={scene} />
      <Lights rows={worstFirst(rows).filter(isLoud)} scene={scene} />
      <div className={`filed-stage__columns${papers.length === 0 ? ' filed-stage__columns--bare' : ''}`}>
        <div className="filed-stage__forms">
          {stage.forms.map(({ form, scope }) => <FiledForm key={form} form={form} subject={scope === 'subject' ? subject : undefined} scene={scene} titled={stage.forms.length > 1} />)}
        </div>
        {papers.length > 0 && <Papers stage={stage} scene={scene} papers={papers} />}
      </div>
    </details>
  );
}

function Changes({ changes, scene }: { readonly changes: readonly FormChange[]; readonly scene: ReviewScene }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { release, subjects } = scene;
  if (changes.length === 0) return null;
  return (
    <table className="plain-table changed">
      <caption>{t('review.changes')}</caption>
      <tbody>
        {changes.map((change) => {
          const form = release.definitions.forms.find(({ id }) => id === change.form);
          return (
            <tr key={`${change.form} ${change.field} ${change.subject ?? ''}`}>
              <th scope="row">{translate(change.place.title)}{change.subject !== undefined && <span className="quiet"> {subjectName(subjects, change.subject)}</span>}</th>
              <td><Change before={change.before} after={change.after} field={change.field} lookups={{ codes: release.definitions.codes, subjects }} {...(form === undefined ? {} : { form })} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Lights({ rows, scene }: { readonly rows: readonly VerdictRow[]; readonly scene: ReviewScene }): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const { view, governing, subjects } = scene;
  return (
    <ul className="check__rows">
      {rows.map((row) => {
        const definitions = byId(governing, row.release)?.definitions;
        const explanation = explanationOf(view.matter, row);
        return (
          <li key={`${row.rule} ${row.subject ?? ''}`}>
            <LightSentence row={row} {...(definitions === undefined ? {} : { definitions })} {...(row.subject === undefined ? {} : { subject: subjectName(subjects, row.subject) })}>
              {explanation !== undefined && <p>{t('check.explained', { reason: explanation.reason, person: explanation.responsible, date: date(explanation.on) })}</p>}
            </LightSentence>
          </li>
        );
      })}
    </ul>
  );
}

interface FiledFormProps {
  readonly form: string;
  readonly subject: string | undefined;
  readonly scene: ReviewScene;
  readonly titled: boolean;
}

function FiledForm({ form, subject, scene, titled }: FiledFormProps): ReactNode {
  const { translate } = useLanguage();
  const { release, filed, subjects } = scene;
  const definition = release.definitions.forms.find(({ id }) => id === form);
  const validator = release.validators.forms[form];
  if (definition === undefined || validator === undefined) return null;
  const frozen = filed.record.frozen;
  const data: FormData = (subject === undefined ? frozen?.forms[form] : frozen?.subjects[subject]?.[form]) ?? {};
  return (
    <section className="filed-form" aria-label={translate(definition.title)}>
      {titled && <h4>{translate(definition.title)}</h4>}
      <FormView form={definition} codes={release.definitions.codes} subjects={subjects} data={data} validator={validator} readOnly lights={fieldLights(filed.verdict.rows, form, subject)} />
    </section>
  );
}

/** A paper of a stage, or a required kind of which there is none. */
type Paper = { readonly kind: 'present'; readonly record: AttachmentRecord } | { readonly kind: 'missing'; readonly id: string; readonly title: string };

/** The papers of a stage: of the matter, and of the subject in view. */
function papersOf(stage: StageDefinition, { view, subject }: ReviewScene): readonly Paper[] {
  const records = (view.matter.ledger.attachments ?? []).filter((each) => each.stage === stage.id && each.withdrawn === undefined && (each.subject === undefined || each.subject === subject));
  const missing = stage.attachments.filter((kind) => kind.required && !records.some((each) => each.kind === kind.id));
  return [...records.map((record) => ({ kind: 'present' as const, record })), ...missing.map(({ id, title }) => ({ kind: 'missing' as const, id, title }))];
}

/** The papers beside the fields. */
function Papers({ stage, scene, papers }: { readonly stage: StageDefinition; readonly scene: ReviewScene; readonly papers: readonly Paper[] }): ReactNode {
  const t = useTexts();
  const { translate, date } = useLanguage();
  return (
    <aside className="filed-stage__papers" aria-label={t('review.attachments')}>
      <h4>{t('review.attachments')}</h4>
      <ul className="plain-list">
        {papers.map((paper) =>
          paper.kind === 'missing' ? (
            <li key={paper.id}>{translate(paper.title)} <span className="tag tag--missing">{t('attachment.missing')}</span></li>
          ) : (
            <li key={paper.record.id}>
              <a href={`${pathOf(scene.view.id)}/attachments/${encodeURIComponent(paper.record.id)}`} download={paper.record.name}>{paper.record.name}</a>
              <span className="quiet"> {translate(stage.attachments.find(({ id }) => id === paper.record.kind)?.title ?? t('attachment.other'))} · {size(paper.record.bytes)} · {date(paper.record.on)}</span>
            </li>
          ),
        )}
      </ul>
    </aside>
  );
}
