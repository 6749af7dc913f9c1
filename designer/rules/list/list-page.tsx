import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { type RuleDefinition } from '../../../runtime/engine/index.ts';
import { Button, Chip, Empty, Light, ruleSentence, useLanguage } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { useAllResults } from '../cases/all-results.ts';
import { ruleTexts } from '../texts.ts';
import { useVocabulary } from '../values/vocabulary.ts';
import { AddDialog } from './add-dialog.tsx';
import { ruleAddress, viewAddress } from './addresses.ts';
import { duplicated, movedRule } from './changes.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { passes, type RuleFilter, ruleLines } from './lines.ts';
import { RuleRow } from './rule-row.tsx';

const noFilter: RuleFilter = { light: undefined, stage: undefined, changed: false, findings: false, cases: false };

/** Every rule of the draft as a sentence, by stage, with its light, basis, cases and what the checks find. */
export function ListPage(): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { language, translate } = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft();
  const { content, baseParts, findings, release, calendar, readOnly } = draft;
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);
  const [adding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<RuleDefinition>();
  const vocabulary = useVocabulary(content);
  const { byRule, running } = useAllResults(release, calendar);
  const lines = useMemo(() => ruleLines({ content, baseParts, findings, byRule, ran: byRule.size > 0 || !running }), [content, baseParts, findings, byRule, running]);
  const sentences = useMemo(() => new Map(lines.map(({ rule }) => [rule.name, ruleSentence(rule, content, { language, translate })])), [lines, content, language, translate]);
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const fits = (rule: RuleDefinition): boolean => [translate(rule.event.params.title), rule.name, sentences.get(rule.name)?.text ?? '', ...rule.event.params.basis.map(({ article }) => article)].some((text) => text.toLowerCase().includes(wanted));
  const shown = lines.filter((line) => passes(line, filter) && (wanted === '' || fits(line.rule)));
  const stages = [...content.procedure.stages.map(({ id, title }) => ({ id, title: translate(title) })), ...[...new Set(lines.map(({ stage }) => stage))].filter((id) => !content.procedure.stages.some((stage) => stage.id === id)).map((id) => ({ id, title: id }))];
  const go = (name: string): void => void navigate(ruleAddress(draft.id, name));
  const filtered = shown.length !== lines.length;
  const total = { failing: lines.filter(({ failing }) => failing > 0).length, uncovered: lines.filter(({ lacks }) => (lacks?.length ?? 0) > 0).length, changed: lines.filter(({ change }) => change !== undefined).length, found: lines.filter((line) => line.findings.length > 0).length };
  const toggle = (key: 'changed' | 'findings' | 'cases', text: string): ReactNode => <Chip pressed={filter[key]} onPress={() => setFilter({ ...filter, [key]: !filter[key] })}>{text}</Chip>;
  return (
    <div className="page rules">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('list.title')}</h1>
        <span className="quiet tabular">{filtered ? t('list.countOf', { count: shown.length, all: lines.length }) : t('list.count', { count: lines.length })}</span>
        <span className="spring" />
        <Link className="button" to={viewAddress(draft.id, 'table')}>{t('view.table')}</Link>
        <Link className="button" to={viewAddress(draft.id, 'conditions')}>{t('view.conditions', { count: Object.keys(content.ruleset.conditions).length })}</Link>
        {!readOnly && <Button look="primary" onClick={() => setAdding(true)}>{t('add.open')}</Button>}
      </header>
      <div className="row rules__filters">
        <input type="search" className="input rules__search" aria-label={t('list.search')} placeholder={t('list.search')} value={query} onChange={(event) => setQuery(event.target.value)} />
        {(['red', 'yellow'] as const).map((light) => <Chip key={light} pressed={filter.light === light} onPress={() => setFilter({ ...filter, light: filter.light === light ? undefined : light })}><Light light={light} /></Chip>)}
        {total.changed > 0 && toggle('changed', t('filter.changed', { count: total.changed }))}
        {(total.found > 0 || filter.findings) && toggle('findings', t('filter.findings', { count: total.found }))}
        {(total.failing + total.uncovered > 0 || filter.cases) && toggle('cases', t('filter.cases', { failing: total.failing, uncovered: total.uncovered }))}
        <select className="select rules__stage" aria-label={t('field.stage')} value={filter.stage ?? ''} onChange={(event) => setFilter({ ...filter, stage: event.target.value === '' ? undefined : event.target.value })}>
          <option value="">{t('filter.allStages')}</option>
          {stages.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
        </select>
      </div>
      {lines.length === 0 && <Empty title={t('list.none')} action={readOnly ? undefined : <Button onClick={() => setAdding(true)}>{t('add.open')}</Button>}>{t('list.noneHelp')}</Empty>}
      {lines.length > 0 && shown.length === 0 && <Empty title={t('list.nothing')} action={<Button onClick={() => { setQuery(''); setFilter(noFilter); }}>{t('filter.clear')}</Button>} />}
      {stages.map(({ id, title }) => {
        const own = shown.filter(({ stage }) => stage === id);
        if (own.length === 0) return null;
        const all = lines.filter(({ stage }) => stage === id);
        return (
          <section key={id} className="rules__group" aria-labelledby={`stage-${id}`}>
            <h2 id={`stage-${id}`}>{title} <span className="quiet tabular">{own.length}</span></h2>
            <ul className="panel rules__list">
              {own.map((line) => (
                <RuleRow
                  key={line.rule.name} line={line} reading={sentences.get(line.rule.name)} draft={draft.id} policies={content.policies} readOnly={readOnly}
                  first={all[0] === line} last={all.at(-1) === line}
                  onRename={() => void navigate(`${ruleAddress(draft.id, line.rule.name)}?at=/event/params/title`)}
                  onDelete={() => setDeleting(line.rule)}
                  onMove={(by) => void draft.change(t('done.moved', { title: translate(line.rule.event.params.title) }), movedRule(content, line.rule, by))}
                  onDuplicate={() => {
                    const made = duplicated(content, line.rule, t('copyOf', { title: line.rule.event.params.title }));
                    void draft.change(t('done.duplicated', { title: translate(line.rule.event.params.title) }), made.changes).then((done) => done && go(made.name));
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {adding && (
        <AddDialog
          vocabulary={vocabulary} onClose={() => setAdding(false)}
          onAdd={(rule) => {
            setAdding(false);
            void draft.change(t('done.added', { title: rule.event.params.title }), [{ put: { kind: 'rule', id: rule.name, value: rule } }]).then((done) => done && go(rule.name));
          }}
        />
      )}
      {deleting !== undefined && <DeleteDialog rule={deleting} onClose={() => setDeleting(undefined)} onDeleted={() => undefined} />}
    </div>
  );
}
