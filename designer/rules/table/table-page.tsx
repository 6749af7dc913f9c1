import { type ClipboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { PartChange, RuleDefinition } from '../../../runtime/engine/index.ts';
import { articleText, Button, Empty, isRange, Light, parseCells, useLanguage, useToast } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleAddress } from '../list/addresses.ts';
import { freeRuleName } from '../list/changes.ts';
import { ruleTexts } from '../texts.ts';
import type { Json } from '../tree/json.ts';
import { useVocabulary } from '../values/vocabulary.ts';
import { CellInput } from './cell-input.tsx';
import type { CellWords } from './cell-kinds.ts';
import { type DecisionTable, tablesOf, withCell } from './decision-table.ts';
import { pastedRules } from './paste.ts';
import type { Place } from './places.ts';

/** Rules of one shape as decision tables: what they share is said once, what differs stands in columns to be edited in place. */
export function TablePage(): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const { content } = draft;
  const vocabulary = useVocabulary(content);
  const tables = useMemo(() => tablesOf(content.ruleset.rules, (fact) => vocabulary.typeOf(fact)?.type ?? ''), [content, vocabulary]);
  // A table is known by its first rule: editing a cell may change its shape's key, not which table is looked at.
  const [chosen, setChosen] = useState<string>();
  const table = tables.find(({ rules }) => rules.some(({ name }) => name === chosen)) ?? tables[0];
  const stageOf = ({ rules }: DecisionTable): string => translate(content.procedure.stages.find(({ id }) => id === rules[0]?.event.params.stage)?.title ?? '');
  return (
    <div className="page decision">
      <header className="page__head">
        <Link to={ruleAddress(draft.id)}>{t('toList')}</Link>
        <h1 tabIndex={-1}>{t('view.table')}</h1>
        <span className="spring" />
        {tables.length > 0 && (
          <select className="select decision__which" aria-label={t('table.which')} value={table?.rules[0]?.name ?? ''} onChange={(event) => setChosen(event.target.value)}>
            {tables.map((each) => <option key={each.shape} value={each.rules[0]?.name ?? ''}>{t('table.name', { stage: stageOf(each), title: translate(each.rules[0]?.event.params.title ?? ''), count: each.rules.length })}</option>)}
          </select>
        )}
      </header>
      <p className="quiet">{t('table.help')}</p>
      {table === undefined ? <Empty title={t('table.none')}>{t('table.noneHelp')}</Empty> : <TableOf key={table.rules[0]?.name} table={table} onChosen={setChosen} />}
    </div>
  );
}

function TableOf({ table, onChosen }: { readonly table: DecisionTable; readonly onChosen: (rule: string) => void }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { t: ui } = useTranslation('ui');
  const { translate } = useLanguage();
  const toast = useToast();
  const draft = useDraft();
  const id = useId();
  const { content, readOnly } = draft;
  const vocabulary = useVocabulary(content);
  const words = useMemo((): CellWords => ({
    vocabulary, content, translate, lights: (['red', 'yellow'] as const).map((value) => ({ value, label: t(`light.${value}`) })), article: (policy, article) => articleText(ui, translate(policy), translate(article)),
  }), [vocabulary, content, translate, t, ui]);
  const put = (value: RuleDefinition): PartChange => ({ put: { kind: 'rule', id: value.name, value } });
  const title = (rule: RuleDefinition): string => translate(rule.event.params.title);
  const name = columnTitle(table.columns, t, vocabulary.titleOf);
  const set = (rule: RuleDefinition, column: Place, value: Json | undefined): void => {
    const next = withCell(rule, column, value);
    if (next === undefined) return toast({ text: t('table.refused'), tone: 'bad' });
    onChosen(rule.name);
    void draft.change(t('done.cell', { title: title(rule), column: name(column) }), [put(next)]);
  };
  const copyOf = (rule: RuleDefinition, index: number): RuleDefinition => {
    const taken = { ...content, ruleset: { ...content.ruleset, rules: [...content.ruleset.rules] } };
    for (let made = 0; made < index; made += 1) taken.ruleset.rules.push({ ...rule, name: freeRuleName(taken, rule.name) });
    return { ...rule, name: freeRuleName(taken, rule.name), event: { ...rule.event, params: { ...rule.event.params, title: t('copyOf', { title: rule.event.params.title }) } } };
  };
  const add = (): void => {
    const last = table.rules.at(-1);
    if (last === undefined) return;
    const made = copyOf(last, 0);
    void draft.change(t('done.row', { title: title(made) }), [put(made)]);
  };
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || !isRange(text)) return;
    event.preventDefault();
    const made = pastedRules(table, { row, column }, parseCells(text), words, copyOf);
    if (made.rules.length > 0) void draft.change(t('done.pasted', { count: made.rules.length }), made.rules.map(put));
    toast({ text: t(made.skipped === 0 ? 'table.pasted' : 'table.pastedSkipped', { cells: made.cells, skipped: made.skipped }), tone: made.skipped === 0 ? 'good' : 'bad' });
  };
  return (
    <>
      <div className="decision__frame">
        <table className="grid-table decision__table">
          <caption className="visually-hidden">{t('view.table')}</caption>
          <thead><tr><th scope="col" className="decision__rule">{t('table.rule')}</th>{table.columns.map((column) => <th key={column.pointer} scope="col" className={`decision__col decision__col--${column.kind}`}>{name(column)}</th>)}</tr></thead>
          <tbody>
            {table.rules.map((rule, row) => (
              <tr key={rule.name} data-rule={rule.name}>
                <th scope="row" className="decision__rule"><Light light={rule.event.params.light} compact /> <Link to={ruleAddress(draft.id, rule.name)}><code>{rule.name}</code></Link></th>
                {table.columns.map((column, index) => (
                  <td key={column.pointer} className={`cell decision__cell decision__cell--${column.kind}`} onPaste={(event) => paste(event, row, index)}>
                    <CellInput id={`${id}-${row}-${index}`} rule={rule} column={column} words={words} label={`${title(rule)}：${name(column)}`} readOnly={readOnly} onChange={(value) => set(rule, column, value)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && <div className="row"><Button onClick={add}>{t('table.add')}</Button><span className="hint">{t('table.pasteHelp')}</span></div>}
    </>
  );
}

/** What a column is called: what differs, and of which fact; a number where two would be called the same. */
function columnTitle(columns: readonly Place[], t: (key: `column.${Place['kind']}`) => string, titleOf: (fact: string) => string): (column: Place) => string {
  const plain = ({ kind, fact }: Place): string => (fact === undefined || kind === 'fact' ? t(`column.${kind}`) : titleOf(fact));
  return (column) => {
    const alike = columns.filter((each) => plain(each) === plain(column));
    return alike.length > 1 ? `${plain(column)} ${String(alike.indexOf(column) + 1)}` : plain(column);
  };
}
