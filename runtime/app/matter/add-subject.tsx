import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { FormData } from '../../engine/index.ts';
import { useLanguage, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { newSubjectId } from '../wire/subject-id.ts';
import { ActDialog } from './act-dialog.tsx';
import { isMine, offerOf, whyShut } from './acts.ts';
import { stageAddress } from './addresses.ts';
import { openingOf, useMatter } from './context.ts';

/** Adds a subject by the values that tell it from others; its form is filled in afterwards. */
export function AddSubject(): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const scene = useMatter();
  const { view } = scene;
  const [open, setOpen] = useState(false);
  const title = language.translate(openingOf(scene).definitions.procedure.subject.title);
  const offer = offerOf(view.acts, 'add-subject');
  if (!isMine(offer)) return null;
  const why = whyShut(offer, language);
  return (
    <>
      <WhyButton size="small" onClick={() => setOpen(true)} {...(why === undefined ? {} : { why })}>{t('subject.add', { subject: title })}</WhyButton>
      {open && <AddDialog title={t('subject.addTitle', { subject: title })} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDialog({ title, onClose }: { readonly title: string; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const params = useParams();
  const scene = useMatter();
  const { view } = scene;
  const { definitions } = openingOf(scene);
  const { subject } = definitions.procedure;
  const form = definitions.forms.find(({ id }) => id === subject.form);
  const [values, setValues] = useState<FormData>({});
  const [id] = useState(() => newSubjectId(view.matter.subjects.map((each) => each.id)));
  const fields = [...new Set([subject.label, ...subject.identity])].map((fact) => fact.split('.')[1] ?? fact);
  const stage = params['stage'] ?? definitions.procedure.stages.find(({ forms }) => forms.some(({ form: own }) => own === subject.form))?.id ?? '';
  return (
    <ActDialog
      matter={view.id}
      open
      size="small"
      title={title}
      confirm={t('action.add')}
      command={() => ({ kind: 'add-subject', subject: id, form: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) })}
      onClose={onClose}
      onDone={() => void navigate(stageAddress(view.id, stage, id))}
    >
      {fields.map((field, index) => {
        const schema = form?.schema.properties?.[field];
        const value = values[field];
        return (
          <label key={field} className="labelled">
            <span>{translate(schema?.title ?? field)}</span>
            <input
              className="input"
              required={index === 0}
              {...(schema?.maxLength === undefined ? {} : { maxLength: schema.maxLength })}
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => setValues({ ...values, [field]: event.target.value.trim() === '' ? '' : event.target.value })}
            />
            {schema?.description !== undefined && <span className="hint">{translate(schema.description)}</span>}
          </label>
        );
      })}
    </ActDialog>
  );
}
