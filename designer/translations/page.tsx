import { type ReactNode, useMemo, useState } from 'react';

import { type PartOf, partAt, translatableTexts } from '../../runtime/engine/index.ts';
import { Button, Chip, Empty } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Grid, type GridColumn } from '../grid/Grid.tsx';
import { type TableShape, Transfer } from '../grid/Transfer.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { tagsIn } from './tags.ts';
import { translationTexts } from './texts.ts';

type Texts = PartOf<'texts'>['value'];
type Filter = 'all' | 'missing' | 'unused';
const filters: readonly Filter[] = ['all', 'missing', 'unused'];
const shortest = 40;

/** What the definitions say in another language. */
export function Component(): ReactNode {
  const t = useRoomTexts(translationTexts);
  const draft = useDraft();
  const { content, readOnly } = draft;
  const languages = Object.keys(content.locales);
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const texts = useMemo(() => content.locales[language] ?? {}, [content, language]);
  const used = useMemo(() => translatableTexts(content).map(({ text }) => text), [content]);
  const unused = useMemo(() => Object.keys(texts).filter((text) => !used.includes(text)), [texts, used]);
  const put = (value: Texts, label: string): void => void draft.change(label, [{ put: { kind: 'texts', id: language, value } }]);
  const done = used.filter((text) => texts[text] !== undefined).length;
  const wanted = query.trim().toLowerCase();
  const sources = filter === 'unused' ? unused : filter === 'missing' ? used.filter((text) => texts[text] === undefined) : used;
  const shown = sources.filter((text) => wanted === '' || text.toLowerCase().includes(wanted) || (texts[text] ?? '').toLowerCase().includes(wanted));
  const rows = shown.map((text) => [text, texts[text] ?? '']);
  const before = partAt(draft.baseParts, { kind: 'texts', id: language });
  const old: Texts = before?.kind === 'texts' ? before.value : {};
  const columns: readonly GridColumn[] = [
    { id: 'text', title: t('text'), fixed: true },
    { id: 'translation', title: t('translation'), lines: 1, check: (text, row) => lost(shown[row] ?? '', text) },
  ];
  const lost = (source: string, text: string): string | undefined => {
    const tags = text === '' ? [] : tagsIn(source).filter((tag) => !tagsIn(text).includes(tag));
    return tags.length === 0 ? undefined : t('tagsLost', { tags: tags.join(' ') });
  };
  const withTexts = (pairs: readonly (readonly [string, string])[]): Texts => {
    const next = new Map(Object.entries(texts));
    for (const [text, translation] of pairs) {
      if (translation === '') next.delete(text);
      else next.set(text, translation);
    }
    return Object.fromEntries(next);
  };
  const shape: TableShape<Texts> = {
    head: ['text', 'translation'],
    rows: (value) => used.map((text) => [text, value[text] ?? '']),
    value: (head, cells) => {
      const [text, translation] = [head.indexOf('text'), head.indexOf('translation')];
      return text < 0 || translation < 0 ? t('wrongHead') : withTexts(cells.map((row) => [row[text] ?? '', row[translation] ?? '']));
    },
  };
  return (
    <div className="page">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('title')}</h1>
        <span className="quiet tabular">{t('count', { done, all: used.length })}</span>
        <span className="spring" />
        <Transfer kind="texts" id={language} title={t('title')} value={texts} shape={shape} readOnly={readOnly} onImport={(value) => put(value, t('done.import'))} />
      </header>
      <p className="hint">{t('help', { tag: '{{…}}' })}</p>
      {used.length === 0 ? <Empty title={t('none')} /> : (
        <>
          <div className="grid-bar">
            <select className="select" aria-label={t('language')} value={language} onChange={(event) => setLanguage(event.target.value)}>
              {[...new Set([...languages, language])].map((each) => <option key={each} value={each}>{each}</option>)}
            </select>
            <input className="input" type="search" placeholder={t('search')} aria-label={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
            {filters.map((each) => <Chip key={each} pressed={filter === each} onPress={() => setFilter(each)}>{t(each)} {each === 'unused' ? unused.length : each === 'missing' ? used.length - done : used.length}</Chip>)}
            {!readOnly && filter === 'unused' && unused.length > 0 && (
              <Button size="small" onClick={() => put(withTexts(unused.map((text) => [text, ''])), t('done.clear', { count: unused.length }))}>{t('clear')}</Button>
            )}
          </div>
          {shown.length === 0 ? <Empty title={t('noMatch')} /> : (
            <Grid
              label={t('title')} columns={columns} rows={rows} readOnly={readOnly} fixedRows changed={(row) => old[shown[row] ?? ''] !== texts[shown[row] ?? '']}
              onChange={(next, edit) => put(
                withTexts(next.map((cells, at) => [shown[at] ?? '', cells[1] ?? ''])),
                edit.kind === 'cell' ? t('done.cell', { text: (shown[edit.row] ?? '').slice(0, shortest) }) : t('done.paste', { count: 'count' in edit ? edit.count : 1 }),
              )}
            />
          )}
        </>
      )}
    </div>
  );
}
