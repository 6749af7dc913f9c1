import { type ColumnEntry, columnsOf, type DerivationSpec, derivationSpecs, type FactDefinition, type FactEntry, factList, type FactType, type ReleaseContent, type ValueType } from '../../runtime/engine/index.ts';

export type Args = Readonly<Record<string, unknown>>;

/** An argument as its editor sees it: a fact, a column of the row at hand, a nested derivation, a literal, nothing yet, or what it cannot read. */
export type Expression =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'row'; readonly column: string }
  | { readonly kind: 'derive'; readonly name: string; readonly args: Args }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other' };

export function isArgs(value: unknown): value is Args {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an argument; where a cell is wanted a plain text is the name of a column (`"column": "score"`). */
export function readExpression(json: unknown, cell = false): Expression {
  if (json === undefined) return { kind: 'nothing' };
  if (typeof json === 'string') return cell ? { kind: 'row', column: json } : { kind: 'literal', value: json };
  if (typeof json === 'number' || typeof json === 'boolean') return { kind: 'literal', value: json };
  if (!isArgs(json)) return { kind: 'other' };
  const { fact, row, derive, args } = json;
  if (typeof fact === 'string') return { kind: 'fact', fact };
  if (typeof row === 'string') return { kind: 'row', column: row };
  if (typeof derive === 'string') return { kind: 'derive', name: derive, args: isArgs(args) ? args : {} };
  return { kind: 'other' };
}

/** The derivation of that name, described. */
export function specOf(name: string): DerivationSpec | undefined {
  return derivationSpecs.find((spec) => spec.name === name);
}

/** Whether a value of a type may stand where one of the types is wanted; a code may stand for text. */
export function fitsOne(given: FactType, wanted: readonly FactType[]): boolean {
  return wanted.includes(given) || (given === 'code' && wanted.includes('text'));
}

/** Whether a derivation can give one of the types. */
export function canGive(spec: DerivationSpec, wanted: readonly FactType[]): boolean {
  const { result } = spec;
  return result === 'declared' || 'like' in result || fitsOne(result.type, wanted);
}

/** What expressions of a content are made of. */
export interface Around {
  readonly content: ReleaseContent;
  readonly facts: readonly FactEntry[];
  readonly fact: (id: string) => FactEntry | undefined;
  readonly columns: (table: string) => readonly ColumnEntry[];
}

/** Reads a content once for all that ask. */
export function aroundOf(content: ReleaseContent): Around {
  const facts = factList(content);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const columns = new Map<string, readonly ColumnEntry[]>();
  return {
    content,
    facts,
    fact: (id) => byId.get(id),
    columns: (table) => {
      const found = columns.get(table) ?? columnsOf(content, table);
      columns.set(table, found);
      return found;
    },
  };
}

/** The table that cells and conditions of a derivation are about. */
export function tableOf(spec: DerivationSpec, args: Args): string | undefined {
  const name = spec.args.find(({ kind }) => kind === 'table')?.name;
  const rows = name === undefined ? undefined : readExpression(args[name]);
  return rows?.kind === 'fact' ? rows.fact : undefined;
}

/** The type an argument has; undefined where it cannot be told (a literal may be read as several). */
export function typeOf(expression: Expression, table: string | undefined, around: Around): ValueType | undefined {
  switch (expression.kind) {
    case 'fact':
      return around.fact(expression.fact)?.type;
    case 'row':
      return table === undefined ? undefined : around.columns(table).find(({ id }) => id === expression.column)?.type;
    case 'derive':
      return resultOf(expression.name, expression.args, table, around);
    case 'literal':
      return typeof expression.value === 'boolean' ? { type: 'boolean' } : typeof expression.value === 'number' ? { type: 'integer' } : undefined;
    case 'nothing':
    case 'other':
      return undefined;
  }
}

/** What a derivation gives with these arguments; undefined where the fact's own type says it. */
export function resultOf(name: string, args: Args, outer: string | undefined, around: Around): ValueType | undefined {
  const spec = specOf(name);
  if (spec === undefined) return undefined;
  const { result } = spec;
  if (result === 'declared') return attributeType(spec, args, around);
  if (!('like' in result)) return result;
  for (const each of result.like) {
    const argument = spec.args.find((one) => one.name === each);
    const given: readonly unknown[] = argument?.kind === 'values' && Array.isArray(args[each]) ? args[each] : [args[each]];
    const json = given.length === 1 ? given[0] : given.find((item) => typeOf(readExpression(item), outer, around) !== undefined);
    if (json === undefined || argument === undefined) continue;
    const cell = argument.kind === 'cell';
    const type = typeOf(readExpression(json, cell), cell ? tableOf(spec, args) : outer, around);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** Numbers and truths among the attributes of a code list; text may stand for several types, so the fact says which. */
function attributeType(spec: DerivationSpec, args: Args, around: Around): ValueType | undefined {
  const attribute = spec.args.find(({ kind }) => kind === 'attribute');
  if (attribute?.of === undefined) return undefined;
  const [list, name] = [args[attribute.of], args[attribute.name]];
  const value = around.content.codes.find(({ id }) => id === list)?.codes.map((code) => (typeof name === 'string' ? code.attributes?.[name] : undefined)).find((each) => each !== undefined && each !== null);
  return typeof value === 'number' ? { type: 'integer' } : typeof value === 'boolean' ? { type: 'boolean' } : undefined;
}

/** The fact with the type its derivation gives, its unit and code list too; where it gives none the fact's own stays. */
export function settled(fact: FactDefinition, around: Around): FactDefinition {
  const [form = '', table = '', column] = fact.id.split('.');
  const result = resultOf(fact.derive, fact.args, column === undefined ? undefined : `${form}.${table}`, around);
  if (result === undefined || (result.type === fact.type && (result.code === undefined || result.code === fact.code) && (result.unit === undefined || result.unit === fact.unit))) return fact;
  const { unit: _unit, code: _code, ...rest } = fact;
  return { ...rest, type: result.type, ...(result.unit === undefined ? {} : { unit: result.unit }), ...(result.code === undefined ? {} : { code: result.code }) };
}

/** Whether a fact is worked out from another, near or far: it may not be read by it then. */
export function dependsOn(id: string, other: string, around: Around): boolean {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === other) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(around.fact(next)?.reads ?? []));
  }
  return false;
}

/** The arguments a derivation begins with: those of another that fit it too, and the law's usual way to count days. */
export function startingArgs(name: string, args: Args): Args {
  const spec = specOf(name);
  const own = spec?.args.flatMap(({ name: argument, kind, types }): [string, unknown][] => {
    const given = args[argument];
    if (kind === 'counting') return [[argument, given ?? { from: 'exclusive', to: 'inclusive' }]];
    return given !== undefined && (kind === 'table' || kind === 'where' || (kind === 'value' && types.includes('date'))) ? [[argument, given]] : [];
  });
  return Object.fromEntries(own ?? []);
}
