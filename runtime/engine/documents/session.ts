import type { FieldSchema } from '../definitions/form.ts';
import type { FieldRef } from '../problems.ts';
import type { Medium } from './bounds.ts';
import type { DocumentData } from './data.ts';

/** The most a document may print, in characters, and the most values and rows it may go through. */
const longest = 4_000_000;
const mostSteps = 200_000;

/** The document grew past its limits: caught by `renderDocument`, which answers with a problem. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** Which field a value is, as the annotated template says. */
export interface Origin {
  readonly form: string;
  /** `field` or `table.column`. */
  readonly field: string;
  readonly schema: FieldSchema;
  readonly subject?: string;
  readonly row?: number;
}

/** One printing of a document: what it is printed on, what it reads, and the gaps it found. */
export class Session {
  private readonly gaps = new Map<string, FieldRef>();
  private steps = 0;
  private length = 0;

  constructor(readonly medium: Medium, readonly data: DocumentData) {}

  /** Counts work done; throws TooLong past the limits. */
  spend(printed: number): void {
    this.steps += 1;
    this.length += printed;
    if (this.steps > mostSteps || this.length > longest) throw new TooLong('document too long');
  }

  /** The field a value comes from, by what the template's annotation hands over. */
  origin(named: Readonly<Record<string, unknown>>): Origin | undefined {
    const id = named['field'];
    if (typeof id !== 'string') return undefined;
    const [form = '', field = ''] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
    const schema = this.data.schema(form, field);
    if (!schema) return undefined;
    const subject = this.data.subjectOf(named['of']);
    const row = this.data.rowOf(named['row']);
    return { form, field, schema, ...(subject === undefined ? {} : { subject }), ...(row === undefined ? {} : { row }) };
  }

  /** Notes a field that is still unknown; once per place. */
  missing(origin: Omit<Origin, 'schema'> | undefined): void {
    if (origin === undefined) return;
    const key = [origin.form, origin.field, origin.subject ?? '', origin.row ?? ''].join(' ');
    const field = this.data.fieldRef(origin);
    if (field && !this.gaps.has(key)) this.gaps.set(key, field);
  }

  /** What is still blank on the paper, in the paper's order. */
  get blanks(): readonly FieldRef[] {
    return [...this.gaps.values()];
  }
}
