import { type ReactNode, useMemo, useRef, useState } from 'react';

import { type FormDefinition, isPartValue, parseJson, type Problem, shapeProblems } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { CodeEditor, type CodeHandle, type CodeProblem } from '../code/CodeEditor.tsx';
import { placeOf } from '../code/json-place.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormEditing } from './editing.ts';
import { texts } from './texts.ts';

type Read = { readonly form: FormDefinition } | { readonly problems: readonly Problem[] };

function readForm(text: string, id: string): Read {
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  if (!isPartValue('form', parsed.value)) return { problems: shapeProblems('form', parsed.value) };
  if (parsed.value.id !== id) return { problems: [{ kind: 'problem', code: 'schema', path: '/id', title: '/id', params: { keyword: 'const' } }] };
  return { form: parsed.value };
}

/** The form as JSON, both ways: what is typed is taken once it is a form, and says where it is none. */
export function JsonTab(): ReactNode {
  const { form, put, readOnly } = useFormEditing();
  const t = useRoomTexts(texts);
  const { sentence } = useLanguage();
  const written = useMemo(() => JSON.stringify(form, null, 2), [form]);
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | undefined>(undefined);
  const editor = useRef<CodeHandle>(null);
  const text = typed?.of === written ? typed.text : written;
  const read = useMemo(() => readForm(text, form.id), [text, form.id]);
  const problems = useMemo((): readonly CodeProblem[] => ('problems' in read ? read.problems : []).map((problem) => {
    const at = Number(problem.params?.['position'] ?? 0);
    const place = problem.code === 'malformed-json' ? { from: at, to: at + 1 } : (placeOf(text, problem.path) ?? { from: 0, to: 1 });
    return { ...place, text: `${sentence(`problem.${problem.code}`, { title: problem.title ?? problem.path, ...problem.params }) ?? problem.code} ${problem.path}`.trim() };
  }), [read, text, sentence]);
  const changed = text !== written;
  const take = (): void => {
    if ('form' in read) put(t('did.json'), read.form);
  };
  return (
    <div className="json-tab">
      <p className="quiet">{t('json.help')}</p>
      <div className="json-tab__editor">
        <CodeEditor ref={editor} language="json" label={t('json.label')} value={text} readOnly={readOnly} problems={problems} onChange={(next) => setTyped({ of: written, text: next })} />
      </div>
      {problems.length > 0 && (
        <ul className="json-tab__problems" role="status">
          {problems.map((problem) => <li key={`${String(problem.from)} ${problem.text}`}><button type="button" className="link" onClick={() => editor.current?.goTo(problem.from)}>{t('json.line', { line: text.slice(0, problem.from).split('\n').length })}</button> {problem.text}</li>)}
        </ul>
      )}
      <div className="form-panel__acts">
        <Button disabled={!changed} onClick={() => setTyped(undefined)}>{t('json.back')}</Button>
        <Button look="primary" disabled={!changed || readOnly || problems.length > 0} onClick={take}>{t('json.take')}</Button>
      </div>
    </div>
  );
}
