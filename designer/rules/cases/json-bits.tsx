import { type ReactNode, useState } from 'react';

import { isPartValue, parseJson, type RuleCase } from '../../../runtime/engine/index.ts';
import { Field } from '../../fields/Field.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { placeOf } from '../editor/json-places.ts';
import { ruleTexts } from '../texts.ts';

export interface JsonBitsProps {
  readonly example: RuleCase;
  readonly onChange: (example: RuleCase) => void;
  readonly onWrong: (wrong: boolean) => void;
  readonly open: boolean;
}

const keys = ['ledger', 'subjects', 'subject', 'openedOn'] as const;

/** What only some cases need, as JSON: the ledger (filings, stages), whole subjects, which of them it is about, the day it was opened. */
export function JsonBits({ example, onChange, onWrong, open }: JsonBitsProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { ledger, subjects, subject, openedOn, ...rest } = example;
  const bits = Object.fromEntries(Object.entries({ ledger, subjects, subject, openedOn }).filter(([, value]) => value !== undefined));
  const stored = Object.keys(bits).length === 0 ? '' : JSON.stringify(bits, null, 2);
  const [typed, setTyped] = useState(stored);
  const [wrong, setWrong] = useState<string>();
  const read = (text: string): RuleCase | string => {
    if (text.trim() === '') return rest;
    const parsed = parseJson(text);
    if ('problems' in parsed) {
      const { line, column } = placeOf(text, Number(parsed.problems[0]?.params?.['position'] ?? 0));
      return t('bits.malformed', { line, column });
    }
    const { value } = parsed;
    if (typeof value !== 'object' || value === null || Object.keys(value).some((key) => !keys.some((each) => each === key))) return t('bits.keys', { keys: keys.join(', ') });
    const made: unknown = { ...rest, ...value };
    const file: unknown = { rule: 'a', source: { policy: 'a', article: '1', says: '1' }, cases: [made] };
    return isPartValue('cases', file) ? (file.cases[0] ?? rest) : t('bits.shape');
  };
  return (
    <details className="case-dialog__bits" open={open || wrong !== undefined}>
      <summary>{t('bits.title')}</summary>
      <Field label={t('bits.label')} help={t('bits.help')} error={wrong}>
        {(control) => (
          <textarea
            {...control} className="input input--mono" rows={Math.min(14, Math.max(4, typed.split('\n').length))} spellCheck={false} value={typed} placeholder={'{ "ledger": { "filings": [] } }'}
            onChange={(event) => {
              const text = event.target.value;
              setTyped(text);
              const made = read(text);
              setWrong(typeof made === 'string' ? made : undefined);
              onWrong(typeof made === 'string');
              if (typeof made !== 'string') onChange({ ...made, name: example.name });
            }}
          />
        )}
      </Field>
    </details>
  );
}
