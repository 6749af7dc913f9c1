/** Schemas written as words and tables. */
import { isRecord } from '../../runtime/engine/values/read-plain.ts';
import type { Source } from './comments.ts';

type Schema = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Schema => (isRecord(value) ? value : {});
const variantsOf = (schema: Schema): readonly Schema[] => list(schema['anyOf']).map(record);
const isObject = (schema: Schema): boolean => isRecord(schema['properties']);
const cell = (text: string): string => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
const asked = (schema: Schema): readonly unknown[] => list(schema['required']);

/** The parts of the reference that schemas make; every named schema it meets is written in turn. */
export class SchemaPages {
  readonly #names: ReadonlyMap<string, string>;
  readonly #source: Source;
  readonly #waiting: string[] = [];
  readonly #schemas: ReadonlyMap<string, Schema>;

  /** `schemas` are the exported ones, by the name of their constant. */
  constructor(schemas: ReadonlyMap<string, Schema>, source: Source) {
    this.#schemas = schemas;
    this.#source = source;
    this.#names = new Map([...schemas].map(([name, schema]) => [JSON.stringify(schema), name]));
  }

  /** A type in words, named schemas as links; `path` is where the source speaks of it. */
  type(schema: Schema, path: string): string {
    const name = this.#nameOf(schema, path);
    if (name !== undefined) return this.#link(name);
    if (typeof schema['$ref'] === 'string') return this.#link(schema['$ref']);
    if ('const' in schema) return `\`${JSON.stringify(schema['const'])}\``;
    const variants = variantsOf(schema);
    if (variants.length > 0) return [...new Set(variants.map((each) => this.type(each, path)))].join(' or ');
    if (Array.isArray(schema['allOf'])) return schema['allOf'].map((each) => this.type(record(each), path)).join(' with ');
    if (schema['type'] === 'array') {
      if (Array.isArray(schema['items'])) return `(${schema['items'].map((each) => this.type(record(each), path)).join(', ')})`;
      const least = typeof schema['minItems'] === 'number' && schema['minItems'] > 0 ? `, at least ${schema['minItems']}` : '';
      return `list of ${this.type(record(schema['items']), path)}${least}`;
    }
    const [values] = Object.values(record(schema['patternProperties']));
    if (values !== undefined) return `${this.type(record(values), path)} by name`;
    if (schema['type'] === 'integer') return typeof schema['minimum'] === 'number' ? `integer ≥ ${schema['minimum']}` : 'integer';
    if (schema['type'] === 'object') return 'object';
    return typeof schema['type'] === 'string' ? (schema['type'] === 'string' ? 'text' : schema['type']) : 'any value';
  }

  /** The pages of all named schemas met so far, and of those they name. */
  *pages(): Generator<string> {
    const done = new Set<string>();
    for (let name = this.#waiting.shift(); name !== undefined; name = this.#waiting.shift()) {
      const schema = this.#schemas.get(name);
      if (schema === undefined || done.has(name)) continue;
      done.add(name);
      yield this.#page(name, schema);
    }
  }

  #page(name: string, schema: Schema): string {
    const rows = this.#rows(schema, name, '');
    const variants = variantsOf(schema);
    const body =
      rows.length > 0
        ? ['| member | type | needed | what it is |', '|---|---|---|---|', ...rows].join('\n')
        : variants.length > 0
          ? `One of:\n\n${variants.map((each) => `- ${isObject(each) && this.#nameOf(each, name) === undefined ? this.#inline(each, name) : this.type(each, name)}`).join('\n')}`
          : this.#plain(schema, name);
    return [`### ${title(name)}`, ...new Set([name.replace(/Schema$/, ''), name].map((each) => this.#source.comments.get(each) ?? '')), body].filter((part) => part !== '').join('\n\n');
  }

  #plain(schema: Schema, name: string): string {
    const pattern = typeof schema['pattern'] === 'string' ? `, as \`${schema['pattern']}\`` : '';
    const most = typeof schema['maxLength'] === 'number' ? `, at most ${schema['maxLength']} characters` : '';
    return `${schema['type'] === 'string' ? 'text' : this.type({ ...schema, title: '' }, name)}${pattern}${most}`;
  }

  #inline(schema: Schema, path: string): string {
    const members = Object.entries(record(schema['properties'])).map(([key, each]) => `${key}${asked(schema).includes(key) ? '' : '?'}: ${this.type(record(each), `${path}.${key}`)}`);
    return `{ ${members.join(', ')} }`;
  }

  /** A row a member; members of objects without a name follow their owner. */
  #rows(schema: Schema, path: string, prefix: string): readonly string[] {
    return Object.entries(record(schema['properties'])).flatMap(([key, value]) => {
      const member = record(value);
      const at = `${path}.${key}`;
      const said = this.#source.comments.get(at) ?? '';
      const row = `| \`${prefix}${key}\` | ${cell(this.type(member, at))} | ${asked(schema).includes(key) ? 'yes' : ''} | ${cell(said)} |`;
      return [row, ...this.#within(member, at, `${prefix}${key}`)];
    });
  }

  #within(schema: Schema, path: string, prefix: string): readonly string[] {
    if (this.#nameOf(schema, path) !== undefined) return [];
    if (isObject(schema)) return this.#rows(schema, path, `${prefix}.`);
    if (isRecord(schema['items'])) return this.#within(schema['items'], path, `${prefix}[]`);
    return variantsOf(schema).flatMap((each) => this.#within(each, path, prefix));
  }

  /** The exported constant a schema is, where the source names it there. */
  #nameOf(schema: Schema, path: string): string | undefined {
    const name = this.#names.get(JSON.stringify(schema));
    const mentioned = this.#source.mentions.get(path);
    return name === undefined || name === path || (mentioned !== undefined && !mentioned.has(name)) ? undefined : name;
  }

  #link(name: string): string {
    const known = this.#schemas.has(name) ? name : [...this.#schemas].find(([, schema]) => schema['$id'] === name)?.[0];
    if (known === undefined) return name;
    this.#waiting.push(known);
    return `[${title(known)}](#${title(known).toLowerCase()})`;
  }
}

/** What a named schema is called in the reference. */
function title(name: string): string {
  return name.replace(/(Definition|Schema)+$/, '');
}
