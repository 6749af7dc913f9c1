import { type ReactNode, useMemo, useRef, useState } from 'react';

import type { PartOf } from '../../runtime/engine/index.ts';
import { Button, type Column, DataTable, Empty, useLanguage, useToast } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { newSampleId, readSample } from './read-sample.ts';
import { RemoveSample, RenameSample } from './sample-dialogs.tsx';
import { sampleTexts } from './texts.ts';

type Sample = PartOf<'sample'>;
type Asked = { readonly act: 'rename' | 'remove'; readonly sample: Sample };

/** The samples that previews and trials use: listed, uploaded, renamed, taken out. */
export function Component(): ReactNode {
  const t = useRoomTexts(sampleTexts);
  const { translate, date } = useLanguage();
  const { parts, readOnly } = useDraft();
  const [asked, setAsked] = useState<Asked>();
  useTitle(t('title'));
  const samples = useMemo(() => parts.filter((part): part is Sample => part.kind === 'sample'), [parts]);
  const columns = useMemo((): readonly Column<Sample>[] => [
    { id: 'title', title: t('colTitle'), width: 'wide', cell: ({ id, value }) => <>{translate(value.title)} <code className="quiet">{id}</code></> },
    { id: 'subjects', title: t('colSubjects'), align: 'end', width: 'narrow', cell: ({ value }) => value.matter.subjects.length },
    { id: 'forms', title: t('colForms'), align: 'end', width: 'narrow', cell: ({ value: { matter } }) => new Set([matter, ...matter.subjects].flatMap(({ forms }) => Object.keys(forms))).size },
    { id: 'opened', title: t('colOpened'), cell: ({ value }) => <span className="tabular">{date(value.matter.openedOn)}</span> },
    {
      id: 'acts', title: '', label: t('rename'), width: 'narrow',
      cell: (sample) => (
        <span className="row samples__acts">
          <button type="button" className="link" onClick={() => download(sample)}>{t('download')}</button>
          {!readOnly && <button type="button" className="link" onClick={() => setAsked({ act: 'rename', sample })}>{t('rename')}</button>}
          {!readOnly && <button type="button" className="link" onClick={() => setAsked({ act: 'remove', sample })}>{t('remove')}</button>}
        </span>
      ),
    },
  ], [t, translate, date, readOnly]);
  return (
    <div className="page">
      <div className="page__head">
        <h1 tabIndex={-1}>{t('title')}</h1>
        <span className="spring" />
        {!readOnly && <Upload taken={samples.map(({ id }) => id)} />}
      </div>
      <p className="quiet">{t('help')}</p>
      <DataTable columns={columns} rows={samples} rowKey={({ id }) => id} caption={t('title')} empty={<Empty title={t('none')}>{t('noneHelp')}</Empty>} />
      {asked?.act === 'rename' && <RenameSample sample={asked.sample} onClose={() => setAsked(undefined)} />}
      {asked?.act === 'remove' && <RemoveSample sample={asked.sample} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Upload({ taken }: { readonly taken: readonly string[] }): ReactNode {
  const t = useRoomTexts(sampleTexts);
  const toast = useToast();
  const { change, part } = useDraft();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    const { name } = file;
    const read = readSample(await file.text());
    if (read === undefined) return toast({ tone: 'bad', text: t('notMatter', { name }) });
    const ours = part('procedure', 'procedure')?.value.id ?? '';
    if (read.matter.procedure !== ours) return toast({ tone: 'bad', text: t('otherProcedure', { name, theirs: read.matter.procedure, ours }) });
    const id = newSampleId(taken);
    const title = read.title ?? name.replace(/\.json$/i, '');
    if (await change(t('labelAdd', { title }), [{ put: { kind: 'sample', id, value: { id, title, matter: read.matter } } }])) toast({ tone: 'good', text: t('added', { title }) });
  };
  return (
    <>
      <Button look="primary" onClick={() => input.current?.click()}>{t('add')}</Button>
      <input
        ref={input} type="file" accept=".json,application/json" hidden aria-label={t('add')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
    </>
  );
}

/** Hands the sample's matter over as a file. */
function download({ id, value }: Sample): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(value.matter, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
