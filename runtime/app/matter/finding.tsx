import { type ReactNode, useState } from 'react';

import { explanationOf, type VerdictRow } from '../../engine/index.ts';
import { Button, LightSentence, useLanguage, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { ArticleDialog } from './article-dialog.tsx';
import { byId, type MatterScene, procedureOf, subjectName, useMatter } from './context.ts';
import { ExplainDialog } from './explain-dialog.tsx';
import { FindingDetail } from './finding-detail.tsx';

type Basis = VerdictRow['basis'][number];

/** One finding: the sentence with article, because and remedy; on demand the condition tree and the light's history. */
export function Finding({ row }: { readonly row: VerdictRow }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const scene = useMatter();
  const { view, governing, subjects, goTo, judgement } = scene;
  const [detail, setDetail] = useState(false);
  const [article, setArticle] = useState<Basis>();
  const [explaining, setExplaining] = useState(false);
  const definitions = byId(governing, row.release)?.definitions;
  const explain = offerOf(view.acts, 'explain-light');
  const explainable = canBeExplained(scene, row);
  const explanation = explainable ? explanationOf(view.matter, row) : undefined;
  const why = judgement.live ? t('stage.signUnsaved') : whyShut(explain, language);
  return (
    <li className="finding">
      <LightSentence
        row={row}
        onField={goTo}
        onArticle={setArticle}
        brief={row.light === 'green' || row.light === 'grey'}
        {...(definitions === undefined ? {} : { definitions })}
        {...(row.subject === undefined ? {} : { subject: subjectName(subjects, row.subject) })}
      >
        {explanation !== undefined && <p className="finding__explained">{t('check.explained', { reason: explanation.reason, person: explanation.responsible, date: language.date(explanation.on) })}</p>}
        <div className="finding__acts">
          {explainable && isMine(explain) && <WhyButton size="small" onClick={() => setExplaining(true)} {...(why === undefined ? {} : { why })}>{t('check.explain')}</WhyButton>}
          <Button look="quiet" size="small" aria-expanded={detail} onClick={() => setDetail(!detail)}>{t('check.detail')}</Button>
        </div>
        {detail && <FindingDetail row={row} />}
      </LightSentence>
      {explaining && <ExplainDialog row={row} onClose={() => setExplaining(false)} />}
      {article !== undefined && definitions !== undefined && <ArticleDialog basis={article} policies={definitions.policies} onClose={() => setArticle(undefined)} />}
    </li>
  );
}

/** Whether a reason can be given for a light: a yellow one, and a recorded red one that a filing takes with its reason. */
function canBeExplained(scene: Pick<MatterScene, 'view' | 'governing'>, row: VerdictRow): boolean {
  if (row.light !== 'red') return row.light === 'yellow';
  const recorded = scene.view.verdict.rows.find((each) => each.rule === row.rule && each.subject === row.subject);
  return recorded?.light === 'red' && procedureOf(scene).filings.some(({ redAtFiling, freezes }) => redAtFiling === 'explain' && freezes.includes(row.stage));
}
