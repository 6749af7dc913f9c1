import type { ReactNode } from 'react';

import type { RuleDefinition } from '../../../runtime/engine/index.ts';
import { Combobox } from '../../../runtime/ui/index.ts';
import { PlainSelect } from '../../fields/ChoiceField.tsx';
import { useTextEntry } from '../../fields/TextField.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import type { Json } from '../tree/json.ts';
import { LiteralInput } from '../values/literal-input.tsx';
import { cellKind, type CellWords, chosenOf, jsonOf } from './cell-kinds.ts';
import { cellOf } from './decision-table.ts';
import type { Place } from './places.ts';

export interface CellInputProps {
  readonly id: string;
  readonly rule: RuleDefinition;
  readonly column: Place;
  readonly words: CellWords;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (value: Json | undefined) => void;
}

/** A few choices are a list, more are searched. */
const few = 6;

/** One cell of a decision table, entered as what stands in it. */
export function CellInput({ id, rule, column, words, label, readOnly, onChange }: CellInputProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const value = cellOf(rule, column);
  const kind = cellKind(rule, column, words);
  switch (kind.kind) {
    case 'fixed':
      return <span className="value">{rule.event.params.basis.map(({ policy, article }) => words.article(words.content.policies.find((each) => each.id === policy)?.title ?? policy, article)).join('；')}</span>;
    case 'text':
      return <TextCell id={id} label={label} value={typeof value === 'string' ? value : ''} optional={kind.optional} readOnly={readOnly} onChange={onChange} />;
    case 'value':
      return <LiteralInput type={kind.type} value={value} onChange={onChange} vocabulary={words.vocabulary} label={label} disabled={readOnly} />;
    case 'choice': {
      const chosen = chosenOf(column, value);
      const take = (next: string | undefined): void => {
        if (next !== undefined || kind.none) onChange(jsonOf(column, next, value));
      };
      if (readOnly) return <span className="value">{kind.options.find((option) => option.value === chosen)?.label ?? chosen ?? '—'}</span>;
      if (kind.options.length <= few) return <PlainSelect control={{ id, 'aria-label': label }} value={chosen} options={kind.options.map(({ value: each, label: text }) => ({ value: each, label: text }))} {...(kind.none ? { none: '—' } : {})} onChange={take} />;
      return <Combobox id={id} aria-label={label} options={kind.options} value={chosen} onChange={take} cell {...(kind.none ? { placeholder: t('table.noneHere') } : {})} />;
    }
  }
}

function TextCell({ id, label, value, optional, readOnly, onChange }: { readonly id: string; readonly label: string; readonly value: string; readonly optional: boolean; readonly readOnly: boolean; readonly onChange: (value: string | undefined) => void }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { text, complaint, type, leave, onKeyDown } = useTextEntry({ value, onCommit: (next) => onChange(next === '' ? undefined : next), check: (typed) => (typed === '' && !optional ? t('needed') : undefined) });
  return (
    <>
      <textarea
        id={id} className="input input--growing" rows={1} aria-label={label} aria-invalid={complaint !== undefined || undefined} value={text} readOnly={readOnly} onChange={(event) => type(event.target.value)} onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            leave();
          } else onKeyDown(event);
        }}
      />
      {complaint !== undefined && <span className="cell__error">{complaint}</span>}
    </>
  );
}
