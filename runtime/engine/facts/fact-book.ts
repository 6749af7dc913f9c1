import type { Static } from '@sinclair/typebox';

import type { CodeEntry as CodeEntrySchema } from '../definitions/code-list.ts';
import type { FormDefinition } from '../definitions/form.ts';
import type { FieldRef } from '../problems.ts';
import type { Value } from '../values/value.ts';
import type { ValueType } from '../values/value-type.ts';
import type { ReleaseTools } from './check-values.ts';
import type { FormField } from './form-fields.ts';
import type { Expression } from './scene.ts';

/** One code of a list. */
export type CodeEntry = Static<typeof CodeEntrySchema>;

/** Where a fact lives; `either`: read for a subject or for the whole matter. */
export type FactScope = 'matter' | 'subject' | 'either';

interface Base {
  readonly id: string;
  readonly title: string;
  readonly type: ValueType;
  readonly scope: FactScope;
  /** The facts it reads directly. */
  readonly reads: readonly string[];
}

/** A fact as compiled: how it is come by. */
export type CompiledFact =
  | (Base & { readonly kind: 'field'; readonly form: string; readonly field: FormField })
  | (Base & { readonly kind: 'derived'; readonly expression: Expression })
  /** A derived column of a table, read row by row. */
  | (Base & { readonly kind: 'column'; readonly table: string; readonly expression: Expression })
  | (Base & { readonly kind: 'parameter'; readonly on: (date: string) => Value })
  /** What the ledger knows, handed in by the caller. */
  | (Base & { readonly kind: 'provided' })
  /** The active subjects as rows (F5). */
  | (Base & { readonly kind: 'subjects' });

/** The facts of a release, and the forms and codes they come from. */
export interface FactBook {
  readonly tools: ReleaseTools;
  fact(id: string): CompiledFact | undefined;
  form(id: string): FormDefinition | undefined;
  /** The fields of a form, by id. */
  fieldsOfForm(form: string): ReadonlyMap<string, FormField>;
  stageOfForm(form: string): string | undefined;
  scopeOfForm(form: string): 'matter' | 'subject' | undefined;
  /** The place of `form.field` or `form.table.column` with the titles people know; undefined for other facts. */
  fieldRef(fact: string, subject?: string, row?: number): FieldRef | undefined;
  /** The title of a fact; its id where it is not known. */
  factTitle(fact: string): string;
  factType(fact: string): ValueType | undefined;
  code(list: string, code: string): CodeEntry | undefined;
  /** The codes of a list, in its order. */
  codes(list: string): readonly CodeEntry[];
  /** The facts whose value may change with this one, itself included. */
  dependents(fact: string): ReadonlySet<string>;
}
