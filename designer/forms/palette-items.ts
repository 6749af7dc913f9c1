import type { EditedKind } from './kinds.ts';

/** What the palette offers beside fields: a heading, a condition, an attachment of the stage, how signing is set up. */
export type PaletteExtra = 'section' | 'condition' | 'file' | 'signature';
export type PaletteItem = { readonly kind: 'field'; readonly field: EditedKind } | { readonly kind: 'extra'; readonly extra: PaletteExtra };

export interface PaletteGroup {
  readonly id: 'fill' | 'several' | 'arrange' | 'stage';
  readonly items: readonly PaletteItem[];
}

const field = (kind: EditedKind): PaletteItem => ({ kind: 'field', field: kind });
const extra = (kind: PaletteExtra): PaletteItem => ({ kind: 'extra', extra: kind });

/** The palette, group by group. */
export const palette: readonly PaletteGroup[] = [
  { id: 'fill', items: [field('text'), field('long-text'), field('integer'), field('boolean'), field('date'), field('month'), field('time'), field('choice'), field('subject')] },
  { id: 'several', items: [field('choices'), field('lines'), field('table')] },
  { id: 'arrange', items: [extra('section'), extra('condition')] },
  { id: 'stage', items: [extra('file'), extra('signature')] },
];

/** The key of an item, also the key of its words. */
export const itemKey = (item: PaletteItem): EditedKind | PaletteExtra => (item.kind === 'field' ? item.field : item.extra);

/** Whether an item is put at a place of the form, and not for the form or its stage as a whole. */
export const hasPlace = (item: PaletteItem): boolean => item.kind === 'field' || item.extra === 'section';
