/** The comments beside schemas: TypeBox keeps none, so they are read from the source. */
import { readFileSync } from 'node:fs';

import ts from 'typescript';

/** What the source says about a name: `StageDefinition`, or a member of it, `StageDefinition.responsible.leader`. */
export interface Source {
  /** The comment, its lines kept. */
  readonly comments: ReadonlyMap<string, string>;
  /** The names a constant or member mentions. */
  readonly mentions: ReadonlyMap<string, ReadonlySet<string>>;
}

const textOf = (comment: string): string =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .join('\n')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim();

/** Reads the top-level constants and types of files, and the members of the objects in them. */
export function readSource(files: readonly URL[]): Source {
  const comments = new Map<string, string>();
  const mentions = new Map<string, Set<string>>();

  function comment(node: ts.Node, path: string, file: ts.SourceFile): void {
    const found = (ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? [])
      .map(({ pos, end }) => file.text.slice(pos, end))
      .findLast((text) => text.startsWith('/**'));
    if (found !== undefined) comments.set(path, textOf(found));
  }

  function read(node: ts.Node, path: string, file: ts.SourceFile): void {
    if (ts.isIdentifier(node)) mentions.set(path, (mentions.get(path) ?? new Set()).add(node.text));
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return ts.forEachChild(node, (child) => read(child, path, file));
    const member = `${path}.${ts.isStringLiteral(node.name) ? node.name.text : node.name.getText(file)}`;
    comment(node, member, file);
    if (ts.isPropertyAssignment(node)) read(node.initializer, member, file);
  }

  for (const url of files) {
    const file = ts.createSourceFile(url.pathname, readFileSync(url, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) comment(statement, statement.name.text, file);
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        comment(statement, name.getText(file), file);
        if (initializer !== undefined) read(initializer, name.getText(file), file);
      }
    }
  }
  return { comments, mentions };
}
