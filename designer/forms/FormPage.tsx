import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';

import { type FormDefinition, partOfKind } from '../../runtime/engine/index.ts';
import { Empty, Tabs, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { DesignTab } from './DesignTab.tsx';
import { type FormEditing, FormEditingContext, type Selected } from './editing.ts';
import { JsonTab } from './JsonTab.tsx';
import { PreviewTab } from './PreviewTab.tsx';
import { texts } from './texts.ts';

const tabs = ['design', 'preview', 'json'] as const;

/** One form of the draft, to edit. */
export function FormPage(): ReactNode {
  const { form: id } = useParams();
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const form = id === undefined ? undefined : draft.part('form', id)?.value;
  if (form === undefined) return <Empty title={t('form.gone')} action={<Link className="button button--plain" to={`/drafts/${draft.id}/forms`}>{t('list.title')}</Link>}>{t('form.goneHelp')}</Empty>;
  return <Editor key={form.id} form={form} />;
}

function Editor({ form }: { readonly form: FormDefinition }): ReactNode {
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const [query, setQuery] = useSearchParams();
  const [selected, select] = useState<Selected | undefined>(() => asked(query.get('at'), form));
  const [tab, setTab] = useState<string>('design');
  const base = useMemo(() => partOfKind(draft.baseParts, 'form', form.id)?.value, [draft.baseParts, form.id]);
  const { change: changeDraft, readOnly } = draft;
  const change = useCallback<FormEditing['change']>((label, changes) => void changeDraft(label, changes), [changeDraft]);
  const put = useCallback<FormEditing['put']>((label, value, next) => {
    change(label, [{ put: { kind: 'form', id: value.id, value } }]);
    if (next !== undefined) select(next);
  }, [change]);
  const editing = useMemo((): FormEditing => ({ form, base, readOnly, selected, select, put, change }), [form, base, readOnly, selected, put, change]);
  return (
    <FormEditingContext value={editing}>
      <div className="form-page">
        <header className="form-page__head">
          <Link to={`/drafts/${draft.id}/forms`}>{t('list.title')}</Link> <span aria-hidden="true">›</span>
          <h1>{translate(form.title)}</h1>
          {readOnly && <span className="quiet">{t('readOnly')}</span>}
        </header>
        <Tabs
          label={t('form.tabs')} current={tab} tabs={tabs.map((each) => ({ id: each, label: t(`tab.${each}`) }))}
          onSelect={(next) => {
            setTab(next);
            if (query.has('at')) setQuery({}, { replace: true });
          }}
        >
          {tab === 'preview' ? <PreviewTab /> : tab === 'json' ? <JsonTab /> : <DesignTab />}
        </Tabs>
      </div>
    </FormEditingContext>
  );
}

/** The field a JSON pointer into the form leads to. */
function asked(pointer: string | null, form: FormDefinition): Selected | undefined {
  const keys = pointer?.split('/') ?? [];
  const field = keys[keys.indexOf('properties') + 1];
  return field !== undefined && keys.includes('properties') && form.schema.properties?.[field] !== undefined ? { kind: 'field', id: field } : undefined;
}
