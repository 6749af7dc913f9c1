import { type ReactNode, useState } from 'react';

import type { TemplateSource } from '../../runtime/engine/index.ts';
import { Button, Failure, Skeleton, useLanguage, useToast } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { base64Of, bytesOf, saveAs, wordType } from './files.ts';
import { filledWord, type TriedOn, usePreview } from './preview.ts';
import { useProblemWords } from './problem-words.ts';
import { putTemplate } from './template-changes.ts';
import { texts } from './texts.ts';

/** The largest Word template, in bytes: what the workspace takes in one edit. */
const largest = 4_000_000;

/** A Word template: uploaded, checked before it is taken, filled with a sample. */
export function WordTab({ template, on }: { readonly template: TemplateSource; readonly on: TriedOn }): ReactNode {
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const toast = useToast();
  const { translate } = useLanguage();
  const [chosen, setChosen] = useState<{ readonly name: string; readonly word: string } | undefined>(undefined);
  const word = chosen?.word ?? template.word;
  const title = translate(template.title);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > largest) toast({ tone: 'bad', text: t('word.tooLarge') });
    else setChosen({ name: file.name, word: await base64Of(file) });
  };
  const take = (): void => {
    if (chosen === undefined) return;
    void draft.change(t('did.word', { title }), putTemplate(draft.content, { ...template, word: chosen.word, docx: true }));
    setChosen(undefined);
  };
  const drop = (): void => {
    const { word: _word, ...rest } = template;
    void draft.change(t('did.noWord', { title }), putTemplate(draft.content, { ...rest, docx: false }));
  };
  return (
    <div className="word-tab">
      <p className="quiet">{t('word.help')}</p>
      <div className="form-panel__acts">
        <label className="button button--plain">
          {t(template.word === undefined ? 'word.upload' : 'word.replace')}
          <input
            type="file" className="visually-hidden" accept=".docx" disabled={draft.readOnly}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        {template.word !== undefined && <Button onClick={() => saveAs(new Blob([bytesOf(template.word ?? '')], { type: wordType }), `${template.title}.docx`)}>{t('word.download')}</Button>}
        {template.word !== undefined && template.source !== undefined && <Button disabled={draft.readOnly} onClick={drop}>{t('word.drop')}</Button>}
      </div>
      {word !== undefined && <Checked key={word.length} template={template} on={on} word={word} chosen={chosen?.name} onTake={take} onDiscard={() => setChosen(undefined)} />}
    </div>
  );
}

interface CheckedProps {
  readonly template: TemplateSource;
  readonly on: TriedOn;
  readonly word: string;
  readonly chosen: string | undefined;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

function Checked({ template, on, word, chosen, onTake, onDiscard }: CheckedProps): ReactNode {
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const words = useProblemWords();
  const preview = usePreview(template.id, on, { word }, 'text');
  const problems = preview.data?.problems ?? [];
  const fill = async (): Promise<void> => {
    const file = await filledWord(draft.id, template.id, on, { word });
    if (file !== undefined) saveAs(file, `${template.title}-${on.title}.docx`);
  };
  if (preview.error !== null) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined) return <Skeleton shape="lines" rows={8} />;
  return (
    <>
      {chosen !== undefined && (
        <div className="word-tab__chosen" role="status">
          <span>{t(problems.length > 0 ? 'word.refused' : 'word.fine', { name: chosen, count: problems.length })}</span>
          <Button look="primary" disabled={problems.length > 0 || draft.readOnly} onClick={onTake}>{t('word.take')}</Button>
          <Button onClick={onDiscard}>{t('word.discard')}</Button>
        </div>
      )}
      {problems.length > 0 && <ul className="template-problems" aria-label={t('problems')}>{problems.map((problem, index) => <li key={`${String(index)} ${problem.code}`}>{words(problem)}</li>)}</ul>}
      {preview.data.lines !== undefined && (
        <>
          <div className="form-panel__acts"><Button onClick={() => void fill()}>{t('word.fill')}</Button><span className="quiet">{t('word.textOnly')}</span></div>
          <div className="word-tab__text">{preview.data.lines.map((line, index) => <p key={`${String(index)} ${line}`}>{line === '' ? '\u00a0' : line}</p>)}</div>
        </>
      )}
    </>
  );
}
