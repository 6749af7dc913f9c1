import type { ReactNode } from 'react';

import type { RuleDefinition, Trial } from '../../../runtime/engine/index.ts';
import { type Option, useLanguage } from '../../../runtime/ui/index.ts';
import { SearchField, SelectField } from '../../fields/ChoiceField.tsx';
import { IdField } from '../../fields/IdField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import { BasisList } from './basis-list.tsx';
import { MessageEditor } from './message-editor.tsx';

type Params = RuleDefinition['event']['params'];

export interface EventFormProps {
  readonly rule: RuleDefinition;
  readonly vocabulary: Vocabulary;
  readonly trial: Trial | undefined;
  readonly readOnly: boolean;
  /** The rule as it shall be, with what was changed as a word of the room (`what.<key>`). */
  readonly onChange: (rule: RuleDefinition, what: What) => void;
  readonly onRenamed: (name: string) => void;
}
export type What = 'title' | 'light' | 'stage' | 'scope' | 'basis' | 'message' | 'due' | 'remedy' | 'exception' | 'note' | 'priority';

/** What a broken rule says and does: its light, place, text, message, mending and exception. */
export function EventForm({ rule, vocabulary, trial, readOnly, onChange, onRenamed }: EventFormProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const { content } = useDraft();
  const { params } = rule.event;
  const { procedure, ruleset, policies } = content;
  const put = (what: What, change: Partial<Params>, without: readonly (keyof Params)[] = []): void => {
    const { due, note, ...needed } = { ...params, ...change };
    const kept = { ...(due === undefined || without.includes('due') ? {} : { due }), ...(note === undefined || without.includes('note') ? {} : { note }) };
    onChange({ ...rule, event: { ...rule.event, params: { ...needed, ...kept } } }, what);
  };
  const stages: readonly Option[] = procedure.stages.map(({ id, title }) => ({ value: id, label: translate(title) }));
  const filings: readonly Option[] = procedure.filings.map(({ id, title }) => ({ value: id, label: translate(title), detail: t('filing') }));
  const fields = vocabulary.choices('subject', ({ kind, scope }) => kind === 'field' && (params.scope === 'subject' || scope !== 'subject'));
  const flags = vocabulary.choices(params.scope, ({ type }) => type.type === 'boolean');
  const lights: readonly Option[] = (['red', 'yellow'] as const).map((value) => ({ value, label: t(`light.${value}`) }));
  const disabled = readOnly;
  return (
    <div className="editor-grid event-form">
      <div className="editor-grid__wide"><TextField label={t('field.title')} help={t('help.title')} value={params.title} disabled={disabled} check={(text) => (text === '' ? t('needed') : undefined)} onCommit={(title) => put('title', { title })} /></div>
      <SelectField label={t('field.light')} help={t('help.light')} value={params.light} options={lights} disabled={disabled} onChange={(light) => put('light', { light: light === 'yellow' ? 'yellow' : 'red' })} />
      <SelectField label={t('field.scope')} help={t('help.scope')} value={params.scope} options={[{ value: 'matter', label: t('scope.matter') }, { value: 'subject', label: t('scope.subject', { subject: translate(procedure.subject.title) }) }]} disabled={disabled} onChange={(scope) => put('scope', { scope: scope === 'matter' ? 'matter' : 'subject' })} />
      <SelectField label={t('field.stage')} help={t('help.stage')} value={params.stage} options={stages} disabled={disabled} onChange={(stage) => stage !== undefined && put('stage', { stage })} />
      <SelectField label={t('field.due')} help={t('help.due')} value={params.due} options={[...stages, ...filings]} none={t('due.own')} disabled={disabled} onChange={(due) => (due === undefined ? put('due', {}, ['due']) : put('due', { due }))} />
      <div className="editor-grid__wide"><BasisList basis={params.basis} policies={policies} readOnly={readOnly} onChange={(basis) => put('basis', { basis: [...basis] })} /></div>
      <div className="editor-grid__wide"><MessageEditor message={params.message} scope={params.scope} vocabulary={vocabulary} trial={trial} readOnly={readOnly} onChange={(message) => put('message', { message })} /></div>
      <SearchField label={t('field.remedy')} help={t('help.remedy')} value={params.remedy?.fact} options={fields} none={t('remedy.none')} disabled={disabled} onChange={(fact) => put('remedy', { remedy: fact === undefined ? null : { fact } })} />
      <div className="event-form__exception">
        <SearchField label={t('field.exception')} help={t('help.exception')} value={params.exception?.fact} options={flags} none={t('exception.none')} disabled={disabled} onChange={(fact) => put('exception', { exception: fact === undefined ? null : { fact, light: params.exception?.light ?? 'yellow' } })} />
        {params.exception !== null && (
          <SelectField label={t('field.exceptionLight')} value={params.exception.light} options={lights} disabled={disabled} onChange={(light) => params.exception !== null && put('exception', { exception: { fact: params.exception.fact, light: light === 'red' ? 'red' : 'yellow' } })} />
        )}
      </div>
      <div className="editor-grid__wide"><TextField label={t('field.note')} help={t('help.note')} lines={2} value={params.note ?? ''} disabled={disabled} onCommit={(note) => (note === '' ? put('note', {}, ['note']) : put('note', { note }))} /></div>
      <IdField target={{ kind: 'rule', id: rule.name }} title={params.title} taken={ruleset.rules.map(({ name }) => name)} onRenamed={onRenamed} />
      {rule.priority !== undefined && <p className="quiet event-form__priority">{t('priority', { priority: rule.priority })}</p>}
    </div>
  );
}
