import { type ReactNode, useState } from 'react';

import { type DerivationName, derivationSpecs, type FactDefinition, type FactType } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { type Around, specOf, startingArgs } from './expression.ts';
import { derivationWords } from './phrases.ts';
import { factTexts } from './texts.ts';

export interface NewFactProps {
  readonly around: Around;
  readonly onClose: () => void;
  /** The new fact, still without arguments: the page keeps it until it is complete. */
  readonly onStart: (fact: FactDefinition) => void;
}

/** A new fact: what it is called and how it is computed; its arguments follow on the page. */
export function NewFact({ around, onClose, onStart }: NewFactProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { language, translate } = useLanguage();
  const { content } = useDraft();
  const [title, setTitle] = useState('');
  const [id, setId] = useState('');
  const [derive, setDerive] = useState<DerivationName>('workingDaysBetween');
  const [scope, setScope] = useState<'matter' | 'subject'>('matter');
  const wrong = id === '' ? undefined : !/^[a-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*)+$/.test(id) ? t('idWrong') : around.fact(id) !== undefined ? t('taken') : undefined;
  const ready = title.trim() !== '' && id !== '' && wrong === undefined;
  const start = (): void => {
    if (!ready) return;
    const [form = '', table = '', column] = id.split('.');
    const isColumn = column !== undefined && around.fact(`${form}.${table}`)?.type.type === 'rows';
    const result = specOf(derive)?.result;
    const type: { readonly type: FactType; readonly unit?: string } = result !== undefined && result !== 'declared' && 'type' in result ? result : { type: 'text' };
    onStart({ id, ...(isColumn ? {} : { scope }), ...type, title: title.trim(), derive, args: { ...startingArgs(derive, {}) } });
  };
  return (
    <Dialog open size="small" title={t('newTitle')} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={!ready} onClick={start}>{t('create')}</Button></>}>
      <form
        className="new-part"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Field label={t('newName')}>{(control) => <input {...control} className="input" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t('newId')} help={t('newIdHelp')} error={wrong}>{(control) => <input {...control} className="input input--mono" maxLength={160} value={id} onChange={(event) => setId(event.target.value)} />}</Field>
        <SelectField label={t('newDerive')} value={derive} help={derivationWords[language][derive].help} options={derivationSpecs.map(({ name }) => ({ value: name, label: derivationWords[language][name].name }))} onChange={(name) => setDerive(derivationSpecs.find((spec) => spec.name === name)?.name ?? derive)} />
        <SelectField label={t('scope')} value={scope} options={[{ value: 'matter', label: t('scope.matter') }, { value: 'subject', label: t('scope.subject', { subject: translate(content.procedure.subject.title) }) }]} onChange={(next) => setScope(next === 'subject' ? 'subject' : 'matter')} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
