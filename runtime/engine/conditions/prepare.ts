import type { Condition, Operand } from '../definitions/conditions.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import { readPlain } from '../values/read-plain.ts';
import { isTexts, known, type Plain } from '../values/value.ts';
import { fits, type ValueType } from '../values/value-type.ts';
import type { ComparisonNode, ConditionNode } from './node.ts';
import { operatorNamed, type OperatorSpec } from './operators.ts';

const deepest = 32;
const mostNodes = 2000;

/** What conditions are checked against. */
export interface Vocabulary {
  /** The type of a fact, or why it may not be read here. */
  factType(fact: string): ValueType | ProblemCode;
  factTitle(fact: string): string;
  hasCode(list: string, code: string): boolean;
  /** The ruleset's named conditions. */
  readonly conditions: Readonly<Record<string, Condition>>;
}

/**
 * Expands named conditions, strips priorities and checks every comparison (semantics R3): facts, operators, the types of
 * both sides, cycles and depth. Complaints go to `problems`, with JSON pointers below `path`.
 */
export function prepareCondition(
  condition: Condition,
  vocabulary: Vocabulary,
  path: string,
  problems: Problem[],
): ConditionNode | undefined {
  let nodes = 0;
  const complain = (code: ProblemCode, at: string, params: Problem['params'] = {}): undefined => {
    problems.push({ kind: 'problem', code, path: at, params });
  };

  const walk = (at: Condition, where: string, open: readonly string[], depth: number): ConditionNode | undefined => {
    nodes += 1;
    if (depth > deepest || nodes > mostNodes) return complain('condition-too-deep', where, { limit: deepest });
    const name = at.name === undefined ? {} : { name: at.name };
    if ('path' in at || 'params' in at) return complain('schema', where, { keyword: 'path' in at ? 'path' : 'params' });
    if ('all' in at || 'any' in at) {
      const [kind, list] = 'all' in at ? (['all', at.all] as const) : (['any', at.any] as const);
      if (list.length === 0) return complain('schema', `${where}/${kind}`, { keyword: 'minItems' });
      const children = list.map((child, i) => walk(child, `${where}/${kind}/${String(i)}`, open, depth + 1));
      const whole = children.filter((child) => child !== undefined);
      return whole.length === list.length ? { kind, ...name, children: whole } : undefined;
    }
    if ('not' in at) {
      const child = walk(at.not, `${where}/not`, open, depth + 1);
      return child ? { kind: 'not', ...name, children: [child] } : undefined;
    }
    if ('condition' in at) {
      const target = Object.hasOwn(vocabulary.conditions, at.condition) ? vocabulary.conditions[at.condition] : undefined;
      if (!target) return complain('unknown-condition', where, { condition: at.condition });
      if (open.includes(at.condition)) return complain('condition-cycle', where, { condition: at.condition });
      const child = walk(target, where, [...open, at.condition], depth + 1);
      return child && at.name !== undefined ? { ...child, name: at.name } : child;
    }
    return prepareComparison({ ...name, fact: at.fact, operator: at.operator, value: at.value }, vocabulary, where, complain);
  };
  return walk(condition, path, [], 0);
}

type Complain = (code: ProblemCode, at: string, params?: Problem['params']) => undefined;

function prepareComparison(
  at: { readonly name?: string; readonly fact: string; readonly operator: string; readonly value: Operand },
  vocabulary: Vocabulary,
  where: string,
  complain: Complain,
): ComparisonNode | undefined {
  const type = vocabulary.factType(at.fact);
  if (typeof type === 'string') return complain(type, `${where}/fact`, { fact: at.fact });
  const spec = operatorNamed(at.operator);
  if (!spec) return complain('unknown-operator', `${where}/operator`, { operator: at.operator });
  if (!spec.types.includes(type.type)) {
    return complain('type-mismatch', `${where}/operator`, { fact: at.fact, type: type.type, operator: at.operator });
  }
  const right = prepareRight(at.value, type, spec, vocabulary, `${where}/value`, complain);
  if (!right) return undefined;
  const name = at.name === undefined ? {} : { name: at.name };
  return { kind: 'comparison', ...name, fact: at.fact, title: vocabulary.factTitle(at.fact), operator: at.operator, spec, right };
}

function wantedRight(left: ValueType, spec: OperatorSpec): ValueType {
  if (spec.right === 'same') return left;
  const code = left.code === undefined ? {} : { code: left.code };
  return spec.right === 'list' ? { type: 'codes', ...code } : { type: left.code === undefined ? 'text' : 'code', ...code };
}

function prepareRight(
  operand: Operand,
  left: ValueType,
  spec: OperatorSpec,
  vocabulary: Vocabulary,
  where: string,
  complain: Complain,
): ComparisonNode['right'] | undefined {
  const wanted = wantedRight(left, spec);
  if (typeof operand === 'object' && 'fact' in operand) {
    const type = vocabulary.factType(operand.fact);
    if (typeof type === 'string') return complain(type, `${where}/fact`, { fact: operand.fact });
    if (!fits(type, wanted) && !fits(wanted, type)) {
      return complain('type-mismatch', where, { fact: operand.fact, type: type.type, expected: wanted.type });
    }
    return { kind: 'fact', fact: operand.fact };
  }
  const plain = readPlain(operand, wanted.type);
  if (plain === undefined) return complain('type-mismatch', where, { expected: wanted.type });
  const stranger = codesIn(plain).find((code) => wanted.code !== undefined && !vocabulary.hasCode(wanted.code, code));
  if (stranger !== undefined) return complain('unknown-code', where, { code: stranger, list: wanted.code ?? '' });
  return { kind: 'literal', value: known(plain), raw: operand };
}

function codesIn(plain: Plain): readonly string[] {
  if (typeof plain === 'string') return [plain];
  return typeof plain === 'object' && isTexts(plain) ? plain : [];
}
