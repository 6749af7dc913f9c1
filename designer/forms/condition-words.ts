import type { CodeListDefinition, FormDefinition } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import type { Branch, TestValue, When } from './conditions.ts';
import { editedFields } from './fields.ts';
import { codeListOf } from './kinds.ts';
import { texts } from './texts.ts';

/** One value a tested field can have. */
export interface ValueChoice {
  readonly value: TestValue;
  readonly label: string;
}

/** The words in which conditions of a form are read and chosen. */
export interface ConditionWords {
  readonly field: (id: string) => string;
  readonly choices: (id: string) => readonly ValueChoice[];
  readonly when: (when: When) => string;
  readonly branch: (branch: Branch) => readonly string[];
}

/** Reads a form's conditions in words. */
export function useConditionWords(form: FormDefinition): ConditionWords {
  const { content } = useDraft();
  const { translate } = useLanguage();
  const t = useRoomTexts(texts);
  const fields = editedFields(form);
  const field = (id: string): string => translate(fields.get(id)?.schema.title ?? id);
  const choices = (id: string): readonly ValueChoice[] => {
    const schema = fields.get(id)?.schema ?? {};
    if (schema.type === 'boolean') return [{ value: true, label: t('yes') }, { value: false, label: t('no') }];
    const list: CodeListDefinition | undefined = content.codes.find((each) => each.id === codeListOf(schema));
    if (list !== undefined) return list.codes.map((entry) => ({ value: entry.code, label: translate(entry.title) }));
    return (schema.enum ?? []).map((value) => ({ value, label: translate(value) }));
  };
  const value = (id: string, one: TestValue): string => choices(id).find((choice) => choice.value === one)?.label ?? String(one);
  const names = (ids: readonly string[]): string => ids.map(field).join(t('comma'));
  return {
    field,
    choices,
    when: ({ join, tests }) => tests.map((test) => t('when.is', { field: field(test.field), values: test.values.map((one) => value(test.field, one)).join(t('or')) })).join(join === 'all' ? t('when.and') : t('when.or')),
    branch: ({ show, require }) => [
      ...(Object.keys(show).length > 0 ? [t('branch.show', { fields: names(Object.keys(show)) })] : []),
      ...(require.some((id) => show[id] === undefined) ? [t('branch.require', { fields: names(require.filter((id) => show[id] === undefined)) })] : []),
    ],
  };
}
