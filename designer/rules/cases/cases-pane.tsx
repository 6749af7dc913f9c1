import { type ReactNode, useMemo, useState } from 'react';

import { type CaseFile, type CaseResult, type RuleCase, type RuleDefinition, uncovered } from '../../../runtime/engine/index.ts';
import { articleText, Button, Empty, useLanguage } from '../../../runtime/ui/index.ts';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { CaseCard } from './case-card.tsx';
import { CaseDialog } from './case-dialog.tsx';
import { freeName, newFile, withCases } from './file.ts';
import { GenerateDialog } from './generate-dialog.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { TakeDialog } from './take-dialog.tsx';

export interface CasesPaneProps {
  readonly rule: RuleDefinition;
  readonly file: CaseFile | undefined;
  readonly results: readonly (CaseResult | undefined)[];
  readonly onTry: (example: RuleCase) => void;
}

type Asked = { readonly kind: 'write'; readonly index: number | undefined; readonly example: RuleCase } | { readonly kind: 'generate' | 'take' | 'source' };

/** The cases of a rule as they run: the text they prove, what they still lack, each with its light; and all ways to more of them. */
export function CasesPane({ rule, file, results, onTry }: CasesPaneProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { t: ui } = useTranslation('ui');
  const { translate, sentence } = useLanguage();
  const draft = useDraft();
  const { release, calendar, content, readOnly } = draft;
  const [asked, setAsked] = useState<Asked>();
  const { title } = rule.event.params;
  const own = file ?? newFile(rule, title);
  const { cases } = own;
  const names = cases.map(({ name }) => name);
  const known = useMemo(() => results.filter((each) => each !== undefined), [results]);
  const lacks = useMemo(() => uncovered(content, known).find((each) => each.rule === rule.name)?.lacks ?? [], [content, known, rule.name]);
  const store = (next: readonly RuleCase[], label: string, source = own.source): void => {
    setAsked(undefined);
    void draft.change(label, [withCases({ ...own, source }, next)]);
  };
  const write = (index: number | undefined, example: RuleCase): void => setAsked({ kind: 'write', index, example });
  const fresh = (): RuleCase => ({ name: '', at: cases.at(-1)?.at ?? release?.from ?? '', given: {}, light: 'green' });
  const policy = translate(content.policies.find(({ id }) => id === own.source.policy)?.title ?? own.source.policy);
  return (
    <div className="cases">
      <p className="cases__source">
        <span className="quiet">{articleText(ui, policy, translate(own.source.article))}</span> {translate(own.source.says)}
        {!readOnly && cases.length > 0 && <Button size="small" look="quiet" onClick={() => setAsked({ kind: 'source' })}>{t('source.edit')}</Button>}
      </p>
      {lacks.length > 0 && cases.length > 0 && (
        <p className="cases__lacks"><b>{t('lacks')}</b> {lacks.map((need) => <span key={need} className="tag tag--missing">{sentence(`lacks.${need}`) ?? need}</span>)}</p>
      )}
      {!readOnly && (
        <div className="row">
          <Button size="small" onClick={() => write(undefined, fresh())}>{t('case.add')}</Button>
          <Button size="small" disabled={release?.rule(rule.name) === undefined} onClick={() => setAsked({ kind: 'generate' })}>{t('case.generate')}</Button>
          <Button size="small" disabled={release?.rule(rule.name) === undefined} onClick={() => setAsked({ kind: 'take' })}>{t('case.take')}</Button>
        </div>
      )}
      {cases.length === 0 ? <Empty title={t('cases.none')}>{t('cases.noneHelp')}</Empty> : (
        <ul className="cases__list">
          {cases.map((example, index) => (
            <CaseCard
              key={example.name} rule={rule.name} example={example} result={results[index]} readOnly={readOnly} onTry={() => onTry(example)}
              onEdit={() => write(index, example)}
              onDuplicate={() => store(cases.toSpliced(index + 1, 0, { ...example, name: freeName(example.name, names) }), t('done.caseCopied', { title }))}
              onDelete={() => store(cases.toSpliced(index, 1), t('done.caseDeleted', { title, name: example.name }))}
              onAdopt={() => {
                const actual = results[index]?.actual;
                if (actual === undefined) return;
                const { outcome: _outcome, becomes: _becomes, ...rest } = example;
                const light = (['green', 'yellow', 'red', 'grey', 'none', 'problem'] as const).find((each) => each === actual.light);
                if (light !== undefined) store(cases.with(index, { ...rest, light, ...(example.outcome === undefined ? {} : { outcome: actual.outcome }) }), t('done.caseAdopted', { title, name: example.name }));
              }}
            />
          ))}
        </ul>
      )}
      {asked?.kind === 'write' && (
        <CaseDialog
          rule={rule} file={own} example={asked.example} title={t(asked.index === undefined ? 'case.newTitle' : 'case.editTitle')} taken={names.filter((_, index) => index !== asked.index)} onClose={() => setAsked(undefined)}
          onStore={(example) => (asked.index === undefined ? store([...cases, example], t('done.caseAdded', { title, name: example.name })) : store(cases.with(asked.index, example), t('done.caseChanged', { title, name: example.name })))}
        />
      )}
      {asked?.kind === 'generate' && release !== undefined && (
        <GenerateDialog rule={rule} release={release} calendar={calendar} onClose={() => setAsked(undefined)} onStore={(made) => store([...cases, ...distinct(made, names)], t('done.casesGenerated', { title, count: made.length }))} />
      )}
      {asked?.kind === 'take' && release !== undefined && <TakeDialog rule={rule} release={release} calendar={calendar} onClose={() => setAsked(undefined)} onTaken={(example) => write(undefined, { ...example, name: freeName(example.name, names) })} />}
      {asked?.kind === 'source' && <SourceDialog file={own} onClose={() => setAsked(undefined)} onStore={(source) => store(cases, t('done.caseSource', { title }), source)} />}
    </div>
  );
}

/** Made cases under names nobody has yet. */
function distinct(made: readonly RuleCase[], taken: readonly string[]): readonly RuleCase[] {
  const names = [...taken];
  return made.map((each) => {
    const name = freeName(each.name, names);
    names.push(name);
    return { ...each, name };
  });
}
