import type { Problem } from '../problems.ts';

/** Why a template is refused: the `reason` of a problem with code `template`; its sentence is `template.<reason>`. */
export type TemplateFault =
  | 'syntax'
  | 'too-large'
  | 'too-deep'
  | 'too-long'
  | 'unknown-helper'
  | 'wrong-arguments'
  | 'unknown-block'
  | 'partial'
  | 'decorator'
  | 'unescaped'
  | 'block-params'
  | 'forbidden-name'
  | 'unknown-variable'
  | 'not-a-value'
  | 'not-rows'
  | 'loop-inside-value'
  | 'literal-braces'
  | 'trailing-backslash'
  | 'hidden-character'
  | 'markup'
  | 'element'
  | 'attribute'
  | 'unbalanced'
  | 'word-file'
  | 'word-part'
  | 'word-relation'
  | 'word-field-code'
  | 'word-doctype'
  | 'word-xml'
  | 'word-tag-unclosed'
  | 'word-block-crosses';

/** What a template fault says about itself: the line it was found in, and the name or text that offends. */
export interface FaultPlace {
  readonly line?: number;
  readonly name?: string;
  /** The part of a Word file, e.g. `word/header1.xml`. */
  readonly part?: string;
}

/** A problem of a template; `params` carry the reason and the place. */
export function templateProblem(reason: TemplateFault, place: FaultPlace = {}): Problem {
  return { kind: 'problem', code: 'template', path: '', params: { reason, ...place } };
}
