import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';

import { partAt, type PolicyDefinition, usesOf } from '../../runtime/engine/index.ts';
import { Button, Dialog, isCivilDate } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { IdField } from '../fields/IdField.tsx';
import { PartFindings } from '../fields/PartFindings.tsx';
import { TextField } from '../fields/TextField.tsx';
import { Grid, type GridColumn, type GridEdit } from '../grid/Grid.tsx';
import { type TableShape, Transfer } from '../grid/Transfer.tsx';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { articleHead, rowsOf, withArticles, withRows } from './articles.ts';
import { PasteArticles } from './paste-articles.tsx';
import { policyTexts } from './texts.ts';

type Optional = 'number' | 'from' | 'until' | 'note';

/** One policy: its articles in our own words, and where each is cited. */
export function Policy({ policy }: { readonly policy: PolicyDefinition }): ReactNode {
  const t = useRoomTexts(policyTexts);
  const navigate = useNavigate();
  const draft = useDraft();
  const { content, readOnly } = draft;
  const { id, title } = policy;
  const [deleting, setDeleting] = useState(false);
  const uses = useMemo(() => usesOf(content, { kind: 'policy', id }), [content, id]);
  const before = partAt(draft.baseParts, { kind: 'policy', id });
  const old = useMemo(() => new Map(before?.kind === 'policy' ? before.value.articles.map((each) => [each.article, JSON.stringify(each)]) : []), [before]);
  const put = (value: PolicyDefinition, label: string): void => void draft.change(label, [{ put: { kind: 'policy', id, value } }]);
  const set = (name: Optional, text: string): void => {
    const { [name]: _, articles, ...rest } = policy;
    put({ ...rest, ...(text === '' ? {} : { [name]: text }), articles }, t('done.cell', { title }));
  };
  const date = (text: string): string | undefined => (text === '' || isCivilDate(text) ? undefined : t('dateWrong'));
  const done = ({ kind, ...edit }: GridEdit): string => t(`done.${kind}`, { title, count: 'count' in edit ? edit.count : 1 });
  const columns: readonly GridColumn[] = [
    { id: 'article', title: t('article'), check: (text, row) => (text === '' ? t('noArticle') : policy.articles.some(({ article }, at) => article === text && at !== row) ? t('sameArticle') : undefined) },
    { id: 'title', title: t('articleTitle') },
    { id: 'text', title: t('text'), lines: 3, check: (text) => (text === '' ? t('noText') : undefined) },
    { id: 'source', title: t('source') },
    { id: 'status', title: t('status'), choices: [{ value: '', label: t('unsaid') }, ...(['confirmed', 'derived', 'background'] as const).map((value) => ({ value, label: t(value) }))] },
  ];
  const shape: TableShape<PolicyDefinition> = {
    head: articleHead,
    rows: rowsOf,
    value: (head, cells) => {
      if (!head.includes('article') || !head.includes('text')) return t('wrongHead');
      return withRows(policy, cells.map((row) => articleHead.map((name) => (head.includes(name) ? (row[head.indexOf(name)] ?? '') : ''))));
    },
  };
  return (
    <>
      <PartFindings part={{ kind: 'policy', id }} />
      <div className="editor-grid">
        <TextField label={t('name')} value={title} disabled={readOnly} check={(text) => (text === '' ? t('noTitle') : undefined)} onCommit={(text) => put({ ...policy, title: text }, t('done.cell', { title }))} />
        <IdField target={{ kind: 'policy', id }} title={title} taken={content.policies.map((each) => each.id)} onRenamed={(renamed) => void navigate(`/drafts/${draft.id}/policies/${renamed}`)} />
        <TextField label={t('number')} value={policy.number ?? ''} disabled={readOnly} onCommit={(text) => set('number', text)} />
        <TextField label={t('from')} help={t('dateHelp')} value={policy.from ?? ''} disabled={readOnly} check={date} onCommit={(text) => set('from', text)} />
        <TextField label={t('until')} help={t('dateHelp')} value={policy.until ?? ''} disabled={readOnly} check={date} onCommit={(text) => set('until', text)} />
        <TextField label={t('note')} lines={2} value={policy.note ?? ''} disabled={readOnly} onCommit={(text) => set('note', text)} />
      </div>
      <div className="row">
        <span className="quiet tabular">{t('cited', { count: uses.length })}</span>
        <span className="spring" />
        {!readOnly && <PasteArticles policy={policy} onPaste={(pasted) => put(withArticles(policy, pasted), t('done.paste', { title, count: pasted.length }))} />}
        <Transfer kind="policy" id={id} title={title} value={policy} shape={shape} readOnly={readOnly} onImport={(value) => put(value, t('done.import', { title }))} />
      </div>
      <Grid
        label={title} columns={columns} rows={rowsOf(policy)} readOnly={readOnly} blank={() => [String(policy.articles.length + 1), '', t('newText'), '', '']}
        changed={(row) => old.get(policy.articles[row]?.article ?? '') !== JSON.stringify(policy.articles[row])}
        onChange={(rows, edit) => put(withRows(policy, rows), done(edit))}
      />
      <section>
        <h2>{t('citedBy')}</h2>
        {uses.length === 0 ? <p className="quiet">{t('uncited')}</p> : <UseList draft={draft.id} parts={draft.parts} uses={uses} />}
      </section>
      {!readOnly && <div><Button look="danger" size="small" onClick={() => setDeleting(true)}>{t('delete')}</Button></div>}
      {deleting && (
        <Dialog
          open title={t('deleteTitle', { title })} onClose={() => setDeleting(false)}
          actions={
            <>
              <Button onClick={() => setDeleting(false)}>{t('cancel')}</Button>
              <Button look="danger" onClick={() => { void navigate(`/drafts/${draft.id}/policies`); void draft.change(t('done.delete', { title }), [{ remove: { kind: 'policy', id } }]); }}>{t('delete')}</Button>
            </>
          }
        >
          {uses.length === 0 ? <p>{t('deleteFree')}</p> : <><p>{t('deleteUsed')}</p><UseList draft={draft.id} parts={draft.parts} uses={uses} /></>}
        </Dialog>
      )}
    </>
  );
}
