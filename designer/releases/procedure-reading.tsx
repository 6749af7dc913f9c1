import type { ReactNode } from 'react';

import type { FilingDefinition, ReleaseContent } from '../../runtime/engine/index.ts';
import { parameterWords, useLanguage } from '../../runtime/ui/index.ts';
import { GateSentence } from '../parts/gate-sentence.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';

/** The procedure of a release: its stages by phase, and its filings with their gates as sentences. `role` gives a role's title. */
export function ProcedureReading({ content, role }: { readonly content: ReleaseContent; readonly role: (id: string) => string }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate } = useLanguage();
  const { procedure, forms } = content;
  const stageTitle = (id: string): string => translate(procedure.stages.find((stage) => stage.id === id)?.title ?? id);
  return (
    <div className="procedure-reading">
      {procedure.description !== undefined && <p>{translate(procedure.description)}</p>}
      {procedure.phases.map((phase) => (
        <section key={phase.id}>
          <h3>{translate(phase.title)}</h3>
          <div className="data-table__frame">
            <table className="data-table">
              <thead><tr><th scope="col">{t('stage')}</th><th scope="col">{t('stageForms')}</th><th scope="col">{t('leader')}</th><th scope="col">{t('handler')}</th></tr></thead>
              <tbody>
                {procedure.stages.filter((stage) => stage.phase === phase.id).map((stage) => (
                  <tr key={stage.id}>
                    <td><strong>{translate(stage.title)}</strong>{stage.after.length > 0 && <span className="parameters__note">{t('after', { stages: stage.after.map(stageTitle).join(t('comma')) })}</span>}</td>
                    <td>{stage.forms.map(({ form }) => translate(forms.find(({ id }) => id === form)?.title ?? form)).join(t('comma'))}</td>
                    <td>{translate(role(stage.responsible.leader))}</td>
                    <td>{translate(role(stage.responsible.handler))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {procedure.filings.filter((filing) => filing.phase === phase.id).map((filing) => <FilingReading key={filing.id} filing={filing} content={content} role={role} />)}
        </section>
      ))}
    </div>
  );
}

function FilingReading({ filing, content, role }: { readonly filing: FilingDefinition; readonly content: ReleaseContent; readonly role: (id: string) => string }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { language, translate } = useLanguage();
  const stages = filing.freezes.map((id) => translate(content.procedure.stages.find((stage) => stage.id === id)?.title ?? id));
  return (
    <article className="panel panel--padded filing-reading" aria-label={translate(filing.title)}>
      <h4>{translate(filing.title)}</h4>
      {filing.gate !== undefined && <GateSentence filing={filing} content={content} />}
      <ul className="bullets">
        <li>{filing.review === null ? t('noReview') : t('reviewed', { by: translate(role(filing.review.by)), subject: translate(content.procedure.subject.title), within: parameterWords(filing.review.withinWorkingDays.fact, content, { language, translate }) })}</li>
        <li>{t('freezes')}{stages.join(t('comma'))}</li>
        <li>{t(filing.redAtFiling)}</li>
        {filing.signatures && <li>{t('signatures')}</li>}
      </ul>
    </article>
  );
}
