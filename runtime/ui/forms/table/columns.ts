import type { FieldSchema } from '../../../engine/index.ts';
import { type FieldKind, fieldKind, leastWidth, usualWidth } from '../kind.ts';
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

/**
 * Widths scaled to 24 in all, so that a table fills its frame whatever its columns ask for; a column that would get too
 * little for its kind (a date that is cut says nothing) keeps what it needs, and the others share the rest.
 */
function fitted(columns: readonly Column[]): readonly Column[] {
  const kept = new Set<string>();
  for (;;) {
    const held = columns.filter(({ name }) => kept.has(name)).reduce((total, { kind }) => total + leastWidth(kind), 0);
    const asked = columns.filter(({ name }) => !kept.has(name)).reduce((total, { width }) => total + width, 0);
    const share = (width: number): number => Math.max(1, Math.round((width * Math.max(0, 24 - held)) / asked));
    const short = columns.filter(({ name, kind, width }) => !kept.has(name) && share(width) < leastWidth(kind));
    if (short.length === 0) return columns.map((column) => ({ ...column, width: kept.has(column.name) ? leastWidth(column.kind) : share(column.width) }));
    for (const { name } of short) kept.add(name);
  }
}
