import type { RuleDefinition } from '../../../runtime/engine/index.ts';
import { isJson, isJsonList, isJsonRecord, type Json } from '../tree/json.ts';
import { childrenOf, type TreeNode, toTree } from '../tree/tree.ts';

/** A place where rules of one shape may differ: a JSON pointer into the rule, and what may stand there. */
export interface Place {
  readonly pointer: string;
  readonly kind: 'title' | 'light' | 'message' | 'note' | 'basis' | 'due' | 'remedy' | 'exception' | 'fact' | 'condition' | 'value' | 'limit';
  /** Of a value or a limit: the fact it is compared with; of a fact: itself. */
  readonly fact?: string;
}

const ofEvent = ['title', 'light', 'message', 'basis', 'remedy', 'exception', 'due', 'note'] as const;

/**
 * What rules of one shape have in common: stage, scope and the tree with its names and operators, but not which facts,
 * named conditions and values stand in it. A literal and a fact on the right side are two shapes.
 */
export function shapeOf(rule: RuleDefinition, typeOf: (fact: string) => string): string {
  const { stage, scope } = rule.event.params;
  const walk = (node: TreeNode): unknown => {
    switch (node.kind) {
      case 'blank':
      case 'raw':
        return node;
      case 'reference':
        return [node.kind, node.name, node.more];
      case 'comparison':
        return [node.kind, node.name, node.operator, typeOf(node.fact), node.right.kind, node.more];
      case 'all':
      case 'any':
      case 'not':
        return [node.kind, node.name, childrenOf(node).map(walk), node.more];
    }
  };
  return JSON.stringify([stage, scope, walk(toTree(rule.conditions)), rule.priority ?? null]);
}

/** Every place of a rule, conditions first in reading order, then what the event says. */
export function placesOf(rule: RuleDefinition): readonly Place[] {
  const walk = (node: TreeNode, pointer: string): readonly Place[] => {
    if (node.kind === 'reference') return [{ pointer: `${pointer}/condition`, kind: 'condition' }];
    if (node.kind === 'comparison') {
      const { fact, right } = node;
      const limit: Place = right.kind === 'fact' ? { pointer: `${pointer}/value/fact`, kind: 'limit', fact } : { pointer: `${pointer}/value`, kind: 'value', fact };
      return [{ pointer: `${pointer}/fact`, kind: 'fact', fact }, limit];
    }
    return childrenOf(node).flatMap((child, index) => walk(child, node.kind === 'not' ? `${pointer}/not` : `${pointer}/${node.kind}/${String(index)}`));
  };
  const event = ofEvent.map((kind): Place => ({ pointer: `/event/params/${kind}`, kind }));
  return [...event.slice(0, 2), ...walk(toTree(rule.conditions), '/conditions'), ...event.slice(2)];
}

const stepsOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The JSON at a pointer; undefined where there is none. */
export function readAt(value: unknown, pointer: string): Json | undefined {
  const from = isJson(value) ? value : undefined;
  return stepsOf(pointer).reduce<Json | undefined>((at, step) => (isJsonList(at) ? at[Number(step)] : isJsonRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined), from);
}

/** The JSON with another value at a pointer; undefined takes the key out. Places that are not there stay away. */
export function writtenAt(value: unknown, pointer: string, next: Json | undefined): Json {
  const write = (at: Json, [step, ...rest]: readonly string[]): Json => {
    if (step === undefined) return next ?? null;
    if (isJsonList(at)) return at.map((item, index) => (index === Number(step) ? write(item, rest) : item));
    if (!isJsonRecord(at)) return at;
    if (rest.length === 0 && next === undefined) return Object.fromEntries(Object.entries(at).filter(([key]) => key !== step));
    return { ...at, [step]: write(Object.hasOwn(at, step) ? (at[step] ?? null) : null, rest) };
  };
  return write(isJson(value) ? value : null, stepsOf(pointer));
}
