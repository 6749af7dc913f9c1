import { type ReactNode, useMemo, useState } from 'react';

import type { FormData, SubjectRecord } from '../../runtime/engine/index.ts';
import { Chip, FormView, interpretedValidator, type SubjectChoice, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormEditing } from './editing.ts';
import { PreviewLanguage } from './PreviewLanguage.tsx';
import { stageOfForm } from './stage.ts';
import { texts } from './texts.ts';

const widths = ['wide', 'middle', 'narrow'] as const;

/** The form as the filer sees it: with a sample's values or blank, in both languages, in three widths. Nothing is saved. */
export function PreviewTab(): ReactNode {
  const { form } = useFormEditing();
  const { content } = useDraft();
  const t = useRoomTexts(texts);
  const { language, translate } = useLanguage();
  const place = stageOfForm(content, form.id);
  const subject = place?.scope === 'subject';
  const sources = content.samples.flatMap((sample) => {
    const { forms, subjects } = sample.matter;
    if (!subject) return [{ key: sample.id, title: translate(sample.title), data: forms[form.id] ?? {}, subjects }];
    return subjects.map((each) => ({ key: `${sample.id} ${each.id}`, title: `${translate(sample.title)} · ${labelOf(each, content.procedure.subject)}`, data: each.forms[form.id] ?? {}, subjects }));
  });
  const [chosen, setChosen] = useState(sources[0]?.key);
  const source = sources.find((each) => each.key === chosen);
  const [values, setValues] = useState<FormData>(source?.data ?? {});
  const [width, setWidth] = useState<(typeof widths)[number]>('wide');
  const [shown, setShown] = useState(language);
  const [reading, setReading] = useState(false);
  const validator = useMemo(() => interpretedValidator(form), [form]);
  const subjects = useMemo(() => (source?.subjects ?? []).map((each): SubjectChoice => ({ id: each.id, label: labelOf(each, content.procedure.subject), state: each.state })), [source?.subjects, content.procedure.subject]);
  const choose = (key: string): void => {
    setChosen(key === '' ? undefined : key);
    setValues(sources.find((each) => each.key === key)?.data ?? {});
  };
  return (
    <div className="preview">
      <div className="preview__bar">
        <Field label={t('preview.values')}>
          {(control) => (
            <select {...control} className="select" value={source?.key ?? ''} onChange={(event) => choose(event.target.value)}>
              <option value="">{t('preview.blank')}</option>
              {sources.map((each) => <option key={each.key} value={each.key}>{each.title}</option>)}
            </select>
          )}
        </Field>
        <span className="preview__chips" role="group" aria-label={t('preview.width')}>{widths.map((each) => <Chip key={each} pressed={width === each} onPress={() => setWidth(each)}>{t(`preview.${each}`)}</Chip>)}</span>
        <span className="preview__chips" role="group" aria-label={t('preview.language')}>{(['zh-CN', 'en'] as const).map((each) => <Chip key={each} pressed={shown === each} onPress={() => setShown(each)}>{each === 'en' ? 'English' : '中文'}</Chip>)}</span>
        <Chip pressed={reading} onPress={() => setReading(!reading)}>{t('preview.reading')}</Chip>
      </div>
      <p className="quiet">{t('preview.help')}</p>
      <div className={`preview__paper preview__paper--${width}`}>
        <PreviewLanguage language={shown}>
          <Heading title={form.title} />
          <FormView key={`${form.id} ${chosen ?? ''}`} form={form} codes={content.codes} subjects={subjects} data={values} onChange={setValues} validator={validator} readOnly={reading} />
        </PreviewLanguage>
      </div>
    </div>
  );
}

function Heading({ title }: { readonly title: string }): ReactNode {
  const { translate } = useLanguage();
  return <h2>{translate(title)}</h2>;
}

/** What a subject is called, as the procedure says it. */
function labelOf({ id, forms }: SubjectRecord, { form, label }: { readonly form: string; readonly label: string }): string {
  const value = forms[form]?.[label.slice(label.indexOf('.') + 1)];
  return typeof value === 'string' && value !== '' ? value : id;
}
