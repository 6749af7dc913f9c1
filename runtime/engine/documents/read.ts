import type { Problem } from '../problems.ts';
import { deepestNesting } from './bounds.ts';
import { type FaultPlace, type TemplateFault, templateProblem } from './faults.ts';
import { type BlockNode, type CallNode, type ExpressionNode, isBlockName, type PathNode, type Span, type TemplateNode } from './tree.ts';

/** Names that lead to a prototype: never a field, never looked up. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__', 'hasOwnProperty', 'toString', 'valueOf']);
const segment = /^[A-Za-z][A-Za-z0-9-]*$/;
const variables = new Set(['root', 'index', 'first', 'last']);
// Bidirectional overrides and zero-width characters make a template read differently from what it does.
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

type Json = Readonly<Record<string, unknown>>;

/** The template's own tree and what was refused on the way; with problems the tree is not to be used. */
export interface ReadTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the tree that the handlebars parser made from a template's text, keeping only what documents may use: text,
 * escaped values, `#if`, `#unless`, `#each`, `#with` and calls. Everything else becomes a problem with its line.
 */
export function readTemplate(program: unknown): ReadTemplate {
  const problems: Problem[] = [];
  const refuse = (reason: TemplateFault, place: FaultPlace): void => {
    problems.push(templateProblem(reason, place));
  };

  function statements(owner: unknown, level: number): TemplateNode[] {
    const node = object(owner);
    if (node === null) return [];
    if (level > deepestNesting) {
      refuse('too-deep', { line: lineOf(node) });
      return [];
    }
    if (list(node['blockParams']).length > 0) refuse('block-params', { line: lineOf(node) });
    return list(node['body']).flatMap((member) => {
      const read = statement(object(member) ?? {}, level);
      return read === null ? [] : [read];
    });
  }

  function statement(node: Json, level: number): TemplateNode | null {
    const line = lineOf(node);
    switch (node['type']) {
      case 'ContentStatement': {
        const text = string(node['value']);
        const written = string(node['original']) || text;
        if (written.includes('{{') || text.endsWith('{') || text.startsWith('}')) refuse('literal-braces', { line });
        if (text.endsWith('\\')) refuse('trailing-backslash', { line });
        if (hidden.test(written)) refuse('hidden-character', { line: line + lines(written.slice(0, written.search(hidden))) });
        return { kind: 'text', text, written, line };
      }
      case 'CommentStatement':
        return null;
      case 'MustacheStatement': {
        if (node['escaped'] !== true) refuse('unescaped', { line });
        const plain = list(node['params']).length === 0 && pairs(node).length === 0;
        const value = plain ? expression(object(node['path']) ?? {}, level) : call(node, level);
        if (value === null) return null;
        if (value.kind === 'literal') {
          refuse('not-a-value', { line });
          return null;
        }
        return { kind: 'print', value, line };
      }
      case 'BlockStatement':
        return block(node, level);
      case 'PartialStatement':
      case 'PartialBlockStatement':
        refuse('partial', { line });
        return null;
      case 'Decorator':
      case 'DecoratorBlock':
        refuse('decorator', { line });
        return null;
      default:
        refuse('syntax', { line });
        return null;
    }
  }

  function block(node: Json, level: number): BlockNode | null {
    const line = lineOf(node);
    const name = string(object(node['path'])?.['original']);
    const body = statements(node['program'], level + 1);
    const otherwise = statements(node['inverse'], level + 1);
    if (!isBlockName(name)) {
      refuse('unknown-block', { line, name });
      return null;
    }
    const params = list(node['params']);
    const param = params.length === 1 && pairs(node).length === 0 ? expression(object(params[0]) ?? {}, level + 1) : null;
    if (params.length !== 1 || pairs(node).length > 0) refuse('wrong-arguments', { line, name });
    return param === null ? null : { kind: 'block', name, param, body, otherwise, line };
  }

  function call(node: Json, level: number): CallNode | null {
    const line = lineOf(node);
    const path = object(node['path']) ?? {};
    const parts = list(path['parts']);
    const name = string(path['original']);
    if (path['type'] !== 'PathExpression' || path['data'] === true || path['depth'] !== 0 || parts.length !== 1 || parts[0] !== name || forbidden.has(name)) {
      refuse('unknown-helper', { line, name });
      return null;
    }
    if (level > deepestNesting) {
      refuse('too-deep', { line });
      return null;
    }
    const params = list(node['params']).map((param) => expression(object(param) ?? {}, level + 1));
    const named = pairs(node).map((pair) => [string(pair['key']), expression(object(pair['value']) ?? {}, level + 1)] as const);
    return { kind: 'call', name, params: params.filter(isPresent), named: named.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])), line };
  }

  function expression(node: Json, level: number): ExpressionNode | null {
    const line = lineOf(node);
    const value = node['value'];
    switch (node['type']) {
      case 'PathExpression':
        return path(node, line);
      case 'SubExpression':
        return call(node, level);
      case 'StringLiteral':
        if (typeof value !== 'string' || value.includes('\\') || hidden.test(value)) refuse('hidden-character', { line });
        return { kind: 'literal', value: string(value), ...spanOf(node) };
      case 'NumberLiteral':
        if (typeof value === 'number' && Number.isSafeInteger(value)) return { kind: 'literal', value };
        refuse('wrong-arguments', { line, name: String(value) });
        return null;
      case 'BooleanLiteral':
        return { kind: 'literal', value: value === true };
      default:
        refuse('syntax', { line });
        return null;
    }
  }

  function path(node: Json, line: number): PathNode | null {
    const parts = list(node['parts']).map(string);
    const variable = node['data'] === true;
    const depth = typeof node['depth'] === 'number' ? node['depth'] : 0;
    const bad = parts.find((part) => forbidden.has(part) || !segment.test(part));
    if (bad !== undefined) {
      refuse('forbidden-name', { line, name: bad });
      return null;
    }
    if (variable && (!variables.has(parts[0] ?? '') || (parts[0] !== 'root' && parts.length > 1))) {
      refuse('unknown-variable', { line, name: `@${parts.join('.')}` });
      return null;
    }
    return { kind: 'path', variable, depth, parts, line, ...spanOf(node) };
  }

  return { nodes: statements(program, 0), problems };
}

function pairs(node: Json): Json[] {
  return list(object(node['hash'])?.['pairs']).map((pair) => object(pair) ?? {});
}

function object(value: unknown): Json | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isPresent<T>(value: T | null): value is T {
  return value !== null;
}

function lineOf(node: Json): number {
  const line = object(object(node['loc'])?.['start'])?.['line'];
  return typeof line === 'number' ? line : 0;
}

function spanOf(node: Json): { readonly span?: Span } {
  const loc = object(node['loc']);
  const [start, end] = [object(loc?.['start']), object(loc?.['end'])];
  const [line, column, endLine, endColumn] = [start?.['line'], start?.['column'], end?.['line'], end?.['column']];
  if (typeof line !== 'number' || typeof column !== 'number' || typeof endLine !== 'number' || typeof endColumn !== 'number') return {};
  return { span: { line, column, endLine, endColumn } };
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
