import type { FactType, ValueType } from '../values/value-type.ts';
import { unknown } from '../values/value.ts';
import { catalogue } from './catalogue.ts';
import type { Arguments, Derivation, RowCondition, TableArgument } from './derivation.ts';
import type { Expression } from './scene.ts';

export type DerivationName = keyof typeof catalogue;

/** What may stand at an argument: see the methods of {@link Arguments} of the same name. */
export type ArgumentKind = 'value' | 'values' | 'table' | 'cell' | 'condition' | 'where' | 'counting' | 'codeList' | 'attribute' | 'codes' | 'fact';

export interface ArgumentSpec {
  readonly name: string;
  readonly kind: ArgumentKind;
  /** The types a value may have; empty where the kind has none. */
  readonly types: readonly FactType[];
  readonly optional: boolean;
  /** The argument it is about: the table of a cell or condition, the code list of an attribute, the code that codes are compared with. */
  readonly of?: string;
  /** The optional argument that stands in its place: with it this one is left out. */
  readonly unless?: string;
}

/** One derivation of the closed catalogue, as an editor offers it. */
export interface DerivationSpec {
  readonly name: DerivationName;
  /** One sentence on what it gives and what unknown, malformed and empty do. */
  readonly summary: string;
  readonly args: readonly ArgumentSpec[];
  /** What it gives: a type, the type of the first of these arguments that is there, or what the fact declares. */
  readonly result: ValueType | { readonly like: readonly string[] } | 'declared';
}

const undecided: RowCondition = () => ({ kind: 'all', name: undefined, truth: 'unknown', children: [] });

/** Answers a derivation's questions with stand-ins and keeps what it asked; each type object tells whose it is. */
class Recorder implements Arguments {
  readonly declared: ValueType = { type: 'text' };
  readonly specs: ArgumentSpec[] = [];
  private readonly present: boolean;
  private readonly types = new Map<ValueType, string>();

  constructor(present: boolean) {
    this.present = present;
  }

  nameOf(type: ValueType): string | undefined {
    return this.types.get(type);
  }

  value(name: string, types: readonly FactType[]): Expression {
    return this.ask(name, 'value', { types });
  }

  optional(name: string, types: readonly FactType[]): Expression | undefined {
    return this.maybe(this.ask(name, 'value', { types, optional: true }));
  }

  values(name: string, types: readonly FactType[]): readonly Expression[] {
    return [this.ask(name, 'values', { types })];
  }

  table(name: string): TableArgument {
    return { fact: name, rows: this.ask(name, 'table', { types: ['rows'] }) };
  }

  cell(name: string, table: TableArgument, types: readonly FactType[]): Expression {
    return this.ask(name, 'cell', { types, of: table.fact });
  }

  optionalCell(name: string, table: TableArgument, types: readonly FactType[]): Expression | undefined {
    return this.maybe(this.ask(name, 'cell', { types, of: table.fact, optional: true }));
  }

  condition(name: string): RowCondition {
    this.ask(name, 'condition', {});
    return undecided;
  }

  where(name: string, table: TableArgument): RowCondition {
    this.ask(name, 'where', { of: table.fact });
    return undecided;
  }

  optionalWhere(name: string, table: TableArgument): RowCondition | undefined {
    this.ask(name, 'where', { of: table.fact, optional: true });
    return undefined;
  }

  counting(name: string): { from: 'inclusive'; to: 'inclusive' } {
    this.ask(name, 'counting', {});
    return { from: 'inclusive', to: 'inclusive' };
  }

  codeList(name: string): string {
    this.ask(name, 'codeList', {});
    return name;
  }

  attribute(name: string, list: string): { readonly name: string; readonly type: ValueType } {
    this.ask(name, 'attribute', { of: list });
    return { name, type: { type: 'text' } };
  }

  codes(name: string, of: Expression): readonly string[] {
    const about = this.nameOf(of.type);
    this.ask(name, 'codes', about === undefined ? {} : { of: about });
    return [];
  }

  fact(name: string): Expression {
    return this.ask(name, 'fact', {});
  }

  lookUp(): undefined {
    return undefined;
  }

  complain(): void {
    // A stand-in is nobody's fault.
  }

  private maybe(expression: Expression): Expression | undefined {
    return this.present ? expression : undefined;
  }

  private ask(name: string, kind: ArgumentKind, { types = [], optional = false, of }: { types?: readonly FactType[]; optional?: boolean; of?: string }): Expression {
    this.specs.push({ name, kind, types, optional, ...(of === undefined ? {} : { of }) });
    const type: ValueType = { type: types[0] ?? 'text' };
    this.types.set(type, name);
    return { type, evaluate: () => unknown() };
  }
}

function isName(name: string): name is DerivationName {
  return Object.hasOwn(catalogue, name);
}

function describe(name: DerivationName, derivation: Derivation): DerivationSpec {
  const without = new Recorder(false);
  const lean = derivation.prepare(without);
  const whole = new Recorder(true);
  const full = derivation.prepare(whole);
  const args = without.specs.map((spec, i): ArgumentSpec => {
    const instead = without.specs[i - 1];
    if (instead?.optional !== true || whole.specs.some((other) => other.name === spec.name)) return spec;
    return { ...spec, unless: instead.name };
  });
  const like = [...new Set([whole.nameOf(full.type), without.nameOf(lean.type)])].filter((each) => each !== undefined);
  const result = like.length > 0 ? { like } : lean.type === without.declared ? ('declared' as const) : lean.type;
  return { name, summary: derivation.summary, args, result };
}

/** The closed catalogue described: asked of the derivations themselves, so that it says what they do. */
export const derivationSpecs: readonly DerivationSpec[] = Object.keys(catalogue).filter(isName).map((name) => describe(name, catalogue[name]));
