import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ParameterDefinition, usesOf } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { definitionOf, freeId, type Settings, settingsChanges, type SettingsFault, settingsOf, units, valueTypes } from './settings.ts';
import { SourcePicker } from './source-picker.tsx';
import { parameterTexts } from './texts.ts';
import { ValueInput } from './value-input.tsx';

export interface SettingsDialogProps {
  /** The parameter; undefined for a new one. */
  readonly id: string | undefined;
  readonly definition: ParameterDefinition | undefined;
  readonly onClose: () => void;
  readonly onStored: (id: string) => void;
}

/** Name, id, type, unit and note of a parameter; a new one with its first value and source. */
export function SettingsDialog({ id, definition, onClose, onStored }: SettingsDialogProps): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const formId = useId();
  const { content } = draft;
  const others = Object.keys(content.parameters).filter((each) => each !== id);
  const [settings, setSettings] = useState(() => settingsOf(id ?? freeId(others), definition));
  const [fault, setFault] = useState<SettingsFault>();
  const set = (change: Partial<Settings>): void => setSettings((now) => ({ ...now, ...change }));
  const renames = id !== undefined && settings.id !== id ? usesOf(content, { kind: 'parameter', id }) : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = definitionOf(settings, definition, others, content.codes);
    if ('fault' in read) return setFault(read.fault);
    const { title } = read.definition;
    const label = id === undefined ? t('done.new', { title }) : settings.id === id ? t('done.settings', { title }) : t('done.rename', { before: id, after: settings.id });
    void draft.change(label, settingsChanges(content, id, settings.id, read.definition));
    onStored(settings.id);
  };
  return (
    <Dialog
      open title={id === undefined ? t('newTitle') : t('settingsTitle', { title: translate(definition?.title ?? id) })} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" type="submit" form={formId}>{t(id === undefined ? 'create' : 'store')}</Button></>}
    >
      <form id={formId} className="act-form parameters__settings" onSubmit={submit} noValidate>
        <label className="labelled">
          <span>{t('fieldTitle')}</span>
          <input className="input" maxLength={200} value={settings.title} aria-invalid={fault === 'title' || undefined} onChange={(event) => set({ title: event.target.value })} />
          <span className="hint">{t('titleHelp')}</span>
        </label>
        <label className="labelled">
          <span>{t('fieldId')}</span>
          <input className="input code" maxLength={80} value={settings.id} aria-invalid={fault === 'id' || fault === 'idTaken' || undefined} onChange={(event) => set({ id: event.target.value })} />
          <span className="hint">{t('idHelp', { id: settings.id })}</span>
        </label>
        {renames.length > 0 && <div className="notice"><p>{t('renames')}</p><UseList draft={draft.id} parts={draft.parts} uses={renames} /></div>}
        <div className="parameters__pairs">
          <TypeFields settings={settings} onChange={set} />
        </div>
        {definition === undefined && (
          <>
            <div className="labelled">
              <span>{t('value')}</span>
              <ValueInput
                id={`${formId}-value`} type={settings.type} list={content.codes.find((list) => list.id === settings.code)} typed={settings.typed === '' && settings.type === 'boolean' ? 'true' : settings.typed}
                onType={(typed) => set({ typed })} invalid={fault !== undefined && !['title', 'id', 'idTaken', 'source', 'list', 'type'].includes(fault)} label={t('value')}
              />
            </div>
            <SourcePicker source={settings.source} policies={content.policies} onChange={(source) => set({ source })} invalid={fault === 'source'} />
          </>
        )}
        <label className="labelled">
          <span>{t('note')}</span>
          <textarea className="input" rows={2} maxLength={2000} value={settings.note} onChange={(event) => set({ note: event.target.value })} />
          <span className="hint">{t('noteHelp')}</span>
        </label>
        {fault !== undefined && <p className="parameters__fault" role="alert">{t(`wrong.${fault}`)}</p>}
      </form>
    </Dialog>
  );
}

function TypeFields({ settings, onChange }: { readonly settings: Settings; readonly onChange: (change: Partial<Settings>) => void }): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { t: ui } = useTranslation('ui');
  const { translate } = useLanguage();
  const { content } = useDraft();
  const ownUnit = settings.unit !== '' && !units.some((unit) => unit === settings.unit);
  return (
    <>
      <label className="labelled">
        <span>{t('type')}</span>
        <select
          className="select" value={settings.type}
          onChange={(event) => {
            const type = valueTypes.find((each) => each === event.target.value);
            if (type !== undefined) onChange({ type, typed: type === 'boolean' ? 'true' : '' });
          }}
        >
          {valueTypes.map((type) => <option key={type} value={type}>{t(`type.${type}`)}</option>)}
        </select>
      </label>
      {settings.type === 'code' || settings.type === 'codes' ? (
        <label className="labelled">
          <span>{t('list')}</span>
          <select className="select" value={settings.code} onChange={(event) => onChange({ code: event.target.value, typed: '' })}>
            <option value="">{t('choose')}</option>
            {content.codes.map(({ id, title }) => <option key={id} value={id}>{translate(title)}</option>)}
          </select>
        </label>
      ) : (
        <label className="labelled">
          <span>{t('unit')}</span>
          <select className="select" value={settings.unit} onChange={(event) => onChange({ unit: event.target.value })}>
            <option value="">{t('noUnit')}</option>
            {ownUnit && <option value={settings.unit}>{translate(settings.unit)}</option>}
            {units.map((unit) => <option key={unit} value={unit}>{ui(`unit.${unit}`)}</option>)}
          </select>
        </label>
      )}
    </>
  );
}
