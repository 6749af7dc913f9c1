import Handlebars from 'handlebars/runtime';

import type { FieldRef, Problem } from '../problems.ts';
import type { Medium } from './bounds.ts';
import type { DocumentData } from './data.ts';
import { templateProblem } from './faults.ts';
import { type Call, helpers, isTrue } from './helpers.ts';
import { plain } from './printed.ts';
import { Session, TooLong } from './session.ts';

/** A template ready to run: what `Handlebars.template` makes of a precompiled one. */
export type CompiledTemplate = (context: unknown, options: Handlebars.RuntimeOptions) => string;

/** A printed document: the body's markup, and the fields that are still blank on it, in the paper's order. */
export interface RenderedDocument {
  readonly body: string;
  readonly blanks: readonly FieldRef[];
}

/** Makes a precompiled template ready; `spec` is the default export of the template's module. */
export function loadTemplate(spec: TemplateSpecification): CompiledTemplate {
  return Handlebars.template(spec);
}

/** Prints a document; a problem where it grows past its limits. The template must have passed `checkTemplate`. */
export function renderDocument(template: CompiledTemplate, data: DocumentData, medium: Medium = 'html'): RenderedDocument | { readonly problems: readonly Problem[] } {
  const session = new Session(medium, data);
  try {
    const body = template(data.root, {
      data: { session },
      helpers: registered,
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
    return { body, blanks: session.blanks };
  } catch (error) {
    if (error instanceof TooLong) return { problems: [templateProblem('too-long')] };
    throw error;
  }
}

/** What handlebars hands to a helper behind its arguments. */
interface Options {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly session: Session };
  readonly fn: (context: unknown, options?: { readonly data: unknown }) => string;
  readonly inverse: (context: unknown) => string;
}

const printing = Object.entries(helpers).map(([name, helper]) => {
  const adapted = (...given: readonly unknown[]): unknown => {
    const options = optionsOf(given);
    const { session } = options.data;
    const call: Call = { session, args: given.slice(0, -1).map(plain), named: options.hash, origin: session.origin(options.hash) };
    session.spend(0);
    return helper(call);
  };
  return [name, adapted] as const;
});

function choice(wanted: boolean) {
  return function block(this: unknown, value: unknown, options: Options): string {
    return isTrue(value) === wanted ? options.fn(this) : options.inverse(this);
  };
}

function each(this: unknown, rows: unknown, options: Options): string {
  const { data, hash } = options;
  const items = Array.isArray(rows) ? rows.filter((item: unknown) => item !== undefined && item !== null) : [];
  if (items.length === 0) {
    const origin = data.session.origin(hash);
    if (origin && !data.session.data.isNone(origin.form, origin.field, origin.subject)) data.session.missing(origin);
    return options.inverse(this);
  }
  return items
    .map((item: unknown, index) => {
      const body = options.fn(item, { data: { ...data, _parent: data, index, first: index === 0, last: index === items.length - 1 } });
      data.session.spend(body.length);
      return body;
    })
    .join('');
}

const registered: Record<string, (...given: never[]) => unknown> = {
  ...Object.fromEntries(printing),
  if: choice(true),
  unless: choice(false),
  each,
};

function optionsOf(given: readonly unknown[]): Options {
  const last = given.at(-1);
  if (isOptions(last)) return last;
  throw new TypeError('a helper was called without options');
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && 'hash' in value && 'data' in value;
}
