import { isPartValue } from '../../runtime/engine/index.ts';
import type { TakenField } from './edits.ts';

const key = 'guicheng-designer-field';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps a copied field in this browser, so that it can be pasted into any form of any draft. */
export function writeTaken(taken: TakenField): void {
  localStorage.setItem(key, JSON.stringify(taken));
}

/** The copied field; undefined where there is none, or where what is kept is no field. */
export function readTaken(): TakenField | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  const kept: unknown = JSON.parse(text);
  if (!isRecord(kept) || typeof kept['id'] !== 'string') return undefined;
  const { id, schema, ui, required, width, box } = kept;
  const form: unknown = { id: 'taken', title: id, ui: {}, schema: { type: 'object', properties: { [id]: schema, ...(box === undefined ? {} : { box }) } } };
  if (!isPartValue('form', form)) return undefined;
  const { [id]: own, box: ownBox } = form.schema.properties ?? {};
  if (own === undefined) return undefined;
  return {
    id, schema: own, ui: isRecord(ui) ? ui : {}, required: required === true,
    ...(typeof width === 'number' ? { width } : {}), ...(ownBox === undefined ? {} : { box: ownBox }),
  };
}
