import type { DocumentScope } from '../../documents/fields.ts';
import { readTemplate } from '../../documents/read.ts';
import { PathScope } from '../../documents/scope.ts';
import type { CallNode, ExpressionNode, LiteralNode, PathNode, TemplateNode } from '../../documents/tree.ts';
import { parsedTemplate } from '../template-tree.ts';
import { lastOf, type NameKind, type Note } from './reference.ts';

/** What a template's text names: forms, fields, columns, parameters and code lists, each with the letters that do. */
export function templateReferences(source: string, scope: DocumentScope, about: 'matter' | 'subject', note: Note): void {
  const parsed = parsedTemplate(source);
  if ('problems' in parsed) return;
  const paths = new PathScope(scope, about === 'subject');
  const lines = lineStarts(source);
  const offset = (line: number, column: number): number => (lines[line - 1] ?? 0) + column;

  const say = (kind: NameKind, id: string, from: number, to: number, write: (id: string) => string = lastOf): void => {
    note({ path: '/source', code: 'template', kind, id, at: 'source', write, span: { from, to } });
  };

  const walk = (members: readonly TemplateNode[]): void => {
    for (const node of members) {
      if (node.kind === 'print') expression(node.value);
      if (node.kind !== 'block') continue;
      expression(node.param);
      const each = node.name === 'each';
      const enters = each || node.name === 'with';
      if (enters) paths.enter(paths.of(node.param), each);
      walk(node.body);
      if (enters) paths.leave();
      walk(node.otherwise);
    }
  };

  const expression = (node: ExpressionNode): void => {
    if (node.kind === 'path') path(node);
    if (node.kind !== 'call') return;
    node.params.forEach(expression);
    node.named.forEach(([, value]) => {
      expression(value);
    });
    columns(node);
  };

  const path = (node: PathNode): void => {
    if (!node.span) return;
    const from = offset(node.span.line, node.span.column);
    const text = source.slice(from, offset(node.span.endLine, node.span.endColumn));
    const skip = node.variable && node.parts[0] === 'root' ? 1 : 0;
    let end = text.length;
    // From the last part to the first: each is found before the one behind it.
    for (let i = node.parts.length - 1; i >= skip; i -= 1) {
      const part = node.parts[i] ?? '';
      const start = text.lastIndexOf(part, end - part.length);
      if (start < 0) return;
      const place = paths.of({ ...node, parts: node.parts.slice(0, i + 1) });
      const [low, high] = [from + start, from + start + part.length];
      if (place.kind === 'form' && place.path === '') say('form', place.form.id, low, high, (id) => id);
      else if (place.kind === 'value' || place.kind === 'rows' || place.kind === 'form') say('fact', `${place.form.id}.${place.path}`, low, high);
      else if (place.kind === 'plain' && node.parts[i - 1] === 'parameter') say('fact', `parameter.${part}`, low, high);
      end = start;
    }
  };

  /** `where` and `list` name a column of the table they are given, `code` a code list. */
  const columns = (node: CallNode): void => {
    const place = node.params[0] ? paths.of(node.params[0]) : undefined;
    const column = node.name === 'where' ? node.params[1] : node.named.find(([key]) => key === 'column')?.[1];
    if (column?.kind === 'literal' && (place?.kind === 'rows' || place?.kind === 'subjects')) {
      const found = paths.column(place, String(column.value));
      if (found.kind === 'value') literal(column, 'fact', `${found.form.id}.${found.path}`, place.kind === 'subjects' ? (id) => id : lastOf);
    }
    const list = node.name === 'code' ? node.params[1] : undefined;
    if (list?.kind === 'literal') literal(list, 'codes', String(list.value), (id) => id);
  };

  const literal = (node: LiteralNode, kind: NameKind, id: string, write: (id: string) => string): void => {
    if (!node.span) return;
    const from = offset(node.span.line, node.span.column) + 1;
    say(kind, id, from, from + String(node.value).length, write);
  };

  walk(readTemplate(parsed.tree).nodes);
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  // The parser counts lines as these three.
  for (const match of source.matchAll(/\r\n?|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}
