import { type ReactNode, useMemo, useState } from 'react';

import type { CaseResult, CompiledRelease, RuleCase } from '../../../runtime/engine/index.ts';
import { Button, factWords, JudgedTree, Light, useLanguage, wordsOf } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { triedOfCase, useTrial } from './results.ts';

export interface CaseCardProps {
  readonly rule: string;
  readonly example: RuleCase;
  readonly result: CaseResult | undefined;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  /** Takes what came out as what the law demands. */
  readonly onAdopt: () => void;
  readonly onTry: () => void;
}

/** One case: what it demands beside what the rule says now, and on demand why. */
export function CaseCard({ rule, example, result, readOnly, onEdit, onDuplicate, onDelete, onAdopt, onTry }: CaseCardProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { date } = useLanguage();
  const { release } = useDraft();
  const [open, setOpen] = useState(false);
  const state = result === undefined ? 'waiting' : result.passed ? 'passed' : 'failed';
  return (
    <li className={`case case--${state}`} data-case={example.name}>
      <div className="case__head">
        <span className="case__mark" title={t(`case.${state}`)}><span aria-hidden="true">{state === 'passed' ? '✓' : state === 'failed' ? '✗' : '…'}</span><span className="visually-hidden">{t(`case.${state}`)}</span></span>
        <Light light={example.light} compact />
        <button type="button" className="case__name" aria-expanded={open} onClick={() => setOpen(!open)}>{example.name}</button>
        <span className="case__at tabular">{date(example.at)}</span>
      </div>
      {result !== undefined && !result.passed && <Difference result={result} example={example} />}
      {open && release !== undefined && <Why rule={rule} release={release} example={example} />}
      {(open || state === 'failed') && (
        <div className="case__acts">
          <Button size="small" look="quiet" onClick={onTry}>{t('case.try')}</Button>
          {!readOnly && (
            <>
              <Button size="small" look="quiet" onClick={onEdit} aria-label={t('case.editOne', { name: example.name })}>{t('case.edit')}</Button>
              <Button size="small" look="quiet" onClick={onDuplicate}>{t('case.duplicate')}</Button>
              <Button size="small" look="quiet" onClick={onDelete}>{t('case.delete')}</Button>
              {state === 'failed' && <Button size="small" onClick={onAdopt}>{t('case.adopt')}</Button>}
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** The light demanded and the light that came out, with outcomes where those differ. */
function Difference({ result, example }: { readonly result: CaseResult; readonly example: RuleCase }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { expected, actual, row } = result;
  const outcomes = expected.outcome !== undefined && expected.outcome !== actual.outcome;
  const becomes = expected.light === actual.light && !outcomes;
  return (
    <p className="case__difference">
      {becomes ? t('case.becomes', { expected: String(example.becomes ?? ''), actual: String(row.remedy?.becomes ?? '—') }) : (
        <>
          {t('case.expected')} <Light light={example.light} {...(expected.outcome === undefined ? {} : { outcome: expected.outcome })} />
          {t('case.actual')} <Light light={actual.light === 'problem' ? 'problem' : row.light} outcome={actual.outcome} />
        </>
      )}
    </p>
  );
}

/** What is given and the judged tree. */
function Why({ rule, release, example }: { readonly rule: string; readonly release: CompiledRelease; readonly example: RuleCase }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate, language } = useLanguage();
  const { calendar, content } = useDraft();
  const tried = useMemo(() => triedOfCase(release, example), [release, example]);
  const trial = useTrial(release, calendar, rule, tried);
  const reading = { language, translate };
  const given = Object.entries(example.given).flatMap(([form, data]) => Object.entries(data).map(([field, value]) => ({ id: `${form}.${field}`, value })));
  return (
    <div className="case__why">
      <dl className="facts">
        {given.map(({ id, value }) => {
          const words = factWords(id, content, reading);
          const text = Array.isArray(value) && value.some((each) => typeof each === 'object') ? t('rows', { count: value.length }) : wordsOf(value, words, content, reading);
          return <div key={id}><dt>{words.title}</dt><dd>{text === '' ? '—' : text}</dd></div>;
        })}
        {example.closed !== undefined && <div><dt>{t('case.closed')}</dt><dd>{example.closed.map((id) => translate(content.procedure.stages.find((stage) => stage.id === id)?.title ?? id)).join('、')}</dd></div>}
      </dl>
      {trial !== undefined && trial.row.message !== '' && <p className="case__message">{trial.row.message}</p>}
      {trial !== undefined && <JudgedTree tree={trial.tree} definitions={content} />}
    </div>
  );
}
