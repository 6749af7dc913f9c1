import { type ReactNode, useMemo, useRef, useState } from 'react';

import { isPartValue, parseJson, type RuleDefinition, shapeProblems } from '../../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../../runtime/ui/index.ts';
import { CodeEditor, type CodeHandle } from '../../code/CodeEditor.tsx';
import { placeOf as valueAt } from '../../code/json-place.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { placeOf } from './json-places.ts';

export interface JsonTabProps {
  readonly rule: RuleDefinition;
  readonly readOnly: boolean;
  readonly onChange: (rule: RuleDefinition) => void;
}

interface Fault {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A rule as its JSON, both ways: what is typed becomes the rule when it is one, and is kept and explained when it is not. */
export function JsonTab({ rule, readOnly, onChange }: JsonTabProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { sentence } = useLanguage();
  const editor = useRef<CodeHandle>(null);
  const stored = useMemo(() => JSON.stringify(rule, null, 2), [rule]);
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string }>();
  const text = typed?.of === stored ? typed.text : stored;
  const overtaken = typed !== undefined && typed.of !== stored && typed.text !== stored;
  const read = useMemo((): { readonly rule: RuleDefinition } | { readonly faults: readonly Fault[] } => {
    const parsed = parseJson(text);
    if ('problems' in parsed) {
      return { faults: parsed.problems.map(({ code, params, title = '' }) => ({ text: sentence(`problem.${code}`, { title, ...params }) ?? code, ...spanAt(Number(params?.['position'] ?? 0)) })) };
    }
    const { value } = parsed;
    if (!isPartValue('rule', value)) {
      return { faults: shapeProblems('rule', value).map(({ path, params }) => ({ text: t('json.fault', { path: path === '' ? '/' : path, what: t(`keyword.${keywordOf(params?.['keyword'])}`) }), ...(valueAt(text, path) ?? spanAt(0)) })) };
    }
    return value.name === rule.name ? { rule: value } : { faults: [{ text: t('json.name'), ...(valueAt(text, '/name') ?? spanAt(0)) }] };
  }, [text, rule.name, sentence, t]);
  const store = (): void => {
    if (text === stored || !('rule' in read)) return;
    onChange(read.rule);
    setTyped(undefined);
  };
  const faults = 'faults' in read ? read.faults : none;
  return (
    <div className="json-tab">
      {overtaken && (
        <div className="notice notice--other">
          <span>{t('json.overtaken')}</span>
          <Button size="small" onClick={() => setTyped({ of: stored, text: typed.text })}>{t('json.keepMine')}</Button>
          <Button size="small" onClick={() => setTyped(undefined)}>{t('json.takeTheirs')}</Button>
        </div>
      )}
      <div
        className="json-tab__text"
        onKeyDownCapture={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          store();
        }}
      >
        <CodeEditor ref={editor} value={text} onChange={(next) => next !== text && setTyped({ of: stored, text: next })} language="json" problems={faults} readOnly={readOnly} label={t('tab.json')} />
      </div>
      <ul className="json-tab__faults" role="status">
        {faults.map((fault, index) => {
          const { line, column } = placeOf(text, fault.from);
          return <li key={index}><button type="button" className="link" onClick={() => editor.current?.goTo(fault.from)}>{t('json.at', { line, column })}</button> {fault.text}</li>;
        })}
      </ul>
      {!readOnly && (
        <div className="row">
          <Button look="primary" disabled={text === stored || faults.length > 0} onClick={store}>{t('json.apply')}</Button>
          <Button disabled={text === stored} onClick={() => setTyped(undefined)}>{t('json.reset')}</Button>
          <span className="hint">{t('json.help')}</span>
        </div>
      )}
    </div>
  );
}

const none: readonly Fault[] = [];
const spanAt = (position: number): { readonly from: number; readonly to: number } => ({ from: position, to: position + 1 });

const keywords = ['required', 'additionalProperties', 'pattern', 'anyOf', 'type'] as const;
const keywordOf = (keyword: unknown): (typeof keywords)[number] => keywords.find((each) => each === keyword) ?? 'type';
