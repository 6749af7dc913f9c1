import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';

import type { PartChange, StageDefinition } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { PlainSelect } from '../fields/ChoiceField.tsx';
import { FieldGroup } from '../fields/Field.tsx';
import { partAddress } from '../parts/address.ts';
import { freeId, newForm } from './additions.ts';
import { useEdits, useSay } from './use-procedure.ts';

/** The forms of a stage: how many of each are filled in; more from those there are, or a new one. */
export function StageForms({ stage }: { readonly stage: StageDefinition }): ReactNode {
  const { draft, content, t, translate, stage: put } = useEdits();
  const say = useSay('stage', stage.title);
  const [making, setMaking] = useState<string>();
  const newId = useId();
  const { stages, subject } = content.procedure;
  const titleOf = (form: string): string => translate(content.forms.find(({ id }) => id === form)?.title ?? form);
  const holderOf = (form: string): StageDefinition | undefined => stages.find(({ forms }) => forms.some((each) => each.form === form));
  const subjectTitle = translate(subject.title);
  const scopes = [{ value: 'matter', label: t('perMatter') }, { value: 'subject', label: t('perSubject', { subject: subjectTitle }) }];
  // The only form of another stage stays there: a stage is never without.
  const others = content.forms.filter(({ id }) => !stage.forms.some(({ form }) => form === id) && (holderOf(id)?.forms.length ?? 2) > 1);

  const take = (form: string): void => {
    const holder = holderOf(form);
    const scope = holder?.forms.find((each) => each.form === form)?.scope ?? 'matter';
    const changes: PartChange[] = [{ put: { kind: 'stage', id: stage.id, value: { ...stage, forms: [...stage.forms, { form, scope }] } } }];
    if (holder !== undefined) changes.unshift({ put: { kind: 'stage', id: holder.id, value: { ...holder, forms: holder.forms.filter((each) => each.form !== form) } } });
    void draft.change(say.add(t('forms'), titleOf(form)), changes);
  };
  const make = (): void => {
    const title = making?.trim() ?? '';
    if (title === '') return;
    const form = newForm(content, freeId(`${stage.id}-form`, content.forms.map(({ id }) => id)), title, t('dateOf', { title }));
    void draft.change(say.add(t('forms'), title), [
      { put: { kind: 'form', id: form.id, value: form } },
      { put: { kind: 'stage', id: stage.id, value: { ...stage, forms: [...stage.forms, { form: form.id, scope: 'matter' }] } } },
    ]);
    setMaking(undefined);
  };
  return (
    <FieldGroup label={t('forms')} help={stage.forms.length === 1 ? `${t('formsHelp', { subject: subjectTitle })}${t('lastForm')}` : t('formsHelp', { subject: subjectTitle })}>
      <ul className="line-list">
        {stage.forms.map(({ form, scope }) => (
          <li key={form} className="line-list__line">
            <Link className="line-list__main" to={partAddress(draft.id, { kind: 'form', id: form })}>{titleOf(form)}</Link>
            <PlainSelect
              control={{ 'aria-label': t('scope', { form: titleOf(form) }) }} value={scope} options={scopes} disabled={draft.readOnly}
              onChange={(next) => put(say.set(t('scope', { form: titleOf(form) }), scopes.find(({ value }) => value === next)?.label ?? ''), { ...stage, forms: stage.forms.map((each) => (each.form === form ? { form, scope: next === 'subject' ? 'subject' : 'matter' } : each)) })}
            />
            {!draft.readOnly && <Button look="quiet" size="small" disabled={stage.forms.length === 1} aria-label={t('takeOut', { title: titleOf(form) })} onClick={() => put(say.drop(t('forms'), titleOf(form)), { ...stage, forms: stage.forms.filter((each) => each.form !== form) })}>✕</Button>}
          </li>
        ))}
      </ul>
      {!draft.readOnly && (
        <div className="line-list__add">
          {others.length > 0 && (
            <PlainSelect
              control={{ 'aria-label': t('addForm') }} value={undefined} none={t('addForm')}
              options={others.map(({ id, title }) => {
                const holder = holderOf(id);
                return { value: id, label: translate(title), detail: holder === undefined ? t('formFree') : t('formFrom', { stage: translate(holder.title) }) };
              })}
              onChange={(form) => form !== undefined && take(form)}
            />
          )}
          <Button size="small" onClick={() => setMaking('')}>{t('newForm')}</Button>
        </div>
      )}
      <Dialog open={making !== undefined} size="small" title={t('newForm')} onClose={() => setMaking(undefined)} actions={<><Button onClick={() => setMaking(undefined)}>{t('cancel')}</Button><Button look="primary" disabled={making?.trim() === ''} onClick={make}>{t('create')}</Button></>}>
        <form onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
        >
          <label className="labelled" htmlFor={newId}><span>{t('newFormTitle')}</span><input id={newId} className="input" maxLength={200} value={making ?? ''} onChange={(event) => setMaking(event.target.value)} /></label>
        </form>
      </Dialog>
    </FieldGroup>
  );
}
