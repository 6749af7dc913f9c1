import type { FieldSchema } from '../../engine/index.ts';
import type { FormLookups } from './definitions.ts';
import type { Option } from './search.ts';

export interface ChoiceTexts {
  readonly translate: (text: string) => string;
  /** Words for a subject that is not active. */
  readonly inactive: Readonly<Record<'suspended' | 'withdrawn', string>>;
}

/** What a field offers to choose: the codes of its list, the matter's subjects, or its own `enum`. */
export function choices(schema: FieldSchema, { codes, subjects }: FormLookups, { translate, inactive }: ChoiceTexts): readonly Option[] {
  const list = schema['x-code'] ?? schema.items?.['x-code'];
  if (list !== undefined) {
    return (codes.find((each) => each.id === list)?.codes ?? []).map((entry) => ({
      value: entry.code,
      label: translate(entry.title),
      ...(entry.active === false ? { retired: true } : {}),
    }));
  }
  if (schema['x-subject'] === true || schema.items?.['x-subject'] === true) {
    return subjects.map((subject) => {
      const detail = [subject.detail, subject.state === undefined || subject.state === 'active' ? undefined : inactive[subject.state]].filter((text) => text !== undefined);
      return { value: subject.id, label: subject.label, ...(detail.length > 0 ? { detail: detail.join(' · ') } : {}) };
    });
  }
  return (schema.enum ?? schema.items?.enum ?? []).map((value) => ({ value, label: translate(value) }));
}
