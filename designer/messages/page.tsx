import { type ReactNode, useMemo, useState } from 'react';

import { type Part, type PartOf } from '../../runtime/engine/index.ts';
import { Chip, Empty, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Grid, type GridColumn } from '../grid/Grid.tsx';
import { type TableShape, Transfer } from '../grid/Transfer.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { tagsIn } from '../translations/tags.ts';
import { messageTexts } from './texts.ts';

type Sentences = PartOf<'sentences'>['value'];
const isSentences = (part: Part): part is PartOf<'sentences'> => part.kind === 'sentences';

/** The sentences of the program, by language and code. */
export function Component(): ReactNode {
  const t = useRoomTexts(messageTexts);
  const draft = useDraft();
  const { readOnly } = draft;
  const { language: own } = useLanguage();
  const all = draft.parts.filter(isSentences);
  const [language, setLanguage] = useState<string>(own);
  const [query, setQuery] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const now = useMemo(() => all.find(({ id }) => id === language)?.value ?? {}, [all, language]);
  const old = useMemo<Sentences>(() => draft.baseParts.filter(isSentences).find(({ id }) => id === language)?.value ?? {}, [draft.baseParts, language]);
  const put = (value: Sentences, label: string): void => void draft.change(label, [{ put: { kind: 'sentences', id: language, value } }]);
  const codes = Object.keys(now);
  const changed = codes.filter((code) => old[code] !== now[code]);
  const wanted = query.trim().toLowerCase();
  const shown = (onlyChanged ? changed : codes).filter((code) => wanted === '' || code.includes(wanted) || (now[code] ?? '').toLowerCase().includes(wanted));
  const wrong = (code: string, text: string): string | undefined => {
    if (text === '') return t('empty');
    const lost = tagsIn(old[code] ?? '').filter((tag) => !tagsIn(text).includes(tag));
    return lost.length === 0 ? undefined : t('tagsLost', { tags: lost.join(' ') });
  };
  const columns: readonly GridColumn[] = [
    { id: 'code', title: t('code'), fixed: true, mono: true },
    { id: 'sentence', title: t('sentence'), lines: 1, check: (text, row) => wrong(shown[row] ?? '', text) },
  ];
  const withSentences = (pairs: readonly (readonly [string, string])[]): Sentences =>
    ({ ...now, ...Object.fromEntries(pairs.filter(([code, sentence]) => now[code] !== undefined && wrong(code, sentence) === undefined)) });
  const shape: TableShape<Sentences> = {
    head: ['code', 'sentence'],
    rows: (value) => Object.entries(value),
    value: (head, cells) => {
      const [code, sentence] = [head.indexOf('code'), head.indexOf('sentence')];
      return code < 0 || sentence < 0 ? t('wrongHead') : withSentences(cells.map((row) => [row[code] ?? '', row[sentence] ?? '']));
    },
  };
  return (
    <div className="page">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('title')}</h1>
        <span className="quiet tabular">{t('count', { count: codes.length })}</span>
        <span className="spring" />
        <Transfer kind="sentences" id={language} title={t('title')} value={now} shape={shape} readOnly={readOnly} onImport={(value) => put(value, t('done.import'))} />
      </header>
      <p className="hint">{t('help')}</p>
      <div className="grid-bar">
        <select className="select" aria-label={t('language')} value={language} onChange={(event) => setLanguage(event.target.value)}>{all.map(({ id }) => <option key={id} value={id}>{id}</option>)}</select>
        <input className="input" type="search" placeholder={t('search')} aria-label={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
        <Chip pressed={!onlyChanged} onPress={() => setOnlyChanged(false)}>{t('all')} {codes.length}</Chip>
        <Chip pressed={onlyChanged} onPress={() => setOnlyChanged(true)}>{t('changed')} {changed.length}</Chip>
      </div>
      {shown.length === 0 ? <Empty title={t('noMatch')} /> : (
        <Grid
          label={t('title')} columns={columns} rows={shown.map((code) => [code, now[code] ?? ''])} readOnly={readOnly} fixedRows changed={(row) => changed.includes(shown[row] ?? '')}
          onChange={(next, edit) => put(
            withSentences(next.map((cells, at) => [shown[at] ?? '', cells[1] ?? ''])),
            edit.kind === 'cell' ? t('done.cell', { code: shown[edit.row] ?? '' }) : t('done.paste', { count: 'count' in edit ? edit.count : 1 }),
          )}
        />
      )}
    </div>
  );
}
