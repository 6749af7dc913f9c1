import { type ReactNode, useState } from 'react';

import { explanationOf, type VerdictRow } from '../../engine/index.ts';
import { Button, LightSentence, useLanguage, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { ArticleDialog } from './article-dialog.tsx';
import { byId, subjectName, useMatter } from './context.ts';
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
  const explanation = row.light === 'yellow' ? explanationOf(view.matter, row) : undefined;
  const why = judgement.live && row.light === 'yellow' ? t('stage.signUnsaved') : whyShut(explain, language);
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
          {row.light === 'yellow' && isMine(explain) && <WhyButton size="small" onClick={() => setExplaining(true)} {...(why === undefined ? {} : { why })}>{t('check.explain')}</WhyButton>}
          <Button look="quiet" size="small" aria-expanded={detail} onClick={() => setDetail(!detail)}>{t('check.detail')}</Button>
        </div>
        {detail && <FindingDetail row={row} />}
      </LightSentence>
      {explaining && <ExplainDialog row={row} onClose={() => setExplaining(false)} />}
      {article !== undefined && definitions !== undefined && <ArticleDialog basis={article} policies={definitions.policies} onClose={() => setArticle(undefined)} />}
    </li>
  );
}
