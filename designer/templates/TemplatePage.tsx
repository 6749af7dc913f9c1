import { type ReactNode, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';

import type { TemplateSource } from '../../runtime/engine/index.ts';
import { Empty, Tabs, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { triedOn } from './preview.ts';
import { PropertiesTab } from './PropertiesTab.tsx';
import { NoSource, SourceTab } from './SourceTab.tsx';
import { texts } from './texts.ts';
import { WordTab } from './WordTab.tsx';

const tabs = ['source', 'word', 'properties'] as const;

/** One document template of the draft, to edit. */
export function TemplatePage(): ReactNode {
  const { template: id } = useParams();
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const template = id === undefined ? undefined : draft.part('template', id)?.value;
  if (template === undefined) return <Empty title={t('gone')} action={<Link className="button button--plain" to={`/drafts/${draft.id}/templates`}>{t('list.title')}</Link>}>{t('goneHelp')}</Empty>;
  return <Editor key={template.id} template={template} />;
}

function Editor({ template }: { readonly template: TemplateSource }): ReactNode {
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const [tab, setTab] = useState<string>(template.source === undefined && template.word !== undefined ? 'word' : 'source');
  const choices = useMemo(() => triedOn(draft.content, template, { blank: t('preview.blank'), translate }), [draft.content, template, t, translate]);
  const [key, setKey] = useState<string | undefined>(undefined);
  const on = choices.find((each) => each.key === key) ?? choices[0];
  if (on === undefined) return null;
  return (
    <div className="template-page">
      <header className="form-page__head">
        <Link to={`/drafts/${draft.id}/templates`}>{t('list.title')}</Link> <span aria-hidden="true">›</span>
        <h1>{translate(template.title)}</h1>
        <span className="template-page__sample">
          <Field label={t('preview.on')}>
            {(control) => <select {...control} className="select" value={on.key} onChange={(event) => setKey(event.target.value)}>{choices.map((each) => <option key={each.key} value={each.key}>{each.title}</option>)}</select>}
          </Field>
        </span>
      </header>
      <Tabs label={t('tabs')} current={tab} onSelect={setTab} tabs={tabs.map((each) => ({ id: each, label: t(`tab.${each}`) }))}>
        {tab === 'properties' ? <PropertiesTab template={template} />
          : tab === 'word' ? <WordTab template={template} on={on} />
            : template.source === undefined ? <NoSource template={template} /> : <SourceTab template={template} on={on} />}
      </Tabs>
    </div>
  );
}
