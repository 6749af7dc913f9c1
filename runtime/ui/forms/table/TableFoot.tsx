import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Undo } from './use-rows.ts';

export interface TableFootProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly none: boolean;
  readonly onNone: ((none: true | undefined) => void) | undefined;
  readonly undo: Undo | undefined;
  readonly onUndo: () => void;
  readonly onAdd: () => void;
  readonly full: boolean;
}

/** Below a table: add a row, "there are none", and what can be taken back. */
export function TableFoot({ id, title, count, none, onNone, undo, onUndo, onAdd, full }: TableFootProps): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <div className="table-field__foot">
      {!none && <button type="button" id={id} className="button button--plain button--small" disabled={full} onClick={onAdd}>＋ {t('table.add')}</button>}
      {onNone !== undefined && (count === 0 || none) && (
        <label className="ticks__choice">
          <input type="checkbox" checked={none} onChange={(event) => onNone(event.target.checked ? true : undefined)} />
          {t('table.none', { title })}
        </label>
      )}
      {none && count > 0 && <span className="field__error">{t('table.noneConflict')}</span>}
      {count === 0 && !none && <span className="table-field__hint">{t('table.emptyHint')}</span>}
      {count > 0 && undo === undefined && <span className="table-field__hint table-field__hint--keys">{t('table.keys')}</span>}
      <span className="table-field__undo" role="status">
        {undo !== undefined && (
          <>
            {undo.kind === 'deleted' ? t('table.deleted', { row: undo.at + 1 }) : undo.text}
            <button type="button" className="link" onClick={onUndo}>{t('table.undo')}</button>
          </>
        )}
      </span>
    </div>
  );
}
