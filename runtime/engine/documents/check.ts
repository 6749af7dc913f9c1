import type { Problem } from '../problems.ts';
import type { Medium } from './bounds.ts';
import { templateProblem } from './faults.ts';
import type { DocumentScope } from './fields.ts';
import { checkMarkup } from './markup.ts';
import { readTemplate } from './read.ts';
import { type FieldPlace, PathScope, type Place } from './scope.ts';
import { isHelperName, templateHelpers } from './specification.ts';
import type { CallNode, ExpressionNode, PathNode, TemplateNode } from './tree.ts';

const deepestLoop = 3;

/** A template that passed: its tree, and every field it reads as `<form>.<field>` or `<form>.<table>.<column>`. */
export interface CheckedTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly reads: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Checks a parsed template against what documents may do and against the forms of its procedure. `program` is what the
 * handlebars parser made from the template's text: never a tree that somebody sent.
 */
export function checkTemplate(program: unknown, scope: DocumentScope, about: 'matter' | 'subject', medium: Medium): CheckedTemplate {
  const { nodes, problems: syntax } = readTemplate(program);
  const reads = new Set<string>();
  const problems = [...syntax, ...checkMarkup(nodes, medium === 'html' ? 'html' : 'xml')];
  const paths = new PathScope(scope, about === 'subject');

  function walk(members: readonly TemplateNode[], loops: number): void {
    for (const node of members) {
      if (node.kind === 'print') print(node.value, node.line);
      if (node.kind !== 'block') continue;
      expression(node.param);
      const each = node.name === 'each';
      const enters = each || node.name === 'with';
      if (each && loops === deepestLoop) problems.push(templateProblem('too-deep', { line: node.line, name: 'each' }));
      if (enters) enterable(node.param, each, node.line);
      if (enters) paths.enter(paths.of(node.param), each);
      walk(node.body, loops + (each ? 1 : 0));
      if (enters) paths.leave();
      walk(node.otherwise, loops);
    }
  }

  function enterable(param: ExpressionNode, each: boolean, line: number): void {
    const place = paths.of(param);
    const bare = param.kind === 'path' && param.parts.length === 0;
    const rows = place.kind === 'rows' || place.kind === 'subjects' || place.kind === 'nothing';
    const items = place.kind === 'value' && (place.schema.type === 'array' || param.kind === 'call');
    if (bare) problems.push(templateProblem(each ? 'not-rows' : 'wrong-arguments', { line, name: 'this' }));
    else if (paths.here.kind === 'value' || paths.here.kind === 'plain') problems.push(templateProblem('loop-inside-value', { line }));
    else if (each && !rows && !items) problems.push(templateProblem('not-rows', { line, name: nameOf(param) }));
    else if (!each && place.kind !== 'form' && place.kind !== 'subject' && place.kind !== 'nothing') problems.push(templateProblem('wrong-arguments', { line, name: 'with' }));
  }

  function print(value: PathNode | CallNode, line: number): void {
    expression(value);
    if (value.kind === 'call') {
      if (isHelperName(value.name) && !templateHelpers[value.name].prints) problems.push(templateProblem('not-a-value', { line, name: value.name }));
      return;
    }
    const place = paths.of(value);
    if (place.kind !== 'value' && place.kind !== 'plain' && place.kind !== 'nothing') problems.push(templateProblem('not-a-value', { line, name: nameOf(value) }));
  }

  function expression(node: ExpressionNode): void {
    if (node.kind === 'path') read(node);
    if (node.kind !== 'call') return;
    node.params.forEach(expression);
    node.named.forEach(([, value]) => expression(value));
    if (!isHelperName(node.name)) {
      problems.push(templateProblem('unknown-helper', { line: node.line, name: node.name }));
      return;
    }
    const { min, max, named } = templateHelpers[node.name];
    const strange = node.named.find(([key]) => !named.some((known) => known === key));
    if (node.params.length < min || node.params.length > max || strange) problems.push(templateProblem('wrong-arguments', { line: node.line, name: node.name }));
    columns(node);
  }

  /** `where` and `list` name a column of the table they are given. */
  function columns(node: CallNode): void {
    const place = node.params[0] ? paths.of(node.params[0]) : undefined;
    const column = node.name === 'where' ? node.params[1] : node.named.find(([key]) => key === 'column')?.[1];
    if ((place?.kind !== 'rows' && place?.kind !== 'subjects') || column?.kind !== 'literal') return;
    const found = paths.column(place, String(column.value));
    if (found.kind === 'value') reads.add(fieldId(found));
    else unknown(String(column.value), node.line);
  }

  function read(node: PathNode): void {
    const place: Place = paths.of(node);
    if (place.kind === 'nothing') unknown(nameOf(node), node.line);
    if (place.kind === 'value' || place.kind === 'rows') reads.add(fieldId(place));
  }

  function unknown(name: string, line: number): void {
    problems.push({ kind: 'problem', code: 'unknown-field', path: '', title: name, params: { name, line } });
  }

  walk(nodes, 0);
  return { nodes, reads: [...reads].sort(), problems };
}

/** A field's id as rules know it: `<form>.<field>`. */
export function fieldId(place: FieldPlace): string {
  return `${place.form.id}.${place.path}`;
}

function nameOf(node: ExpressionNode): string {
  if (node.kind === 'call') return node.name;
  if (node.kind === 'literal') return String(node.value);
  return `${'../'.repeat(node.depth)}${node.variable ? '@' : ''}${node.parts.join('.') || 'this'}`;
}
