import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';

import { caseFromMatter, type Condition, type PartChange, type RuleCase, type RuleDefinition, sameJson } from '../../../runtime/engine/index.ts';
import { Empty, Light, RuleSentence, type TabItem, Tabs, useLanguage } from '../../../runtime/ui/index.ts';
import { PartFindings, findingsOf } from '../../fields/PartFindings.tsx';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { CaseDialog } from '../cases/case-dialog.tsx';
import { CasesPane } from '../cases/cases-pane.tsx';
import { newFile, withCases } from '../cases/file.ts';
import { type Tried, triedOfCase, useCaseResults, useTrial } from '../cases/results.ts';
import { TryPane } from '../cases/try-pane.tsx';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { useProblemsAt } from '../conditions/problems.ts';
import { ruleAddress } from '../list/addresses.ts';
import { ruleTexts } from '../texts.ts';
import { useVocabulary } from '../values/vocabulary.ts';
import { EventForm, type What } from './event-form.tsx';
import { JsonTab } from './json-tab.tsx';
import { RuleHead } from './rule-head.tsx';

const middle = ['conditions', 'event', 'json'] as const;
const noCases: readonly RuleCase[] = [];

/** One rule: its sentence above its editor, and beside it its cases as they run and a matter to try it on. */
export function RulePage({ name }: { readonly name: string }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const draft = useDraft();
  const rule = draft.part('rule', name)?.value;
  if (rule === undefined) {
    return <div className="page"><Empty title={t('gone', { name })} action={<Link className="button" to={ruleAddress(draft.id)}>{t('toList')}</Link>}>{t('goneHelp')}</Empty></div>;
  }
  return <Editor key={name} rule={rule} />;
}

function Editor({ rule }: { readonly rule: RuleDefinition }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft();
  const [search] = useSearchParams();
  const { release, calendar, content, readOnly, change } = draft;
  const meant = search.get('at') ?? '';
  const [tab, setTab] = useState<string>(meant.startsWith('/event') ? 'event' : 'conditions');
  const [side, setSide] = useState('cases');
  const file = draft.part('cases', rule.name)?.value;
  const cases = file?.cases ?? noCases;
  const results = useCaseResults(release, calendar, rule.name, cases);
  const [chosen, setChosen] = useState<Tried>();
  const [first] = cases;
  const tried = useMemo(() => chosen ?? (release === undefined || first === undefined ? undefined : triedOfCase(release, first)), [chosen, release, first]);
  const trial = useTrial(release, calendar, rule.name, tried);
  const [kept, setKept] = useState<RuleCase>();
  const vocabulary = useVocabulary(content);
  const problemsAt = useProblemsAt({ kind: 'rule', id: rule.name }, '/conditions');
  const { title, scope } = rule.event.params;

  const put = useCallback((next: RuleDefinition, what: What | 'conditions' | 'json') => {
    const put: PartChange = { put: { kind: 'rule', id: next.name, value: next } };
    void change(t('done.changed', { title: translate(next.event.params.title), what: t(`what.${what}`) }), [put]);
  }, [change, t, translate]);
  const setCondition = useCallback((conditions: Condition) => put({ ...rule, conditions }, 'conditions'), [put, rule]);

  const found = findingsOf(draft.findings, { kind: 'rule', id: rule.name });
  const mark = (of: 'conditions' | 'event'): ReactNode => {
    const count = found.filter(({ path }) => path.startsWith(`/${of}`)).length;
    return count === 0 ? undefined : <span className="finding-mark finding-mark--error">{count}</span>;
  };
  const failing = results.filter((each) => each?.passed === false).length;
  const tabs: readonly TabItem[] = middle.map((id) => ({ id, label: t(`tab.${id}`), ...(id === 'json' ? {} : { mark: mark(id) }) }));
  const sides: readonly TabItem[] = [
    { id: 'cases', label: t('tab.cases', { count: cases.length }), mark: failing === 0 ? undefined : <span className="finding-mark finding-mark--error" data-failing={failing}>✗ {failing}</span> },
    { id: 'try', label: t('tab.try'), ...(side !== 'try' || trial === undefined ? {} : { mark: <Light light={trial.row.outcome === 'problem' ? 'problem' : trial.row.light} outcome={trial.row.outcome} /> }) },
  ];
  const before = draft.baseParts.find((part) => part.kind === 'rule' && part.id === rule.name)?.value;
  return (
    <div className="rule-page">
      <RuleHead rule={rule} changed={draft.baseParts.length > 0 && !sameJson(before, rule)} isNew={draft.baseParts.length > 0 && before === undefined} />
      <div className="rule-page__body">
        <div className="rule-page__editor">
          <section className="panel panel--padded rule-page__sentence" aria-label={t('sentence')}><RuleSentence rule={rule} definitions={content} /></section>
          <PartFindings part={{ kind: 'rule', id: rule.name }} />
          <Tabs tabs={tabs} current={tab} onSelect={setTab} label={t('tabs')}>
            {tab === 'conditions' && <ConditionEditor condition={rule.conditions} onChange={setCondition} vocabulary={vocabulary} scope={scope} readOnly={readOnly} problemsAt={problemsAt} sections />}
            {tab === 'event' && <EventForm rule={rule} vocabulary={vocabulary} trial={trial} readOnly={readOnly} onChange={put} onRenamed={(id) => void navigate(ruleAddress(draft.id, id), { replace: true })} />}
            {tab === 'json' && <JsonTab rule={rule} readOnly={readOnly} onChange={(next) => put(next, 'json')} />}
          </Tabs>
        </div>
        <div className="rule-page__side panel panel--padded">
          <Tabs tabs={sides} current={side} onSelect={setSide} label={t('sides')}>
            {side === 'cases' && (
              <CasesPane
                rule={rule} file={file} results={results}
                onTry={(example) => {
                  if (release !== undefined) setChosen(triedOfCase(release, example));
                  setSide('try');
                }}
              />
            )}
            {side === 'try' && (
              <TryPane
                rule={rule} cases={cases} tried={tried} trial={trial} onTried={setChosen}
                onKeep={readOnly || release === undefined ? undefined : (each) => void caseFromMatter(release, calendar, each.matter, scope === 'subject' ? each.subject : null, rule.name, each.at).then(setKept)}
              />
            )}
          </Tabs>
        </div>
      </div>
      {kept !== undefined && (
        <CaseDialog
          rule={rule} file={file ?? newFile(rule, title)} example={kept} title={t('case.newTitle')} taken={cases.map(({ name }) => name)} onClose={() => setKept(undefined)}
          onStore={(example) => {
            setKept(undefined);
            setSide('cases');
            void change(t('done.caseAdded', { title: translate(title), name: example.name }), [withCases(file ?? newFile(rule, title), [...cases, example])]);
          }}
        />
      )}
    </div>
  );
}
