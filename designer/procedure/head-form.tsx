import type { ReactNode } from 'react';

import { factList, type PartOf } from '../../runtime/engine/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { FactField } from '../fields/FactField.tsx';
import { PickList } from '../fields/PickList.tsx';
import { TextField } from '../fields/TextField.tsx';
import { fieldTexts } from '../fields/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useEdits, useSay } from './use-procedure.ts';

type Head = PartOf<'procedure'>['value'];

/** What a procedure is called, which days it counts by, and what its matters are about. */
export function HeadForm(): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const shared = useRoomTexts(fieldTexts);
  const say = useSay('procedure', content.procedure.title);
  const head: Head | undefined = draft.part('procedure', 'procedure')?.value;
  if (head === undefined) return null;
  const { subject } = head;
  const fixed = draft.readOnly;
  const put = (label: string, value: Head): void => void draft.change(label, [{ put: { kind: 'procedure', id: 'procedure', value } }]);
  const setSubject = (what: string, to: string, next: Partial<Head['subject']>): void => put(say.set(what, to), { ...head, subject: { ...subject, ...next } });
  const needed = (text: string): string | undefined => (text === '' ? shared('needed') : undefined);
  const whole = (text: string): string | undefined => (/^\d{1,6}$/.test(text) ? undefined : t('head.number'));
  const forms = content.forms.map(({ id, title }) => ({ value: id, label: translate(title) }));
  const lists = content.codes.map(({ id, title }) => ({ value: id, label: translate(title) }));
  const own = factList(content).filter(({ kind, id, type }) => kind === 'field' && id.startsWith(`${subject.form}.`) && type.type !== 'rows');
  const isOwn = ({ id }: { readonly id: string }): boolean => own.some((fact) => fact.id === id);
  return (
    <>
      <div className="editor-grid">
        <TextField label={t('title')} value={head.title} check={needed} disabled={fixed} onCommit={(title) => put(say.set(t('title'), title), { ...head, title })} />
        <TextField
          label={t('description')} lines={2} value={head.description ?? ''} disabled={fixed}
          onCommit={(text) => {
            const { description: _was, ...rest } = head;
            put(say.set(t('description'), text), text === '' ? rest : { ...rest, description: text });
          }}
        />
        <TextField label={t('head.timeZone')} help={t('head.timeZoneHelp')} mono value={head.timeZone} check={needed} disabled={fixed} onCommit={(timeZone) => put(say.set(t('head.timeZone'), timeZone), { ...head, timeZone })} />
        <TextField label={t('head.calendar')} help={t('head.calendarHelp')} mono value={head.calendar} disabled={fixed} check={(id) => (/^[a-z][A-Za-z0-9-]*$/.test(id) ? undefined : shared('idWrong'))} onCommit={(calendar) => put(say.set(t('head.calendar'), calendar), { ...head, calendar })} />
      </div>
      <section className="procedure__section" aria-labelledby="subject-heading">
        <h3 id="subject-heading">{t('head.subject')}</h3>
        <div className="editor-grid">
          <TextField label={t('head.subjectTitle')} help={t('head.subjectTitleHelp')} value={subject.title} check={needed} disabled={fixed} onCommit={(title) => setSubject(t('head.subjectTitle'), title, { title })} />
          <div className="editor-grid">
            <TextField label={t('head.min')} value={String(subject.min)} check={whole} disabled={fixed} onCommit={(text) => setSubject(t('head.min'), text, { min: Number(text) })} />
            <TextField
              label={t('head.max')} placeholder={t('head.maxNone')} value={subject.max === undefined ? '' : String(subject.max)} check={(text) => (text === '' ? undefined : whole(text))} disabled={fixed}
              onCommit={(text) => {
                const { max: _was, ...rest } = subject;
                put(say.set(t('head.max'), text), { ...head, subject: text === '' ? rest : { ...rest, max: Number(text) } });
              }}
            />
          </div>
          <SelectField label={t('head.form')} value={subject.form} options={forms} none={forms.length === 0 ? t('head.noForm') : undefined} disabled={fixed} onChange={(form) => form !== undefined && setSubject(t('head.form'), forms.find(({ value }) => value === form)?.label ?? form, { form })} />
          <FactField label={t('head.label')} content={content} accept={isOwn} value={subject.label} disabled={fixed} onChange={(label) => label !== undefined && setSubject(t('head.label'), label, { label })} />
          <FactField
            label={t('head.detail')} content={content} accept={isOwn} value={subject.detail} none={t('head.none')} disabled={fixed}
            onChange={(detail) => {
              const { detail: _was, ...rest } = subject;
              put(say.set(t('head.detail'), detail ?? ''), { ...head, subject: detail === undefined ? rest : { ...rest, detail } });
            }}
          />
          <SelectField
            label={t('head.suspension')} help={t('head.suspensionHelp')} value={head.suspension?.reasons} options={lists} none={t('head.none')} disabled={fixed}
            onChange={(reasons) => {
              const { suspension: _was, ...rest } = head;
              put(say.set(t('head.suspension'), lists.find(({ value }) => value === reasons)?.label ?? ''), reasons === undefined ? rest : { ...rest, suspension: { reasons } });
            }}
          />
          <div className="editor-grid__wide">
            <PickList
              label={t('head.identity')} help={own.length === 0 ? t('head.identityNone') : undefined} add={t('head.addIdentity')} removeLabel={(title) => t('takeOut', { title })} options={own.map(({ id, title }) => ({ value: id, label: translate(title) }))} chosen={subject.identity} disabled={fixed}
              onAdd={({ value, label }) => put(say.add(t('head.identity'), label), { ...head, subject: { ...subject, identity: [...subject.identity, value] } })}
              onRemove={({ value, label }) => put(say.drop(t('head.identity'), label), { ...head, subject: { ...subject, identity: subject.identity.filter((each) => each !== value) } })}
            />
          </div>
        </div>
      </section>
    </>
  );
}
