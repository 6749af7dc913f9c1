import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { derivationSpecs, type FactDefinition, usesOf } from '../../runtime/engine/index.ts';
import { Button, Tabs, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { IdField } from '../fields/IdField.tsx';
import { PartFindings } from '../fields/PartFindings.tsx';
import { TextField } from '../fields/TextField.tsx';
import { UseList } from '../parts/use-list.tsx';
import { useVocabulary } from '../rules/values/vocabulary.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { DerivationEditor } from './derivation-editor.tsx';
import { FactEditingContext } from './editing.ts';
import { type Around, resultOf, specOf, startingArgs } from './expression.ts';
import { JsonTab } from './json-tab.tsx';
import { derivationWords } from './phrases.ts';
import { SampleValue } from './sample-value.tsx';
import { factTexts } from './texts.ts';
import { factSays, useFact, useFactReading } from './use-fact.ts';

const units = ['person', 'ballot', 'day', 'working-day', 'month', 'year', 'hour', 'item', 'time'];
/** Types an attribute written as text may stand for. */
const readAs = ['text', 'code', 'date', 'month', 'time', 'fraction'] as const;

export interface FactEditorProps {
  readonly stored: FactDefinition;
  readonly around: Around;
  readonly onRenamed: (id: string) => void;
}

/** A derived fact: what it computes, on which arguments, what that gives on a sample, and who reads it. */
export function FactEditor({ stored, around, onRenamed }: FactEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { t: ui } = useTranslation('ui');
  const { language, translate, sentence } = useLanguage();
  const draft = useDraft();
  const { content } = around;
  const reading = useFactReading(around);
  const { fact, problems, unsaved, compute, change, revert } = useFact(stored, around, reading);
  const vocabulary = useVocabulary(content);
  const [tab, setTab] = useState('form');
  const uses = useMemo(() => usesOf(content, { kind: 'fact', id: stored.id }), [content, stored.id]);
  const fixed = draft.readOnly;
  const title = translate(fact.title);
  const [form = '', table = '', column] = fact.id.split('.');
  const outer = column === undefined ? undefined : `${form}.${table}`;
  const told = problems.map(({ code, path, params }) => ({ path, lacks: code === 'schema' && params?.['keyword'] === 'required', text: sentence(`problem.${code}`, { title, ...params }) ?? code }));
  const problemsAt = (pointer: string): readonly string[] => told.filter(({ path, lacks }) => path === pointer && !lacks).map(({ text }) => text);
  const spec = specOf(fact.derive);
  const scope = fact.scope ?? content.procedure.stages.flatMap(({ forms }) => forms).find((each) => each.form === form)?.scope ?? 'matter';
  const says = factSays(fact, reading);
  const editing = { around, self: fact.id, scope, vocabulary, readOnly: fixed, problemsAt, Nested: DerivationEditor };
  const open = resultOf(fact.derive, fact.args, outer, around) === undefined;
  const describe = (what: string): string => t('done.set', { title, what });
  const unitOptions = [...units, ...(fact.unit === undefined || units.includes(fact.unit) ? [] : [fact.unit])].map((unit) => ({ value: unit, label: ui(`unit.${unit}`, { defaultValue: translate(unit) }) }));
  return (
    <div className="fact-editor">
      <PartFindings part={{ kind: 'fact', id: stored.id }} />
      <p className="fact-says"><span className="quiet">{t('says')}</span> <strong>{says}</strong></p>
      <SampleValue fact={fact} sound={problems.length === 0} scope={column === undefined ? scope : undefined} />
      <Tabs label={t('tabs')} current={tab} onSelect={setTab} tabs={[{ id: 'form', label: t('tab.form') }, { id: 'json', label: t('tab.json') }]}>
        {tab === 'json' ? <JsonTab fact={fact} readOnly={fixed} onChange={(next) => change(t('done.json', { title }), next)} /> : (
          <FactEditingContext value={editing}>
            <div className="editor-grid">
              <TextField label={t('title')} value={fact.title} disabled={fixed} check={(text) => (text === '' ? t('needed') : undefined)} onCommit={(next) => change(t('done.title', { before: title, title: next }), { ...fact, title: next })} />
              <IdField target={{ kind: 'fact', id: stored.id }} title={fact.title} taken={around.facts.map(({ id }) => id)} onRenamed={onRenamed} />
            </div>
            <SelectField
              label={t('derive')} value={fact.derive} disabled={fixed} help={spec === undefined ? undefined : derivationWords[language][spec.name].help}
              options={derivationSpecs.map(({ name }) => ({ value: name, label: derivationWords[language][name].name }))} onChange={(derive) => derive !== undefined && compute({ derive, args: { ...startingArgs(derive, fact.args) } })}
            />
            <DerivationEditor name={fact.derive} args={fact.args} table={outer} path="" onChange={(args) => compute({ derive: fact.derive, args: { ...args } })} />
            {told.length > 0 && (
              <div className="fact-editor__unsaved" role="status">
                {unsaved && <p>{t('unsaved')} {t('unsavedHelp')}</p>}
                {unsaved && <Button size="small" onClick={revert}>{t('revert')}</Button>}
              </div>
            )}
            <div className="editor-grid">
              {column === undefined && (
                <SelectField
                  label={t('scope')} value={fact.scope} disabled={fixed} options={[{ value: 'matter', label: t('scope.matter') }, { value: 'subject', label: t('scope.subject', { subject: translate(content.procedure.subject.title) }) }]}
                  onChange={(next) => change(describe(t('scope')), { ...fact, scope: next === 'subject' ? 'subject' : 'matter' })}
                />
              )}
              <SelectField
                label={t('type')} help={t('typeHelp')} value={fact.type} disabled={fixed || !open} options={(open ? readAs : [fact.type]).map((type) => ({ value: type, label: t(`type.${type}`) }))}
                onChange={(next) => {
                  const type = readAs.find((each) => each === next);
                  if (type !== undefined) change(describe(t('type')), { ...fact, type });
                }}
              />
              {fact.type === 'integer' && (
                <SelectField
                  label={t('unit')} value={fact.unit} none={t('noUnit')} disabled={fixed} options={unitOptions}
                  onChange={(unit) => {
                    const { unit: _was, ...rest } = fact;
                    change(describe(t('unit')), unit === undefined ? rest : { ...rest, unit });
                  }}
                />
              )}
              {(fact.type === 'code' || fact.type === 'codes') && (
                <SelectField
                  label={t('list')} value={fact.code} disabled={fixed} options={content.codes.map((list) => ({ value: list.id, label: translate(list.title) }))}
                  onChange={(code) => code !== undefined && change(describe(t('list')), { ...fact, code })}
                />
              )}
              <TextField
                label={t('note')} help={t('noteHelp')} value={fact.note ?? ''} disabled={fixed}
                onCommit={(note) => {
                  const { note: _was, ...rest } = fact;
                  change(describe(t('note')), note === '' ? rest : { ...rest, note });
                }}
              />
            </div>
          </FactEditingContext>
        )}
      </Tabs>
      <section className="procedure__section" aria-labelledby="fact-uses">
        <h3 id="fact-uses">{t('used')}</h3>
        {uses.length === 0 ? <p className="editor-field__help">{t('unused')}</p> : <UseList draft={draft.id} parts={draft.parts} uses={uses} />}
      </section>
    </div>
  );
}
