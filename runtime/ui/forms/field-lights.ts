import type { LightColour, VerdictRow } from '../../engine/index.ts';
import { fieldKey, type FieldLights } from './definitions.ts';

const rank: Readonly<Record<LightColour, number>> = { none: 0, grey: 1, green: 2, yellow: 3, red: 4 };

/** The places of one form that a lit rule touches: its deciding facts, its remedy, and what it misses. */
function touched(row: VerdictRow, form: string): readonly string[] {
  const ofForm = (fact: string): readonly string[] => (fact.startsWith(`${form}.`) ? [fact.slice(form.length + 1)] : []);
  return [
    ...row.because.flatMap((each) => ofForm(each.fact).flatMap((field) => (each.row === undefined ? [field] : [field, fieldKey({ field, row: each.row })]))),
    ...(row.remedy?.field.form === form ? [fieldKey(row.remedy.field)] : []),
    ...row.missing.filter((each) => each.form === form).map(fieldKey),
  ];
}

/**
 * Marks for the fields of one form: yellow and red rows of the verdict by the fields they touch, the worst winning.
 * For a form of scope `subject` give the subject; rows of the matter touch its fields as well.
 */
export function fieldLights(rows: readonly VerdictRow[], form: string, subject?: string): FieldLights {
  const lights: Record<string, LightColour> = {};
  for (const row of rows) {
    if (row.light !== 'yellow' && row.light !== 'red') continue;
    if (subject !== undefined && row.subject !== undefined && row.subject !== subject) continue;
    for (const key of touched(row, form)) {
      const before = lights[key];
      if (before === undefined || rank[before] < rank[row.light]) lights[key] = row.light;
    }
  }
  return lights;
}
