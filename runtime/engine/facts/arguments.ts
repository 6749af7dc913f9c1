import type { Condition } from '../definitions/conditions.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import { isRecord, readPlain } from '../values/read-plain.ts';
import { known, type Value, unknown } from '../values/value.ts';
import { fits, type FactType, type ValueType } from '../values/value-type.ts';
import type { Counting } from '../calendar/calendar.ts';
import type { ConditionNode } from '../conditions/node.ts';
import { fold } from '../conditions/fold.ts';
import type { Arguments, Derivation, RowCondition, TableArgument } from './derivation.ts';
import type { CodeEntry } from './fact-book.ts';
import type { Expression } from './scene.ts';

/** What the arguments of a derivation are checked against. */
export interface Surroundings {
  derivation(name: string): Derivation | undefined;
  /** The type of a fact, or why it may not be read here. */
  factType(fact: string): ValueType | ProblemCode;
  /** The type of a column of a table. */
  columnType(table: string, column: string): ValueType | undefined;
  codeList(id: string): ReadonlyMap<string, CodeEntry> | undefined;
  /** Prepares a condition whose `row.<column>` facts are columns of the table. */
  condition(json: Condition, table: string, path: string): ConditionNode | undefined;
  /** Notes that a fact is read. */
  note(fact: string): void;
  readonly problems: Problem[];
}

const standIn: Expression = { type: { type: 'text' }, evaluate: () => unknown() };
const rowPrefix = 'row.';

/**
 * Compiles `{"derive": name, "args": …}` (semantics F3): every argument is checked for its type, nested ones first.
 * `table` is the table whose row is at hand, `declared` the type the place demands.
 */
export function compileDerivation(
  name: string,
  json: Readonly<Record<string, unknown>>,
  declared: ValueType,
  table: string | undefined,
  path: string,
  around: Surroundings,
): Expression {
  const derivation = around.derivation(name);
  if (!derivation) {
    around.problems.push({ kind: 'problem', code: 'unknown-derivation', path: `${path}/derive`, params: { derivation: name } });
    return { ...standIn, type: declared };
  }
  const used = new Set<string>();
  const args = new Binder(json, declared, table, `${path}/args`, around, used);
  const expression = derivation.prepare(args);
  for (const key of Object.keys(json)) {
    if (!used.has(key)) args.complain(key, 'schema');
  }
  return expression;
}

class Binder implements Arguments {
  readonly declared: ValueType;
  private readonly json: Readonly<Record<string, unknown>>;
  private readonly outer: string | undefined;
  private readonly path: string;
  private readonly around: Surroundings;
  private readonly used: Set<string>;

  constructor(
    json: Readonly<Record<string, unknown>>,
    declared: ValueType,
    outer: string | undefined,
    path: string,
    around: Surroundings,
    used: Set<string>,
  ) {
    this.json = json;
    this.declared = declared;
    this.outer = outer;
    this.path = path;
    this.around = around;
    this.used = used;
  }

  complain(name: string, code: ProblemCode, params: Problem['params'] = {}): void {
    this.around.problems.push({ kind: 'problem', code, path: `${this.path}/${name}`, params: { argument: name, ...params } });
  }

  value(name: string, types: readonly FactType[]): Expression {
    return this.has(name) ? this.compile(this.json[name], types, name, this.outer) : this.lack(name);
  }

  optional(name: string, types: readonly FactType[]): Expression | undefined {
    return this.has(name) ? this.value(name, types) : undefined;
  }

  values(name: string, types: readonly FactType[]): readonly Expression[] {
    const list = this.has(name) ? this.json[name] : undefined;
    if (!Array.isArray(list) || list.length === 0) return [this.lack(name)];
    return list.map((item: unknown, i) => this.compile(item, types, `${name}/${String(i)}`, this.outer));
  }

  table(name: string): TableArgument {
    const json = this.has(name) ? this.json[name] : undefined;
    const fact = isRecord(json) && typeof json['fact'] === 'string' ? json['fact'] : undefined;
    if (fact === undefined) return { fact: '', rows: this.lack(name) };
    return { fact, rows: this.compile(json, ['rows'], name, undefined) };
  }

  cell(name: string, table: TableArgument, types: readonly FactType[]): Expression {
    if (!this.has(name)) return this.lack(name);
    const json = this.json[name];
    return this.compile(typeof json === 'string' ? { row: json } : json, types, name, table.fact);
  }

  optionalCell(name: string, table: TableArgument, types: readonly FactType[]): Expression | undefined {
    return this.has(name) ? this.cell(name, table, types) : undefined;
  }

  condition(name: string): RowCondition {
    return this.judged(name, '');
  }

  where(name: string, table: TableArgument): RowCondition {
    return this.judged(name, table.fact);
  }

  private judged(name: string, table: string): RowCondition {
    const json = this.has(name) ? this.json[name] : undefined;
    const node = isCondition(json) ? this.around.condition(json, table, `${this.path}/${name}`) : undefined;
    if (!node) {
      if (!isCondition(json)) this.lack(name);
      return () => ({ kind: 'all', name: undefined, truth: 'unknown', children: [] });
    }
    return (scene) => fold(node, (fact) => (fact.startsWith(rowPrefix) ? scene.cell(fact.slice(rowPrefix.length)) : scene.read(fact)));
  }

  optionalWhere(name: string, table: TableArgument): RowCondition | undefined {
    return this.has(name) ? this.where(name, table) : undefined;
  }

  counting(name: string): Counting {
    const json = this.has(name) ? this.json[name] : undefined;
    const from = isRecord(json) ? json['from'] : undefined;
    const to = isRecord(json) ? json['to'] : undefined;
    if ((from === 'inclusive' || from === 'exclusive') && (to === 'inclusive' || to === 'exclusive')) return { from, to };
    this.lack(name);
    return { from: 'exclusive', to: 'inclusive' };
  }

  codeList(name: string): string {
    const id = this.text(name);
    if (id !== '' && !this.around.codeList(id)) this.complain(name, 'unknown-code-list', { list: id });
    return id;
  }

  attribute(name: string, list: string): { readonly name: string; readonly type: ValueType } {
    const attribute = this.text(name);
    const entries = [...(this.around.codeList(list)?.values() ?? [])];
    const types = new Set(entries.map((entry) => typeof (entry.attributes?.[attribute] ?? undefined)).filter((type) => type !== 'undefined'));
    if (types.size !== 1 && entries.length > 0) this.complain(name, types.size === 0 ? 'unknown-field' : 'type-mismatch', { attribute });
    return { name: attribute, type: { type: types.has('number') ? 'integer' : types.has('boolean') ? 'boolean' : 'text' } };
  }

  codes(name: string, of: Expression): readonly string[] {
    const json = this.has(name) ? this.json[name] : undefined;
    if (!Array.isArray(json) || json.length === 0) {
      this.lack(name);
      return [];
    }
    const codes = json.filter((code) => typeof code === 'string');
    const entries = of.type.code === undefined ? undefined : this.around.codeList(of.type.code);
    for (const code of codes) if (entries && !entries.has(code)) this.complain(name, 'unknown-code', { code, list: of.type.code ?? '' });
    return codes;
  }

  fact(name: string): Expression {
    const json = this.has(name) ? this.json[name] : undefined;
    if (!isRecord(json) || typeof json['fact'] !== 'string') return this.lack(name);
    return this.reference(json['fact'], name);
  }

  lookUp(list: string, code: string): Readonly<Record<string, unknown>> | undefined {
    const entry = this.around.codeList(list)?.get(code);
    return entry && (entry.attributes ?? {});
  }

  private has(name: string): boolean {
    this.used.add(name);
    return Object.hasOwn(this.json, name);
  }

  private lack(name: string): Expression {
    this.complain(name, 'schema', { keyword: 'required' });
    return { ...standIn, type: this.declared };
  }

  private text(name: string): string {
    const json = this.has(name) ? this.json[name] : undefined;
    if (typeof json === 'string' && json !== '') return json;
    this.lack(name);
    return '';
  }

  private reference(fact: string, at: string): Expression {
    const type = this.around.factType(fact);
    if (typeof type === 'string') {
      this.complain(at, type, { fact });
      return { ...standIn, type: this.declared };
    }
    this.around.note(fact);
    return { type, evaluate: (scene) => scene.read(fact) };
  }

  private compile(json: unknown, types: readonly FactType[], at: string, table: string | undefined): Expression {
    const expression = this.expression(json, types, at, table);
    if (expression === undefined) return { ...standIn, type: { type: types[0] ?? 'text' } };
    if (!types.some((type) => fits({ type: expression.type.type }, { type }))) {
      this.complain(at, 'type-mismatch', { type: expression.type.type, expected: types.join(' | ') });
    }
    return expression;
  }

  private expression(json: unknown, types: readonly FactType[], at: string, table: string | undefined): Expression | undefined {
    if (!isRecord(json)) return this.literal(json, types, at);
    if (typeof json['fact'] === 'string') return this.reference(json['fact'], at);
    if (typeof json['row'] === 'string') return this.column(json['row'], at, table);
    if (typeof json['derive'] === 'string' && isRecord(json['args'])) {
      const wanted: ValueType = { type: types[0] ?? 'text' };
      return compileDerivation(json['derive'], json['args'], wanted, table, `${this.path}/${at}`, this.around);
    }
    this.complain(at, 'schema', { keyword: 'anyOf' });
    return undefined;
  }

  private column(column: string, at: string, table: string | undefined): Expression | undefined {
    const type = table === undefined ? undefined : this.around.columnType(table, column);
    if (!type) {
      this.complain(at, 'unknown-field', { column });
      return undefined;
    }
    return { type, evaluate: (scene) => scene.cell(column) };
  }

  private literal(json: unknown, types: readonly FactType[], at: string): Expression | undefined {
    // A text may be read as several types: the one the fact declares goes first.
    const inOrder = types.includes(this.declared.type) ? [this.declared.type, ...types] : types;
    for (const type of inOrder) {
      const plain = type === 'rows' ? undefined : readPlain(json, type);
      if (plain === undefined) continue;
      const value: Value = known(plain);
      return { type: { type }, evaluate: () => value };
    }
    this.complain(at, 'type-mismatch', { expected: types.join(' | ') });
    return undefined;
  }
}

/** Arguments are plain JSON until here: a condition is told by its whole shape, not by its first key. */
export function isCondition(json: unknown): json is Condition {
  if (!isRecord(json)) return false;
  const list = json['all'] ?? json['any'];
  if (list !== undefined) return Array.isArray(list) && list.every(isCondition);
  if ('not' in json) return isCondition(json['not']);
  if ('condition' in json) return typeof json['condition'] === 'string';
  return typeof json['fact'] === 'string' && typeof json['operator'] === 'string' && isOperand(json['value']);
}

function isOperand(json: unknown): boolean {
  if (isRecord(json)) return typeof json['fact'] === 'string';
  if (Array.isArray(json)) return json.every((item) => typeof item === 'string');
  return typeof json === 'string' || typeof json === 'boolean' || typeof json === 'number';
}
