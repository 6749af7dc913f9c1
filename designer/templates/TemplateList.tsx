import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import type { TemplateSource } from '../../runtime/engine/index.ts';
import { Button, type Column, DataTable, Empty, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { NewTemplate } from './NewTemplate.tsx';
import { RemoveTemplate } from './RemoveTemplate.tsx';
import { putTemplate } from './template-changes.ts';
import { texts } from './texts.ts';

/** The document templates of a draft. */
export function TemplateList(): ReactNode {
  const draft = useDraft();
  const { content, readOnly } = draft;
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<TemplateSource | undefined>(undefined);
  const stages = content.procedure.stages;
  const open = (id: string): string => partAddress(draft.id, { kind: 'template', id });
  const duplicate = (template: TemplateSource): void => {
    const taken = new Set([...content.templates, ...draft.baseParts].map((each) => each.id));
    const id = [...Array(999).keys()].map((number) => `${template.id}-${String(number + 2)}`).find((each) => !taken.has(each));
    if (id !== undefined) void draft.change(t('did.duplicate', { title: translate(template.title) }), putTemplate(content, { ...template, id, title: t('list.copyOf', { title: template.title }) }));
  };
  const columns: readonly Column<TemplateSource>[] = [
    { id: 'title', title: t('title'), cell: (each) => <Link to={open(each.id)}>{translate(each.title)}</Link>, width: 'wide' },
    { id: 'id', title: t('id'), cell: (each) => <code>{each.id}</code> },
    {
      id: 'stage', title: t('stage'), sort: (each) => stages.findIndex((stage) => stage.id === each.stage),
      cell: (each) => <Link to={partAddress(draft.id, { kind: 'stage', id: each.stage })}>{translate(stages.find((stage) => stage.id === each.stage)?.title ?? each.stage)}</Link>,
    },
    { id: 'scope', title: t('scope'), cell: (each) => (each.scope === 'matter' ? t('scope.matter') : t('scope.subject', { subject: translate(content.procedure.subject.title) })) },
    { id: 'kinds', title: t('list.kinds'), cell: (each) => [...(each.html ? [t('kind.html')] : []), ...(each.docx ? [t('kind.docx')] : [])].join(t('comma')) || <span className="quiet">{t('kind.none')}</span> },
    { id: 'gate', title: t('list.gate'), cell: (each) => (each.behindGate ? t('list.behind') : '—') },
    {
      id: 'acts', title: <span className="visually-hidden">{t('list.acts')}</span>, label: t('list.acts'), width: 'narrow',
      cell: (each) => (
        <span className="row-acts">
          <Button size="small" look="quiet" disabled={readOnly} aria-label={t('list.duplicateOf', { title: translate(each.title) })} onClick={() => duplicate(each)}>{t('list.duplicate')}</Button>
          <Button size="small" look="quiet" disabled={readOnly} aria-label={t('remove.title', { title: translate(each.title) })} onClick={() => setRemoving(each)}>{t('list.remove')}</Button>
        </span>
      ),
    },
  ];
  return (
    <div className="room-page">
      <header className="room-page__head">
        <div><h1>{t('list.title')}</h1><p className="quiet">{t('list.help')}</p></div>
        <Button look="primary" disabled={readOnly} onClick={() => setMaking(true)}>{t('list.new')}</Button>
      </header>
      <DataTable
        columns={columns} rows={content.templates} rowKey={(each) => each.id} caption={t('list.title')} onOpen={(each) => void navigate(open(each.id))}
        empty={<Empty title={t('list.empty')} action={<Button disabled={readOnly} onClick={() => setMaking(true)}>{t('list.new')}</Button>}>{t('list.emptyHelp')}</Empty>}
      />
      {making && <NewTemplate onClose={() => setMaking(false)} onMade={(id) => void navigate(open(id))} />}
      {removing !== undefined && <RemoveTemplate template={removing} onClose={() => setRemoving(undefined)} />}
    </div>
  );
}
