import type { CodeListDefinition } from '../../runtime/engine/index.ts';
import type { GridRows } from '../grid/Grid.tsx';

type Code = CodeListDefinition['codes'][number];
type Attribute = boolean | number | string | null;

/** The attributes the codes of a list have, in the order they first appear. */
export function attributesOf({ codes }: CodeListDefinition): readonly string[] {
  return [...new Set(codes.flatMap(({ attributes }) => Object.keys(attributes ?? {})))];
}

const yes = 'true';
const no = 'false';

/** A code as cells: code, title, whether it is offered, its attributes. */
export function rowsOf(list: CodeListDefinition, attributes = attributesOf(list)): GridRows {
  return list.codes.map((code) => [code.code, code.title, code.active === false ? no : yes, ...attributes.map((name) => textOf(code.attributes?.[name]))]);
}

const textOf = (value: Attribute | undefined): string => (value === undefined || value === null ? '' : String(value));

/** The type all known values of an attribute share; text where they do not. */
function typeOf(list: CodeListDefinition, name: string): 'boolean' | 'number' | 'string' {
  const types = new Set(list.codes.map(({ attributes }) => attributes?.[name]).filter((value) => value !== undefined && value !== null).map((value) => typeof value));
  const [only] = types;
  return types.size === 1 && (only === 'boolean' || only === 'number') ? only : 'string';
}

/** What is wrong with a cell of an attribute; undefined where it fits the others. */
export function attributeFits(list: CodeListDefinition, name: string, text: string): boolean {
  const type = typeOf(list, name);
  if (text === '') return true;
  if (type === 'boolean') return text === yes || text === no;
  return type === 'string' || /^-?\d{1,15}$/.test(text);
}

function read(list: CodeListDefinition, name: string, text: string, before: Attribute | undefined): Attribute | undefined {
  if (text === textOf(before)) return before;
  if (text === '') return undefined;
  const type = typeOf(list, name);
  return type === 'boolean' ? text === yes : type === 'number' ? Number(text) : text;
}

/** The list with the cells written into it; what no cell says stays as it was, and a code keeps its unchanged values exactly. */
export function withRows(list: CodeListDefinition, rows: GridRows, attributes = attributesOf(list)): CodeListDefinition {
  const before = new Map(list.codes.map((code) => [code.code, code]));
  return {
    ...list,
    codes: rows.map(([code = '', title = '', active = yes, ...cells], at): Code => {
      const { attributes: had, active: was, ...rest } = before.get(code) ?? list.codes[at] ?? { code, title };
      const kept = Object.fromEntries(Object.entries(had ?? {}).filter(([name]) => !attributes.includes(name)));
      const values = attributes.flatMap((name, column) => {
        const value = read(list, name, cells[column] ?? '', had?.[name]);
        return value === undefined ? [] : [[name, value] as const];
      });
      const all = { ...kept, ...Object.fromEntries(values) };
      return {
        ...rest, code, title,
        ...(Object.keys(all).length > 0 || had !== undefined ? { attributes: all } : {}),
        ...(active === no ? { active: false } : was === true ? { active: true } : {}),
      };
    }),
  };
}
