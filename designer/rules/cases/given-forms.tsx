import { type ReactNode, useMemo, useState } from 'react';

import type { CompiledRelease, FormData, FormDefinition } from '../../../runtime/engine/index.ts';
import { FormView, interpretedValidator, type SubjectChoice, useLanguage } from '../../../runtime/ui/index.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { flatForm, type Reads } from './reads.ts';

export interface GivenFormsProps {
  readonly release: CompiledRelease;
  readonly reads: Reads;
  readonly given: Readonly<Record<string, FormData>>;
  readonly onChange: (form: string, data: FormData) => void;
  readonly subjects?: readonly SubjectChoice[];
  readonly readOnly?: boolean;
}

/** The values a rule is tried on, in the runtime's own forms: what it reads, or everything. */
export function GivenForms({ release, reads, given, onChange, subjects, readOnly = false }: GivenFormsProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const [all, setAll] = useState(false);
  const { content } = release;
  const ordered = content.procedure.stages.flatMap((stage) => stage.forms.map(({ form, scope }) => ({ id: form, scope, stage: stage.title })));
  const shown = ordered.flatMap(({ id, scope, stage }) => {
    const form = release.form(id);
    return form !== undefined && (all || reads.fields.has(id)) ? [{ form, scope, stage }] : [];
  });
  return (
    <div className="given">
      {shown.length === 0 && <p className="quiet">{t('given.none')}</p>}
      {shown.map(({ form, scope, stage }) => (
        <section key={form.id} className="given__form">
          <h4>{stage === form.title ? translate(form.title) : `${translate(stage)} · ${translate(form.title)}`} <span className="quiet">{t(`given.${scope}`)}</span></h4>
          <OneForm release={release} form={form} fields={all ? undefined : reads.fields.get(form.id)} data={given[form.id] ?? {}} onChange={(data) => onChange(form.id, data)} subjects={subjects} readOnly={readOnly} />
        </section>
      ))}
      <label className="tick"><input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />{t('given.all')}</label>
    </div>
  );
}

interface OneFormProps {
  readonly release: CompiledRelease;
  readonly form: FormDefinition;
  readonly fields: ReadonlySet<string> | undefined;
  readonly data: FormData;
  readonly onChange: (data: FormData) => void;
  readonly subjects: readonly SubjectChoice[] | undefined;
  readonly readOnly: boolean;
}

function OneForm({ release, form, fields, data, onChange, subjects, readOnly }: OneFormProps): ReactNode {
  const listed = fields === undefined ? undefined : [...fields].toSorted().join(' ');
  const flat = useMemo(() => flatForm(release, form, listed === undefined ? undefined : new Set(listed.split(' '))), [release, form, listed]);
  // The form is drawn anew only when its fields are others: typing must not lose its place when the release is compiled again.
  const signature = JSON.stringify(flat.schema) + JSON.stringify(flat.ui);
  const [drawn, setDrawn] = useState({ signature, flat });
  if (drawn.signature !== signature) setDrawn({ signature, flat });
  const validator = useMemo(() => interpretedValidator(drawn.flat), [drawn]);
  return <FormView key={drawn.signature.length + drawn.signature} form={drawn.flat} codes={release.content.codes} data={data} onChange={onChange} validator={validator} readOnly={readOnly} {...(subjects === undefined ? {} : { subjects })} />;
}
