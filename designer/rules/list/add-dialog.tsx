import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { RuleDefinition } from '../../../runtime/engine/index.ts';
import { Button, Dialog, type Option, RuleSentence, useLanguage } from '../../../runtime/ui/index.ts';
import { SearchField, SelectField } from '../../fields/ChoiceField.tsx';
import { Field } from '../../fields/Field.tsx';
import { useDraft } from '../../draft/draft.ts';
import { type Source, SourcePicker } from '../../parameters/source-picker.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import type { Json } from '../tree/json.ts';
import { LiteralInput } from '../values/literal-input.tsx';
import { fitsRight, type Vocabulary } from '../values/vocabulary.ts';
import { freeRuleName } from './changes.ts';
import { newRule, type TemplateKind, templateOf, templates } from './templates.ts';

export interface AddDialogProps {
  readonly vocabulary: Vocabulary;
  readonly onClose: () => void;
  readonly onAdd: (rule: RuleDefinition) => void;
}

/** A new rule from what rules usually say: a limit, an order of days, a share, something that must be so. */
export function AddDialog({ vocabulary, onClose, onAdd }: AddDialogProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const { content } = useDraft();
  const formId = useId();
  const [kind, setKind] = useState<TemplateKind>('at-least');
  const [fact, setFact] = useState<string>();
  const [limit, setLimit] = useState<string>();
  const [literal, setLiteral] = useState<Json>();
  const [title, setTitle] = useState('');
  const [light, setLight] = useState<'red' | 'yellow'>('red');
  const [stage, setStage] = useState<string>();
  const [source, setSource] = useState<Source>({ policy: content.ruleset.basis[0]?.policy ?? content.policies[0]?.id ?? '', article: '' });
  const [asked, setAsked] = useState(false);
  const template = templateOf[kind];
  const entry = fact === undefined ? undefined : vocabulary.fact(fact);
  const wanted = fact === undefined ? undefined : vocabulary.rightType(fact, template.operator);
  const limits = wanted === undefined || fact === undefined ? [] : vocabulary.choices('subject', ({ id, type }) => id !== fact && fitsRight(type, wanted));
  const form = fact?.split('.')[0] ?? '';
  const home = content.procedure.stages.find((each) => each.forms.some((one) => one.form === form))?.id;
  const right = template.against === 'nothing' ? { literal: true } : limit !== undefined ? { fact: limit } : literal === undefined ? undefined : { literal };
  const inStage = stage ?? home ?? content.procedure.stages[0]?.id;
  const preview = fact === undefined || right === undefined || inStage === undefined ? undefined : newRule(freeRuleName(content, `${fact.replaceAll('.', '-')}-${kind}`), {
    kind, fact, right, light, stage: inStage, title: title.trim() === '' ? t('add.untitled') : title.trim(), scope: entry?.scope === 'subject' ? 'subject' : 'matter',
    basis: { policy: source.policy, article: source.article }, message: 'fact' in right ? `${vocabulary.titleOf(fact)} {{${fact}}}（{{${right.fact}}}）` : `${vocabulary.titleOf(fact)} {{${fact}}}`,
    remedy: entry?.kind === 'field' ? fact : undefined,
  });
  const ready = preview !== undefined && title.trim() !== '' && source.policy !== '' && source.article !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onAdd(preview);
    else setAsked(true);
  };
  const needed = (missing: boolean): string | undefined => (asked && missing ? t('needed') : undefined);
  const kinds: readonly Option[] = templates.map((value) => ({ value, label: t(`template.${value}`) }));
  const clear = (): void => {
    setLimit(undefined);
    setLiteral(undefined);
  };
  return (
    <Dialog open title={t('add.title')} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" type="submit" form={formId}>{t('add.do')}</Button></>}>
      <form id={formId} className="act-form" onSubmit={submit} noValidate>
        <SelectField
          label={t('add.kind')} help={t(`template.${kind}.help`)} value={kind} options={kinds}
          onChange={(next) => {
            const found = templates.find((each) => each === next);
            if (found === undefined) return;
            setKind(found);
            if (entry !== undefined && !templateOf[found].takes(entry)) setFact(undefined);
            clear();
          }}
        />
        <SearchField
          label={t('add.fact')} help={t('add.factHelp')} error={needed(fact === undefined)} value={fact} options={vocabulary.choices('subject', template.takes)}
          onChange={(next) => {
            setFact(next);
            clear();
          }}
        />
        {template.against !== 'nothing' && wanted !== undefined && (
          <div className="add-rule__limit">
            <SearchField label={t('add.limit')} help={t('add.limitHelp')} error={needed(right === undefined)} value={limit} options={limits} none={template.against === 'fact' ? t('add.chooseFact') : t('add.orValue')} onChange={setLimit} />
            {template.against === 'any' && limit === undefined && <Field label={t('add.value')}>{() => <LiteralInput type={wanted} value={literal} onChange={setLiteral} vocabulary={vocabulary} label={t('add.value')} />}</Field>}
          </div>
        )}
        <Field label={t('field.title')} help={t('help.title')} error={needed(title.trim() === '')}>{(control) => <input {...control} className="input" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
        <div className="editor-grid">
          <SelectField label={t('field.light')} value={light} options={[{ value: 'red', label: t('light.red') }, { value: 'yellow', label: t('light.yellow') }]} onChange={(next) => setLight(next === 'yellow' ? 'yellow' : 'red')} />
          <SelectField label={t('field.stage')} value={inStage} options={content.procedure.stages.map(({ id, title: name }) => ({ value: id, label: translate(name) }))} onChange={setStage} />
        </div>
        <SourcePicker source={source} policies={content.policies} onChange={setSource} invalid={asked} />
        {preview !== undefined && <div className="notice"><RuleSentence rule={preview} definitions={content} /></div>}
      </form>
    </Dialog>
  );
}
