import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';

import { type CodeListDefinition, partAt, usesOf } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { IdField } from '../fields/IdField.tsx';
import { PartFindings } from '../fields/PartFindings.tsx';
import { TextField } from '../fields/TextField.tsx';
import { Grid, type GridColumn, type GridEdit } from '../grid/Grid.tsx';
import { type TableShape, Transfer } from '../grid/Transfer.tsx';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { AddAttribute } from './add-attribute.tsx';
import { attributeFits, attributesOf, rowsOf, withRows } from './rows.ts';
import { codeTexts } from './texts.ts';

/** One code list: what it is, its codes with their attributes, and what uses it. */
export function CodeList({ list }: { readonly list: CodeListDefinition }): ReactNode {
  const t = useRoomTexts(codeTexts);
  const navigate = useNavigate();
  const draft = useDraft();
  const { content, readOnly } = draft;
  const [added, setAdded] = useState<readonly string[]>([]);
  const [deleting, setDeleting] = useState(false);
  const uses = useMemo(() => usesOf(content, { kind: 'code-list', id: list.id }), [content, list.id]);
  const attributes = useMemo(() => [...new Set([...attributesOf(list), ...added])], [list, added]);
  const before = partAt(draft.baseParts, { kind: 'code-list', id: list.id });
  const old = useMemo(() => new Map(before?.kind === 'code-list' ? before.value.codes.map((code) => [code.code, JSON.stringify(code)]) : []), [before]);
  const put = (value: CodeListDefinition, label: string): Promise<boolean> => draft.change(label, [{ put: { kind: 'code-list', id: list.id, value } }]);
  const done = ({ kind, ...edit }: GridEdit): string => t(`done.${kind}`, { title: list.title, count: 'count' in edit ? edit.count : 1 });
  const rows = useMemo(() => rowsOf(list, attributes), [list, attributes]);
  const set = (name: 'title' | 'standard' | 'source' | 'note', text: string): void => {
    const { [name]: _, ...rest } = list;
    void put({ ...rest, title: list.title, ...(text === '' ? {} : { [name]: text }) }, t('done.cell', { title: list.title }));
  };
  const columns: readonly GridColumn[] = [
    { id: 'code', title: t('code'), mono: true, check: (text, row) => (text === '' ? t('noCode') : list.codes.some(({ code }, at) => code === text && at !== row) ? t('sameCode') : undefined) },
    { id: 'title', title: t('codeTitle'), check: (text) => (text === '' ? t('noTitle') : undefined) },
    { id: 'active', title: t('active'), choices: [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] },
    ...attributes.map((name): GridColumn => ({ id: name, title: name, mono: true, check: (text) => (attributeFits(list, name, text) ? undefined : t('misfit')) })),
  ];
  const shape: TableShape<CodeListDefinition> = {
    head: ['code', 'title', 'active', ...attributes],
    rows: (value) => rowsOf(value, attributes),
    value: (head, cells) => {
      const at = (name: string): number => head.indexOf(name);
      if (at('code') < 0 || at('title') < 0) return t('wrongHead');
      const others = head.filter((name) => !['code', 'title', 'active', ''].includes(name));
      const ordered = cells.map((row) => [row[at('code')] ?? '', row[at('title')] ?? '', at('active') < 0 ? 'true' : (row[at('active')] ?? 'true'), ...others.map((name) => row[at(name)] ?? '')]);
      return withRows(list, ordered, others);
    },
  };
  return (
    <>
      <PartFindings part={{ kind: 'code-list', id: list.id }} />
      <div className="editor-grid">
        <TextField label={t('name')} value={list.title} disabled={readOnly} check={(text) => (text === '' ? t('noTitle') : undefined)} onCommit={(text) => set('title', text)} />
        <IdField target={{ kind: 'code-list', id: list.id }} title={list.title} taken={content.codes.map(({ id }) => id)} onRenamed={(id) => void navigate(`/drafts/${draft.id}/codes/${id}`)} />
        <TextField label={t('standard')} help={t('standardHelp')} value={list.standard ?? ''} disabled={readOnly} onCommit={(text) => set('standard', text)} />
        <TextField label={t('source')} value={list.source ?? ''} disabled={readOnly} onCommit={(text) => set('source', text)} />
        <div className="editor-grid__wide"><TextField label={t('note')} lines={2} value={list.note ?? ''} disabled={readOnly} onCommit={(text) => set('note', text)} /></div>
      </div>
      <div className="row">
        <span className="quiet tabular">{t('count', { count: list.codes.length })}</span>
        <span className="spring" />
        {!readOnly && <AddAttribute taken={attributes} onAdd={(name) => setAdded([...added, name])} />}
        <Transfer kind="code-list" id={list.id} title={list.title} value={list} shape={shape} readOnly={readOnly} onImport={(value) => void put(value, t('done.import', { title: list.title }))} />
      </div>
      <Grid
        label={list.title} columns={columns} rows={rows} readOnly={readOnly}
        blank={() => [freshCode(list), t('newCode'), 'true', ...attributes.map(() => '')]}
        changed={(row) => old.get(list.codes[row]?.code ?? '') !== JSON.stringify(list.codes[row])}
        onChange={(next, edit) => {
          if (next.length > 0) void put(withRows(list, next, attributes), done(edit));
        }}
      />
      <section>
        <h2>{t('usedBy')}</h2>
        {uses.length === 0 ? <p className="quiet">{t('unused')}</p> : <UseList draft={draft.id} parts={draft.parts} uses={uses} />}
      </section>
      {!readOnly && <div><Button look="danger" size="small" onClick={() => setDeleting(true)}>{t('delete')}</Button></div>}
      {deleting && (
        <Dialog
          open title={t('deleteTitle', { title: list.title })} onClose={() => setDeleting(false)}
          actions={
            <>
              <Button onClick={() => setDeleting(false)}>{t('cancel')}</Button>
              <Button look="danger" onClick={() => { void navigate(`/drafts/${draft.id}/codes`); void draft.change(t('done.delete', { title: list.title }), [{ remove: { kind: 'code-list', id: list.id } }]); }}>{t('delete')}</Button>
            </>
          }
        >
          {uses.length === 0 ? <p>{t('deleteFree')}</p> : <><p>{t('deleteUsed')}</p><UseList draft={draft.id} parts={draft.parts} uses={uses} /></>}
        </Dialog>
      )}
    </>
  );
}

/** A code behind the last one: the next number, where codes are numbers. */
function freshCode({ codes }: CodeListDefinition): string {
  const numbers = codes.map(({ code }) => Number(code));
  const width = codes[0]?.code.length ?? 1;
  const next = numbers.every(Number.isInteger) ? Math.max(...numbers) + 1 : codes.length + 1;
  const text = String(next).padStart(width, '0');
  return codes.some(({ code }) => code === text) ? `${text}-${codes.length + 1}` : text;
}
