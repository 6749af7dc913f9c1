import { type ReactNode, useCallback, useMemo } from 'react';

import type { FormData } from '../../engine/index.ts';
import { fieldLights, FormView, useLanguage } from '../../ui/index.ts';
import { keyOf, type Place } from '../drafts/draft.ts';
import { offerOf } from './acts.ts';
import { releaseOfStage, useMatter } from './context.ts';

export interface StageFormProps {
  readonly stage: string;
  readonly form: string;
  readonly subject?: string;
  /** Whether the form says its own title. */
  readonly titled: boolean;
  readonly onBlur: () => void;
}

const nothing: FormData = {};

/** One form of a stage, editable where the person may and nothing froze it. */
export function StageForm({ stage, form, subject, titled, onBlur }: StageFormProps): ReactNode {
  const { translate } = useLanguage();
  const scene = useMatter();
  const { view, drafts, edits, judgement, subjects, target } = scene;
  const release = releaseOfStage(scene, stage, subject);
  const definition = release.definitions.forms.find(({ id }) => id === form);
  const validator = release.validators.forms[form];
  const place: Place = useMemo(() => ({ stage, form, ...(subject === undefined ? {} : { subject }) }), [stage, form, subject]);
  const offer = offerOf(view.acts, 'save-stage', { stage, ...(subject === undefined ? {} : { subject }) });
  const rows = judgement.verdict.rows;
  const lights = useMemo(() => fieldLights(rows, form, subject), [rows, form, subject]);
  const missing = useMemo(
    () => rows.filter(({ outcome }) => outcome === 'not-recorded').flatMap((row) => row.missing.filter((each) => each.form === form && (each.subject === undefined || each.subject === subject))),
    [rows, form, subject],
  );
  const onChange = useCallback((data: FormData) => drafts.edit(place, data), [drafts, place]);
  const recorded = subject === undefined ? view.matter.forms[form] : view.matter.subjects.find(({ id }) => id === subject)?.forms[form];
  const data = edits.drafts.get(keyOf(place))?.data ?? recorded ?? nothing;
  const focus = target !== undefined && target.form === form && (target.subject === undefined || target.subject === subject) ? target : undefined;
  if (definition === undefined || validator === undefined) return null;
  return (
    <section className="stage__form" aria-label={translate(definition.title)}>
      {titled && <h3 className="stage__form-title">{translate(definition.title)}</h3>}
      {definition.description !== undefined && <p className="stage__form-about">{translate(definition.description)}</p>}
      <FormView
        form={definition}
        codes={release.definitions.codes}
        subjects={subjects}
        data={data}
        validator={validator}
        onChange={onChange}
        readOnly={offer?.possible !== true}
        lights={lights}
        missing={missing}
        onBlur={onBlur}
        {...(focus === undefined ? {} : { focus })}
      />
    </section>
  );
}
