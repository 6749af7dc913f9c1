import { everyProperty, type ExchangeDefinition, type FieldSchema, type FormData, type ReleaseContent } from '../../runtime/engine/index.ts';

/** A file format with what its words and days are read by. */
export interface Format {
  readonly definition: ExchangeDefinition;
  readonly fields: Readonly<Record<string, FieldSchema>>;
  /** Code ↔ word of a field's code list. */
  readonly words: (schema: FieldSchema | undefined, aliases?: Readonly<Record<string, string>>) => Words;
}

/** How codes are said in a file. */
export interface Words {
  readonly code: (word: string) => string | undefined;
  readonly word: (code: string) => string;
}

const plain = (word: string): string => word.normalize('NFKC').replace(/\s+/g, '');

/** A file format of a release, by its id; undefined where the release has none of that name. */
export function formatOf(content: ReleaseContent, id: string): Format | undefined {
  const definition = content.exchanges?.find((one) => one.id === id);
  const form = definition && content.forms.find((one) => one.id === definition.form);
  if (definition === undefined || form === undefined) return undefined;
  return {
    definition,
    fields: everyProperty(form.schema),
    words: (schema, aliases = {}) => {
      const codes = content.codes.find((list) => list.id === schema?.['x-code'])?.codes ?? [];
      const byWord = new Map([...codes.map(({ code, title }) => [plain(title), code] as const), ...Object.entries(aliases).map(([word, code]) => [plain(word), code] as const)]);
      const known = new Set(codes.map(({ code }) => code));
      return {
        code: (word) => {
          const code = byWord.get(plain(word));
          return code !== undefined && known.has(code) ? code : undefined;
        },
        word: (code) => Object.entries(aliases).find(([, each]) => each === code)?.[0] ?? codes.find((each) => each.code === code)?.title ?? code,
      };
    },
  };
}

/** A value as text; '' for anything that is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The rows of a table; none where the value is no table. */
export function rowsOf(value: unknown): readonly FormData[] {
  return Array.isArray(value) ? value.filter((row): row is FormData => typeof row === 'object' && row !== null && !Array.isArray(row)) : [];
}
