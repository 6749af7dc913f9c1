import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { paperStyle, type Problem, type TemplateSource, templateHelpers } from '../../runtime/engine/index.ts';
import { Button, Empty, Failure, Paper, Tabs, useLanguage } from '../../runtime/ui/index.ts';
import { CodeEditor, type CodeHandle, type CodeProblem } from '../code/CodeEditor.tsx';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { DataTree } from './DataTree.tsx';
import { dataTree, pathsOf } from './data-tree.ts';
import { Helpers } from './Helpers.tsx';
import { type TriedOn, usePreview, useSettled } from './preview.ts';
import { useProblemWords } from './problem-words.ts';
import { putTemplate } from './template-changes.ts';
import { texts } from './texts.ts';

/** The engine's paper fills the frame's sheet. */
const sheet = `${paperStyle} .page { padding: 0; width: auto; max-width: none; min-height: 0; }`;
/** How long (ms) typing must pause for the text to be kept as one step. */
const keepMs = 1500;

/** The text of a template, the data it can read, and the paper it makes. */
export function SourceTab({ template, on }: { readonly template: TemplateSource; readonly on: TriedOn }): ReactNode {
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const editor = useRef<CodeHandle>(null);
  const [side, setSide] = useState('data');
  const { text, type } = useKept(template);
  const preview = usePreview(template.id, on, { source: text });
  const problems = useMemo(() => preview.data?.problems ?? [], [preview.data]);
  const tree = useMemo(() => dataTree(draft.content, template.scope, {
    subjects: t('tree.subjects', { subject: translate(draft.content.procedure.subject.title) }), matter: t('tree.matter'), parameters: t('tree.parameters'),
    others: { 'matter.title': t('tree.matterTitle'), 'organisation.title': t('tree.organisation'), 'organisation.superior': t('tree.superior'), 'at.date': t('tree.today') },
  }), [draft.content, template.scope, t, translate]);
  const complete = useCallback((before: string) => {
    const open = before.lastIndexOf('{{');
    if (open < 0 || before.indexOf('}}', open) >= 0) return [];
    return [...pathsOf(tree), ...Object.keys(templateHelpers).map((name) => ({ label: name, detail: t('helper') }))];
  }, [tree, t]);
  const marks = useMarks(text, problems);
  const [last, setLast] = useState<string | undefined>(undefined);
  if (preview.data?.html !== undefined && preview.data.html !== last) setLast(preview.data.html);
  const insert = (what: string): void => editor.current?.insert(what);
  return (
    <div className="template-desk">
      <div className="template-desk__side">
        <Tabs look="subjects" label={t('side.label')} current={side} onSelect={setSide} tabs={[{ id: 'data', label: t('side.data') }, { id: 'helpers', label: t('side.helpers') }]} />
        {side === 'data' ? <DataTree entries={tree} readOnly={draft.readOnly} onInsert={insert} /> : <Helpers readOnly={draft.readOnly} onInsert={insert} />}
      </div>
      <div className="template-desk__text">
        <div className="template-desk__editor">
          <CodeEditor ref={editor} language="handlebars" label={t('source.label')} value={text} readOnly={draft.readOnly} problems={marks} complete={complete} onChange={type} />
        </div>
        <ul className="template-problems" aria-label={t('problems')} role="status">
          {marks.map((mark) => (
            <li key={`${String(mark.from)} ${mark.text}`}>
              <button type="button" className="link" onClick={() => editor.current?.goTo(mark.from)}>{t('problem.line', { line: text.slice(0, mark.from).split('\n').length })}</button> {mark.text}
            </li>
          ))}
          {preview.data !== undefined && problems.length === 0 && <li className="quiet">{t('problems.none', { count: preview.data.blanks.length })}</li>}
        </ul>
      </div>
      <div className={`template-desk__paper${problems.length > 0 ? ' template-desk__paper--old' : ''}`}>
        {preview.error !== null && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
        {problems.length > 0 && last !== undefined && <p className="template-desk__note">{t('preview.old')}</p>}
        {last === undefined ? <Empty title={t('preview.none')}>{problems.length > 0 ? t('preview.mend') : t('preview.wait')}</Empty> : <Paper html={`<div class="paper">${last}</div>`} css={sheet} title={translate(template.title)} />}
      </div>
    </div>
  );
}

/** The text as it is typed; a pause keeps it in the draft as one step, leaving the page as well. */
function useKept(template: TemplateSource): { readonly text: string; readonly type: (text: string) => void } {
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const source = template.source ?? '';
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | undefined>(undefined);
  const text = typed?.of === source ? typed.text : source;
  const settled = useSettled(text, keepMs);
  const keep = useRef((): void => undefined);
  useEffect(() => {
    keep.current = () => {
      if (text !== source && !draft.readOnly) void draft.change(t('did.source', { title: translate(template.title) }), putTemplate(draft.content, { ...template, source: text, html: true }));
    };
  });
  useEffect(() => keep.current(), [settled]);
  useEffect(() => () => keep.current(), []);
  return { text, type: (next) => setTyped({ of: source, text: next }) };
}

/** Problems at their lines. */
function useMarks(text: string, problems: readonly Problem[]): readonly CodeProblem[] {
  const words = useProblemWords();
  return useMemo(() => {
    const lines = text.split('\n');
    return problems.map((problem) => {
      const line = Math.max(1, Math.min(lines.length, Number(problem.params?.['line'] ?? 1)));
      const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      return { from, to: from + (lines[line - 1]?.length ?? 0), text: words(problem) };
    });
    // `words` is made anew for every drawing and says the same
  }, [text, problems, words]);
}

/** Where a template has no text yet. */
export function NoSource({ template }: { readonly template: TemplateSource }): ReactNode {
  const draft = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const start = (): void => void draft.change(t('did.startSource', { title: translate(template.title) }), putTemplate(draft.content, { ...template, html: true, source: `<h1>${template.title}</h1>\n<p></p>\n` }));
  return <Empty title={t('source.none')} action={<Button disabled={draft.readOnly} onClick={start}>{t('source.start')}</Button>}>{t('source.noneHelp')}</Empty>;
}
