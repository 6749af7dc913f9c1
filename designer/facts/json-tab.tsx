import { type ReactNode, useId, useState } from 'react';

import { type FactDefinition, isPartValue } from '../../runtime/engine/index.ts';
import { Button, parseJson } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { factTexts } from './texts.ts';

export interface JsonTabProps {
  readonly fact: FactDefinition;
  readonly readOnly: boolean;
  readonly onChange: (fact: FactDefinition) => void;
}

/** The fact as JSON, both ways; what is not a fact is not taken. */
export function JsonTab({ fact, readOnly, onChange }: JsonTabProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const id = useId();
  const written = JSON.stringify(fact, null, 2);
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string }>();
  const text = typed?.of === written ? typed.text : written;
  const read = readFact(text, fact.id, t);
  const apply = (): void => {
    if (text !== written && typeof read !== 'string') onChange(read);
  };
  return (
    <div className="json-tab">
      <label className="editor-field__label" htmlFor={id}>{t('tab.json')}</label>
      <textarea id={id} className="input input--mono" rows={18} spellCheck={false} value={text} disabled={readOnly} onChange={(event) => setTyped({ of: written, text: event.target.value })} onBlur={apply} />
      {typeof read === 'string' && <p className="editor-field__error" role="alert">{read}</p>}
      {!readOnly && <div className="line-list__add"><Button size="small" disabled={text === written || typeof read === 'string'} onClick={apply}>{t('jsonApply')}</Button><span className="editor-field__help">{t('jsonHelp')}</span></div>}
    </div>
  );
}

/** The fact a text says, or why it is none. */
function readFact(text: string, id: string, t: ReturnType<typeof useRoomTexts<keyof (typeof factTexts)['en']>>): FactDefinition | string {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (error) {
    return t('jsonBad', { why: error instanceof Error ? error.message : '' });
  }
  if (!isPartValue('fact', json)) return t('jsonShape');
  return json.id === id ? json : t('jsonId');
}
