import type { Calendar } from '../calendar/calendar.ts';
import type { FormData } from '../definitions/matter.ts';
import { Bug, type FieldRef } from '../problems.ts';
import { isBlank, readPlain } from '../values/read-plain.ts';
import { isFraction, known, malformed, type Row, type Value, unknown } from '../values/value.ts';
import { subjectsTable } from './compile-facts.ts';
import type { CompiledFact, FactBook } from './fact-book.ts';
import { type FormView, viewForm } from './form-view.ts';
import type { Scene } from './scene.ts';

/** The forms that facts are computed from, already cut to the moment by the caller. */
export interface MatterForms {
  readonly forms: Readonly<Record<string, FormData>>;
  readonly subjects: readonly {
    readonly id: string;
    readonly state: 'active' | 'suspended' | 'withdrawn';
    readonly forms: Readonly<Record<string, FormData>>;
  }[];
}

/** What facts are computed from. */
export interface FactSource {
  readonly matter: MatterForms;
  /**
   * What the ledger, the matter and the day provide (F6); undefined where it is no provided fact. `read` reads another
   * fact of the same subject, overrides included.
   */
  provided(fact: string, subject: string | null, read: (fact: string) => Value): Value | undefined;
}

/** A fact as it would be: replaces a field's or any fact's value, as JSON or as a plain value. */
export interface Override {
  readonly fact: string;
  /** null: for every subject and for the matter. */
  readonly subject: string | null;
  readonly value: unknown;
}

/** Reads facts, each computed once. */
export interface FactReader {
  /** The day parameters are chosen for. */
  readonly judgedOn: string;
  /** The value of a fact for a subject, or for the matter; a fact of the matter is the same for all. Throws a Bug for a fact the release does not have. */
  read(fact: string, subject: string | null): Value;
  /** The same facts with some replaced; what does not depend on them is not computed again. */
  with(overrides: readonly Override[]): FactReader;
}

/** Reads the facts of a matter as a release defines them, parameters as of `judgedOn`. */
export function readFacts(
  book: FactBook,
  calendar: Calendar,
  source: FactSource,
  judgedOn: string,
  overrides: readonly Override[] = [],
): FactReader {
  const base = new Reader(book, calendar, source, judgedOn);
  return overrides.length === 0 ? base : base.with(overrides);
}

const matterKey = '';

class Reader implements FactReader {
  readonly judgedOn: string;
  private readonly book: FactBook;
  private readonly calendar: Calendar;
  private readonly source: FactSource;
  private readonly parent: Reader | undefined;
  private readonly replaced: ReadonlyMap<string, readonly Override[]>;
  /** The facts the overrides may change; the others are the parent's. */
  private readonly changed: ReadonlySet<string>;
  private readonly memo = new Map<string, Map<string, Value>>();
  private readonly views: Map<string, FormView>;
  private readonly subjects: ReadonlyMap<string, number>;

  constructor(book: FactBook, calendar: Calendar, source: FactSource, judgedOn: string, parent?: Reader, overrides: readonly Override[] = []) {
    this.book = book;
    this.calendar = calendar;
    this.source = source;
    this.judgedOn = judgedOn;
    this.parent = parent;
    this.views = parent?.views ?? new Map<string, FormView>();
    this.subjects = parent?.subjects ?? new Map(source.matter.subjects.map((subject, i) => [subject.id, i]));
    const replaced = new Map<string, readonly Override[]>();
    for (const override of overrides) replaced.set(override.fact, [...(replaced.get(override.fact) ?? []), override]);
    this.replaced = replaced;
    const [first, ...more] = [...replaced.keys()].map((fact) => book.dependents(fact));
    this.changed = more.length === 0 ? (first ?? new Set()) : new Set([first ?? [], ...more].flatMap((facts) => [...facts]));
  }

  with(overrides: readonly Override[]): FactReader {
    return new Reader(this.book, this.calendar, this.source, this.judgedOn, this, overrides);
  }

  read(fact: string, subject: string | null): Value {
    const compiled = this.book.fact(fact);
    if (!compiled) throw new Bug(`no fact ${fact}`);
    if (this.parent && !this.changed.has(fact)) return this.parent.read(fact, subject);
    const key = compiled.scope === 'matter' ? matterKey : (subject ?? matterKey);
    let facts = this.memo.get(key);
    if (!facts) this.memo.set(key, (facts = new Map()));
    const found = facts.get(fact);
    if (found) return found;
    const value = (this.parent && this.override(compiled, subject)) ?? this.compute(compiled, compiled.scope === 'matter' ? null : subject);
    facts.set(fact, value);
    return value;
  }

  /** The override that holds for a subject: its own before the one for all. Earlier readers' overrides count unless replaced. */
  private override(fact: CompiledFact, subject: string | null): Value | undefined {
    const list = this.replaced.get(fact.id) ?? [];
    const found = list.findLast((one) => one.subject !== null && one.subject === subject) ?? list.findLast((one) => one.subject === null);
    if (!found) return this.parent?.override(fact, subject);
    const raw = found.value;
    if (isBlank(raw)) return unknown(this.place(fact.id, subject));
    const plain = isRawFraction(raw) ? raw : readPlain(raw, fact.type.type);
    return plain === undefined ? malformed({ kind: 'problem', code: 'malformed-value', path: '', title: fact.title }) : known(plain);
  }

  private compute(fact: CompiledFact, subject: string | null): Value {
    if (fact.scope === 'subject' && subject === null) return unknown(this.place(fact.id, null));
    switch (fact.kind) {
      case 'field':
        return this.view(fact.form, subject)?.value(fact.field.id) ?? unknown(this.place(fact.id, subject));
      case 'derived':
        return titled(fact, fact.expression.evaluate(this.scene(subject)));
      case 'parameter':
        return fact.on(this.judgedOn);
      case 'provided':
        return this.source.provided(fact.id, subject, (other) => this.read(other, subject)) ?? unknown();
      case 'subjects':
        return known(this.activeSubjects());
      case 'column':
        throw new Bug(`column ${fact.id} read without a row`);
    }
  }

  private activeSubjects(): readonly Row[] {
    return this.source.matter.subjects.flatMap((subject, index) =>
      subject.state === 'active' ? [{ index, cells: {}, subject: subject.id }] : [],
    );
  }

  private view(form: string, subject: string | null): FormView | undefined {
    const isMatter = this.book.scopeOfForm(form) !== 'subject';
    const key = `${form} ${isMatter ? matterKey : (subject ?? matterKey)}`;
    const found = this.views.get(key);
    if (found) return found;
    const index = subject === null ? undefined : this.subjects.get(subject);
    const owner = isMatter ? this.source.matter : index === undefined ? undefined : this.source.matter.subjects[index];
    if (!owner) return undefined;
    const base = isMatter ? `/forms/${form}` : `/subjects/${String(index)}/forms/${form}`;
    const view = viewForm(this.book, form, owner.forms[form] ?? {}, base, isMatter || subject === null ? undefined : subject);
    this.views.set(key, view);
    return view;
  }

  private place(fact: string, subject: string | null): readonly FieldRef[] {
    const place = this.book.fieldRef(fact, subject ?? undefined);
    return place ? [place] : [];
  }

  private scene(subject: string | null, table = '', row?: Row): Scene {
    return {
      calendar: this.calendar,
      subject,
      read: (fact) => this.read(fact, subject),
      cell: (column) => {
        if (!row) throw new Bug(`column ${column} read without a row`);
        return this.cell(table, row, column, subject);
      },
      at: (other, otherRow) => this.scene(subject, other, otherRow),
      place: (fact) => this.place(fact, subject),
    };
  }

  private cell(table: string, row: Row, column: string, subject: string | null): Value {
    if (table === subjectsTable) return this.read(column, row.subject ?? null);
    const derived = this.book.fact(`${table}.${column}`);
    if (derived?.kind === 'column') return titled(derived, derived.expression.evaluate(this.scene(subject, table, row)));
    const [form = '', field = ''] = table.split('.');
    return this.view(form, subject)?.cell(field, row, column) ?? unknown();
  }
}

/** A malformed result names the fact that could not be computed where nothing else says where it hurts. */
function titled(fact: CompiledFact, value: Value): Value {
  if (value.kind !== 'malformed' || value.problems.every((problem) => problem.title !== undefined)) return value;
  return malformed(...value.problems.map((problem) => (problem.title === undefined ? { ...problem, path: `/facts/${fact.id}`, title: fact.title } : problem)));
}

function isRawFraction(raw: unknown): raw is { readonly numerator: number; readonly denominator: number } {
  return typeof raw === 'object' && raw !== null && 'numerator' in raw && 'denominator' in raw && typeof raw.numerator === 'number' && typeof raw.denominator === 'number' && isFraction({ numerator: raw.numerator, denominator: raw.denominator });
}
