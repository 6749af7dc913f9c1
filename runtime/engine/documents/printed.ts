import Handlebars from 'handlebars/runtime';

import type { FieldSchema } from '../definitions/form.ts';
import type { Origin, Session } from './session.ts';

const wide = '\u3000';

/**
 * What a helper prints: its text and, for HTML, its markup. Handlebars takes `toHTML` as it is; everything else it
 * escapes.
 */
export class Printed {
  constructor(
    /** The text; undefined for a gap. */
    readonly text: string | undefined,
    private readonly markup: string,
  ) {}

  toHTML(): string {
    return this.markup;
  }
}

/** A known value: escaped; on HTML its line breaks become `<br>`, on Word they stay for the file's own breaks. */
export function printed(session: Session, text: string): Printed {
  session.spend(text.length);
  const escaped = Handlebars.escapeExpression(text);
  return new Printed(text, session.medium === 'html' ? escaped.replace(/\r\n?|\n/gu, '<br>') : escaped);
}

/** How wide a gap is: so many characters, or as wide as what belongs there. */
export type GapWidth = number | 'date' | 'month' | 'figure' | 'text';

/** A clean gap for an unknown value: underlined on HTML, blanks on Word; notes the field that is missing. */
export function gap(session: Session, origin: Origin | undefined, width?: GapWidth): Printed {
  session.missing(origin);
  const text = gapText(width ?? widthOf(origin?.schema));
  session.spend(text.length);
  if (session.medium === 'word') return new Printed(undefined, text);
  const field = origin ? ` data-field="${Handlebars.escapeExpression(`${origin.form}.${origin.field}`)}"` : '';
  const subject = origin?.subject === undefined ? '' : ` data-subject="${Handlebars.escapeExpression(origin.subject)}"`;
  const row = origin?.row === undefined ? '' : ` data-row="${origin.row}"`;
  return new Printed(undefined, `<span class="gap"${field}${subject}${row}>${text}</span>`);
}

function gapText(width: GapWidth): string {
  if (typeof width === 'number' && Number.isFinite(width)) return wide.repeat(Math.min(Math.max(Math.trunc(width), 1), 60));
  if (width === 'date') return `${wide.repeat(2)}年${wide}月${wide}日`;
  if (width === 'month') return `${wide.repeat(2)}年${wide}月`;
  return wide.repeat(width === 'figure' ? 2 : 4);
}

/** How wide the gap of a field is. */
export function widthOf(schema: FieldSchema | undefined): GapWidth {
  if (schema?.format === 'date' || schema?.format === 'month') return schema.format;
  return schema?.type === 'integer' || schema?.type === 'boolean' ? 'figure' : 'text';
}

/** A helper's argument as plain data: what another helper printed is its text again, a gap is unknown. */
export function plain(value: unknown): unknown {
  return value instanceof Printed ? value.text : value;
}

/** Whether a value says anything (F1: null, "" and absent are the same unknown). */
export function isKnown(value: unknown): boolean {
  const given = plain(value);
  return given !== undefined && given !== null && given !== '' && !(Array.isArray(given) && given.length === 0);
}

/**
 * A value as its field prints it: dates in words, codes by their titles, subjects by their names, lists joined;
 * undefined where it is unknown or no value at all.
 */
export function show(session: Session, value: unknown, schema: FieldSchema | undefined): string | undefined {
  const given = plain(value);
  if (typeof given === 'boolean') return given ? '是' : '否';
  if (typeof given === 'number') return Number.isFinite(given) ? String(given) : undefined;
  if (Array.isArray(given)) {
    const items = given.flatMap((item: unknown) => show(session, item, schema?.items) ?? []);
    return items.length > 0 ? items.join('、') : undefined;
  }
  return typeof given === 'string' && given !== '' ? session.data.show(given, schema) : undefined;
}
