import type { FieldSchema } from '../../../engine/index.ts';
import { type FieldKind, fieldKind, usualWidth } from '../kind.ts';
import { inOrder, readUi, type UiSchema } from '../ui.ts';

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly schema: FieldSchema;
  readonly ui: UiSchema;
  readonly kind: Exclude<FieldKind, 'table'>;
  /** Share of the table's width, in 24ths. */
  readonly width: number;
  readonly required: boolean;
}

/** The columns of a table, in the order and with the widths its ui asks for. */
export function columnsOf(schema: FieldSchema, ui: UiSchema): readonly Column[] {
  const items = schema.items;
  const rowUi = ui.items ?? {};
  const properties = items?.properties ?? {};
  const raw = inOrder(Object.keys(properties), rowUi['ui:order']).flatMap((name): readonly Column[] => {
    const own = properties[name];
    if (own === undefined) return [];
    const columnUi = readUi(ui.columns?.[name]);
    const kind = fieldKind(own, columnUi);
    if (kind === 'table') return [];
    return [{
      name, kind, schema: own, ui: columnUi, title: own.title ?? name,
      width: rowUi['ui:grid']?.[name] ?? usualWidth(kind), required: items?.required?.includes(name) ?? false,
    }];
  });
  return fitted(raw);
}

/** Widths scaled to 24 in all, so that a table fills its frame whatever its columns ask for. */
function fitted(columns: readonly Column[]): readonly Column[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  return sum === 0 ? columns : columns.map((column) => ({ ...column, width: Math.max(1, Math.min(24, Math.round((column.width * 24) / sum))) }));
}
