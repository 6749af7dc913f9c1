/** A template as the platform reads it: the closed part of handlebars that documents may use. */

/** Where letters stand in the template's text: lines from one, columns from nought, the end not included. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface PathNode {
  readonly kind: 'path';
  /** `@index`, `@root`: a variable of the loop or of the template. */
  readonly variable: boolean;
  /** How many `../`. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly line: number;
  readonly span?: Span;
}

export interface LiteralNode {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
  readonly span?: Span;
}

export interface CallNode {
  readonly kind: 'call';
  readonly name: string;
  readonly params: readonly ExpressionNode[];
  readonly named: readonly (readonly [string, ExpressionNode])[];
  readonly line: number;
}

export type ExpressionNode = PathNode | LiteralNode | CallNode;

export interface TextNode {
  readonly kind: 'text';
  /** With the white space around block lines taken off. */
  readonly text: string;
  /** As written. */
  readonly written: string;
  readonly line: number;
}

export interface PrintNode {
  readonly kind: 'print';
  readonly value: PathNode | CallNode;
  readonly line: number;
}

export interface BlockNode {
  readonly kind: 'block';
  readonly name: BlockName;
  readonly param: ExpressionNode;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
  readonly line: number;
}

export type TemplateNode = TextNode | PrintNode | BlockNode;

export const blockNames = ['if', 'unless', 'each', 'with'] as const;
export type BlockName = (typeof blockNames)[number];

/** Whether a name is one of the four blocks. */
export function isBlockName(name: string): name is BlockName {
  return blockNames.some((known) => known === name);
}
