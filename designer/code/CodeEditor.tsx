import { autocompletion, type Completion, type CompletionContext, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, defaultHighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';

import { handlebars } from './handlebars.ts';

/** Something wrong in the text: from one place to another, by characters from 0. */
export interface CodeProblem {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a parent can do with an editor. */
export interface CodeHandle {
  /** Puts a text where the cursor is, in place of what is selected, and the cursor behind it. */
  readonly insert: (text: string) => void;
  /** Shows a place and puts the cursor there. */
  readonly goTo: (from: number) => void;
}

export interface CodeEditorProps {
  readonly value: string;
  readonly onChange?: (value: string) => void;
  readonly language: 'json' | 'handlebars';
  readonly problems?: readonly CodeProblem[];
  /** Words to complete, given what is typed so far: the text before the cursor. */
  readonly complete?: (before: string) => readonly { readonly label: string; readonly detail?: string; readonly apply?: string }[];
  readonly readOnly?: boolean;
  /** What is edited, for screen readers. */
  readonly label: string;
  readonly ref?: Ref<CodeHandle>;
}

const languages: Readonly<Record<CodeEditorProps['language'], () => Extension>> = { json, handlebars };
const noProblems: readonly CodeProblem[] = [];

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5' },
  '.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--ink-faint)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-wash)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-1px' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', border: '1px solid var(--line-strong)', fontSize: '13px' },
  '.cm-diagnostic': { fontFamily: 'var(--font)', padding: '4px 8px' },
});

/**
 * A text editor with line numbers, marks at what is wrong, completion and undo. It lives in a shadow root: there its
 * styles are adopted sheets, which a `style-src 'self'` policy allows. Tab indents; Escape then Tab leaves.
 */
export function CodeEditor({ value, onChange, language, problems = noProblems, complete, readOnly = false, label, ref }: CodeEditorProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const calls = useRef({ onChange, complete });
  // What the editor has told and not yet been given back: a parent that draws late must not undo what was typed since.
  const told = useRef<readonly string[]>([]);
  const first = useRef({ value, extensions: extensionsFor(readOnly, label) });
  useEffect(() => {
    calls.current = { onChange, complete };
  }, [onChange, complete]);

  useEffect(() => {
    const place = host.current;
    if (place === null) return undefined;
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
    const made = new EditorView({
      root, parent: root,
      state: EditorState.create({
        doc: first.current.value,
        extensions: [
          lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(), lintGutter(),
          syntaxHighlighting(defaultHighlightStyle), autocompletion({ override: [(context) => completions(context, calls.current.complete)] }),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, indentWithTab]),
          languages[language](), theme, overSelection, EditorView.lineWrapping, editable.of(first.current.extensions),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((each) => each.annotation(given) === true)) return;
            const text = update.state.doc.toString();
            told.current = [...told.current, text];
            calls.current.onChange?.(text);
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      view.current = undefined;
      made.destroy();
    };
  }, [language]);

  useEffect(() => {
    first.current = { ...first.current, value };
    const at = told.current.lastIndexOf(value);
    if (at >= 0) {
      told.current = told.current.slice(at + 1);
      return;
    }
    told.current = [];
    const editor = view.current;
    const now = editor?.state.doc.toString();
    if (editor !== undefined && now !== undefined && now !== value) editor.dispatch({ changes: { from: 0, to: now.length, insert: value }, annotations: given.of(true) });
  }, [value]);
  useEffect(() => view.current?.dispatch({ effects: editable.reconfigure(extensionsFor(readOnly, label)) }), [readOnly, label]);
  useEffect(() => {
    const editor = view.current;
    if (editor === undefined) return;
    const end = editor.state.doc.length;
    const diagnostics = problems.map(({ from, to, text }): Diagnostic => ({ from: Math.min(from, end), to: Math.min(Math.max(to, from), end), severity: 'error', message: text }));
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [problems, value]);
  useImperativeHandle(ref, () => ({
    insert: (text) => {
      view.current?.dispatch(view.current.state.replaceSelection(text));
      view.current?.focus();
    },
    goTo: (from) => {
      view.current?.dispatch({ selection: { anchor: Math.min(from, view.current.state.doc.length) }, scrollIntoView: true });
      view.current?.focus();
    },
  }), []);
  return <div ref={host} className="code-editor" />;
}

const editable = new Compartment();
/** Marks a text that came from outside. */
const given = Annotation.define<boolean>();

/** Typing over a selection, done here: the browser would keep the look of what was there as an inline style, which the policy refuses. */
const overSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    if (event.inputType !== 'insertText' || event.data === null || view.composing || view.state.readOnly || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.update(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true }));
    return true;
  },
});

const extensionsFor = (readOnly: boolean, label: string): Extension => [EditorState.readOnly.of(readOnly), EditorView.contentAttributes.of({ 'aria-label': label })];

function completions(context: CompletionContext, complete: CodeEditorProps['complete']): { from: number; options: Completion[] } | null {
  const word = context.matchBefore(/[\w@.-]*/);
  if (complete === undefined || word === null || (word.from === word.to && !context.explicit)) return null;
  const options = complete(context.state.sliceDoc(0, word.from));
  return options.length === 0 ? null : { from: word.from, options: options.map((each) => ({ ...each })) };
}
