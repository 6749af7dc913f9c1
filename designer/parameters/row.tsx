import { type ReactNode } from 'react';
import { Link } from 'react-router';

import { type ParameterDefinition, partOfKind } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { titleAt } from '../parts/part-title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { typedOf } from './entry.ts';
import { Line } from './line.tsx';
import { LineForm } from './line-form.tsx';
import { type ParameterRow, valueBefore } from './lines.ts';
import { type DatedValue, type SpanFault, withChangedValue, withoutValue, withValue } from './spans.ts';
import { parameterTexts } from './texts.ts';
import { useValueWords } from './use-value-words.ts';

/** Which line of a parameter is being edited; `new` for one being added. */
export type Editing = number | 'new' | undefined;

export interface RowProps {
  readonly row: ParameterRow;
  readonly editing: Editing;
  readonly onEdit: (line: Editing) => void;
  readonly onSettings: () => void;
  readonly onDelete: () => void;
  /** Named in the address: the row a link led to. */
  readonly meant: boolean;
}

/** The lines of one parameter, each edited where it stands. */
export function Row({ row, editing, onEdit, onSettings, onDelete, meant }: RowProps): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { translate, date } = useLanguage();
  const draft = useDraft();
  const words = useValueWords(draft.content);
  const { id, definition, base, changed } = row;
  const { policies } = draft.content;
  const title = translate(definition.title);
  const list = partOfKind(draft.parts, 'code-list', definition.code ?? '')?.value;
  const put = (label: string, values: readonly DatedValue[]): void => {
    const value: ParameterDefinition = { ...definition, values: [...values] };
    if (JSON.stringify(value) !== JSON.stringify(definition)) void draft.change(label, [{ put: { kind: 'parameter', id, value } }]);
    onEdit(undefined);
  };
  const settle = (next: readonly DatedValue[] | SpanFault, label: string): SpanFault | undefined => {
    if (typeof next === 'string') return next;
    put(label, next);
    return undefined;
  };
  const lines = definition.values;
  const last = lines.at(-1);
  const span = lines.length + (editing === 'new' ? 1 : 0);
  const head = (
    <th scope="rowgroup" rowSpan={span} className="parameters__name">
      <span className="parameters__title">{title}</span>
      {changed && <span className="tag tag--strong">{t(base === undefined ? 'added' : 'changed')}</span>}
      {definition.note !== undefined && <span className="parameters__note">{translate(definition.note)}</span>}
    </th>
  );
  return (
    <tbody className={`parameters__rows${meant ? ' parameters__rows--meant' : ''}`} data-parameter={id}>
      {lines.map((line, index) => (
        <tr key={line.from ?? ''}>
          {index === 0 && head}
          {editing === index ? (
            <td colSpan={2} className="parameters__editing">
              <LineForm
                definition={definition} list={list} policies={policies} typed={typedOf(line.value)} source={line.source} from={line.from} dated={index > 0} onCancel={() => onEdit(undefined)}
                onApply={(entry) => settle(withChangedValue(lines, index, index > 0 ? entry : { ...entry, ...(line.from === undefined ? {} : { from: line.from }) }), labelOf(entry.value, line, entry.from))}
                {...(lines.length > 1 ? { onRemove: () => put(t('done.line', { title: definition.title }), withoutValue(lines, index)) } : {})}
              />
            </td>
          ) : (
            <Line
              title={definition.title} line={line} words={(value) => words(definition, value)} before={valueBefore(base, line)} policies={policies} place={`${id} ${index}`}
              onEdit={draft.readOnly ? undefined : () => onEdit(index)}
            />
          )}
          {index === 0 && <td rowSpan={span}><Readers row={row} /></td>}
          {index === 0 && !draft.readOnly && (
            <td rowSpan={span} className="parameters__acts">
              <Button look="quiet" size="small" onClick={() => onEdit('new')}>{t('addDated')}</Button>
              <Button look="quiet" size="small" onClick={onSettings} aria-label={`${t('settings')} ${title}`}>{t('settings')}</Button>
              <Button look="quiet" size="small" onClick={onDelete} aria-label={`${t('remove')} ${title}`}>{t('remove')}</Button>
            </td>
          )}
        </tr>
      ))}
      {editing === 'new' && last !== undefined && (
        <tr>
          <td colSpan={2} className="parameters__editing">
            <LineForm
              definition={definition} list={list} policies={policies} typed={typedOf(last.value)} source={{ policy: last.source.policy, article: last.source.article }} from={undefined} dated onCancel={() => onEdit(undefined)}
              onApply={(entry) => settle(withValue(lines, entry), t('done.add', { title: definition.title, date: date(entry.from ?? ''), value: words(definition, entry.value) }))}
            />
          </td>
        </tr>
      )}
    </tbody>
  );

  function labelOf(value: DatedValue['value'], line: DatedValue, from: string | undefined): string {
    if (JSON.stringify(value) !== JSON.stringify(line.value)) return t('done.value', { title: definition.title, value: words(definition, value) });
    return from !== undefined && from !== line.from ? t('done.from', { title: definition.title }) : t('done.source', { title: definition.title });
  }
}

function Readers({ row }: { readonly row: ParameterRow }): ReactNode {
  const t = useRoomTexts(parameterTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const others = new Set(row.uses.filter(({ part }) => part.kind !== 'rule').map(({ part }) => `${part.kind} ${part.id}`)).size;
  if (row.uses.length === 0) return <span className="tag tag--missing">{t('noReader')}</span>;
  return (
    <ul className="parameters__readers">
      {row.rules.map((rule) => <li key={rule}><Link to={partAddress(draft.id, { kind: 'rule', id: rule })}>{translate(titleAt(draft.parts, { kind: 'rule', id: rule }))}</Link></li>)}
      {others > 0 && <li className="quiet">{t('others', { count: others })}</li>}
    </ul>
  );
}
