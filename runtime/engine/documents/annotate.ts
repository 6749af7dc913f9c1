import { fieldId } from './check.ts';
import type { DocumentScope } from './fields.ts';
import { PathScope } from './scope.ts';
import type { CallNode, ExpressionNode, PathNode, TemplateNode } from './tree.ts';

/**
 * Writes a checked template again as handlebars text in which every value says which field it is: `{{name}}` becomes
 * `{{text name field="class.name" of=@root.subject}}`. So a helper can print by the field's type, and a gap on the
 * paper can link to its field. Compile the result with `ignoreStandalone`: white space has been dealt with.
 */
export function annotate(nodes: readonly TemplateNode[], scope: DocumentScope, about: 'matter' | 'subject'): string {
  const paths = new PathScope(scope, about === 'subject');

  function write(members: readonly TemplateNode[]): string {
    return members.map(one).join('');
  }

  function one(node: TemplateNode): string {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'print') {
      const value: CallNode = node.value.kind === 'call' ? node.value : { kind: 'call', name: 'text', params: [node.value], named: [], line: node.line };
      return `{{${call(value)}}}`;
    }
    const enters = node.name === 'each' || node.name === 'with';
    const head = `{{#${node.name} ${expression(node.param)}${node.name === 'each' && node.param.kind === 'path' ? origin(node.param) : ''}}}`;
    if (enters) paths.enter(paths.of(node.param), node.name === 'each');
    const body = write(node.body);
    if (enters) paths.leave();
    const otherwise = node.otherwise.length > 0 ? `{{else}}${write(node.otherwise)}` : '';
    return `${head}${body}${otherwise}{{/${node.name}}}`;
  }

  function call(node: CallNode): string {
    const params = node.params.map((param) => ` ${expression(param)}`).join('');
    const named = node.named.map(([key, value]) => ` ${key}=${expression(value)}`).join('');
    return `${node.name}${params}${named}${node.params[0] ? origin(node.params[0]) : ''}`;
  }

  function expression(node: ExpressionNode): string {
    if (node.kind === 'call') return `(${call(node)})`;
    if (node.kind === 'literal') return typeof node.value === 'string' ? `"${node.value.replaceAll('"', '\\"')}"` : String(node.value);
    return written(node);
  }

  function origin(node: ExpressionNode): string {
    const place = paths.of(node);
    if (place.kind !== 'value' && place.kind !== 'rows') return '';
    return ` field="${fieldId(place)}"${from('of', place.subject)}${from('row', place.row)}`;
  }

  function from(key: string, at: 'root' | number | undefined): string {
    if (at === undefined) return '';
    if (at === 'root') return ` ${key}=@root.subject`;
    const up = paths.depth - at;
    return ` ${key}=${up === 0 ? 'this' : Array.from({ length: up }, () => '..').join('/')}`;
  }

  return write(nodes);
}

function written(path: PathNode): string {
  const up = '../'.repeat(path.depth);
  if (path.parts.length === 0) return path.depth === 0 ? 'this' : up.slice(0, -1);
  if (path.variable) return `@${up}${path.parts.join('.')}`;
  // `this.` keeps a field called like a helper a field.
  return path.depth === 0 ? `this.${path.parts.join('.')}` : `${up}${path.parts.join('.')}`;
}
