import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { TextField } from '../fields/TextField.tsx';
import { partAddress } from '../parts/address.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { released } from './condition-edits.ts';
import { useConditionWords } from './condition-words.ts';
import { clausesOf } from './conditions.ts';
import { useFormEditing } from './editing.ts';
import type { PanelProps } from './panel-props.ts';
import { StageDialog } from './StageDialog.tsx';
import { stageOfForm } from './stage.ts';
import { texts } from './texts.ts';

/** The form itself: what it is called, where it belongs, its conditions, and what its stage collects. */
export function FormPanel({ onCondition, onAttachment, onSignature }: PanelProps): ReactNode {
  const { form, put, readOnly } = useFormEditing();
  const { id: draft, content } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const [moving, setMoving] = useState(false);
  const place = stageOfForm(content, form.id);
  return (
    <>
      <h2 className="form-panel__title">{t('form.panel')}</h2>
      <div className="form-panel__fields">
        <TextField label={t('form.title')} value={form.title} disabled={readOnly} check={(text) => (text === '' ? t('check.title') : undefined)} onCommit={(title) => put(t('did.renameForm', { title }), { ...form, title })} />
        <TextField
          label={t('form.description')} help={t('form.descriptionHelp')} lines={3} value={form.description ?? ''} disabled={readOnly}
          onCommit={(text) => {
            const { description: _old, ...rest } = form;
            put(t('did.describeForm'), text === '' ? rest : { ...rest, description: text });
          }}
        />
        <p className="form-panel__line"><span className="quiet">{t('field.id')}</span> <code>{form.id}</code></p>
        <p className="form-panel__line">
          <span className="quiet">{t('form.stage')}</span>{' '}
          {place === undefined ? t('form.noStage') : <Link to={partAddress(draft, { kind: 'stage', id: place.stage.id })}>{translate(place.stage.title)}</Link>}
          {place !== undefined && <> · {t(place.scope === 'matter' ? 'scope.matter' : 'scope.subjectShort', { subject: translate(content.procedure.subject.title) })}</>}{' '}
          {!readOnly && <button type="button" className="link" onClick={() => setMoving(true)}>{t('form.attach')}</button>}
        </p>
      </div>
      <Conditions onCondition={onCondition} />
      <h3 className="form-panel__head">{t('form.files')}</h3>
      <ul className="bullets">{place?.stage.attachments.map((each) => <li key={each.id}>{translate(each.title)}{each.required && <span className="quiet"> · {t('field.required')}</span>}</li>)}</ul>
      {(place?.stage.attachments.length ?? 0) === 0 && <p className="quiet">{t('form.noFiles')}</p>}
      <div className="form-panel__acts">
        <Button size="small" disabled={readOnly} onClick={onAttachment}>{t('file.title')}</Button>
        <Button size="small" onClick={onSignature}>{t('signature.title')}</Button>
      </div>
      {moving && <StageDialog form={form} onClose={() => setMoving(false)} />}
    </>
  );
}

function Conditions({ onCondition }: Pick<PanelProps, 'onCondition'>): ReactNode {
  const { form, put, readOnly } = useFormEditing();
  const t = useRoomTexts(texts);
  const words = useConditionWords(form);
  const clauses = clausesOf(form);
  return (
    <>
      <h3 className="form-panel__head">{t('form.conditions')}</h3>
      {clauses.length === 0 && <p className="quiet">{t('form.noConditions')}</p>}
      <ul className="clauses">
        {clauses.map(({ place, clause }) => (
          <li key={String(place)} className="clauses__clause">
            {clause === undefined ? <p>{t('condition.unreadable')}</p> : (
              <p>
                {([['condition.when', clause.then], ['condition.unless', clause.otherwise]] as const).map(([mode, branch]) => words.branch(branch).length > 0 && (
                  <span key={mode} className="clauses__branch">{t(mode)}{words.when(clause.when)}{t('colon')}{words.branch(branch).join(t('semicolon'))}</span>
                ))}
              </p>
            )}
            <span className="clauses__acts">
              {clause !== undefined && <button type="button" className="link" onClick={() => onCondition({ place })}>{t('edit')}</button>}{' '}
              {!readOnly && <button type="button" className="link" onClick={() => put(t('did.removeCondition'), released(form, place))}>{t('bar.remove')}</button>}
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" disabled={readOnly} onClick={() => onCondition({})}>{t('condition.new')}</Button>
    </>
  );
}
