import type { FieldSchema } from '../definitions/form.ts';
import { type DocumentForm, type DocumentScope, documentForms, isTable } from './fields.ts';
import type { ExpressionNode, PathNode } from './tree.ts';

/** Where the subject or the row of a place comes from: the template's own subject, or the n-th loop around it. */
export type Origin = 'root' | number;

/** What an expression of a template stands for. */
export type Place =
  | { readonly kind: 'root' }
  | { readonly kind: 'subjects' }
  | { readonly kind: 'subject'; readonly subject: Origin }
  | { readonly kind: 'form'; readonly form: DocumentForm; readonly path: string; readonly schema: FieldSchema; readonly subject?: Origin }
  | FieldPlace
  /** A value beside the forms: the organisation's title, a parameter, the date. */
  | { readonly kind: 'plain'; readonly below: readonly string[] }
  /** No such name. */
  | { readonly kind: 'nothing'; readonly name: string };

/** A field of a form, or a column of a table, with the loops it is read in. */
export interface FieldPlace {
  readonly kind: 'rows' | 'row' | 'value';
  readonly form: DocumentForm;
  /** `field` or `table.column`. */
  readonly path: string;
  readonly schema: FieldSchema;
  readonly subject?: Origin;
  readonly row?: Origin;
}

/** Resolves the paths of one template against the forms of its procedure. */
export class PathScope {
  private readonly forms: ReadonlyMap<string, DocumentForm>;
  private readonly parameters: readonly string[];
  private readonly frames: Place[] = [{ kind: 'root' }];

  constructor(scope: DocumentScope, private readonly subjectTemplate: boolean) {
    this.forms = documentForms(scope);
    this.parameters = Object.keys(scope.parameters);
  }

  /** How many loops and `#with` are around the place at hand. */
  get depth(): number {
    return this.frames.length - 1;
  }

  /** The place at hand. */
  get here(): Place {
    return this.frames.at(-1) ?? { kind: 'root' };
  }

  /** Enters the body of `#with` (the place itself) or `#each` (one of its items). */
  enter(place: Place, each: boolean): void {
    this.frames.push(each ? this.item(place) : place);
  }

  leave(): void {
    this.frames.pop();
  }

  /** What an expression stands for; a call that picks rows or lines stands for the table or the value it picks from. */
  of(expression: ExpressionNode): Place {
    if (expression.kind === 'path') return this.path(expression);
    const first = expression.kind === 'call' ? expression.params[0] : undefined;
    return first ? this.of(first) : { kind: 'plain', below: [] };
  }

  /** A column of the rows at a place; of subjects, a field as `form.field`. */
  column(place: Place, name: string): Place {
    return name.split('.').reduce<Place>((at, part) => this.member(at, part), this.item(place));
  }

  private path(path: PathNode): Place {
    if (path.variable && path.parts[0] !== 'root') return { kind: 'plain', below: [] };
    const start = path.variable ? this.frames[0] : this.frames[this.frames.length - 1 - path.depth];
    if (start === undefined) return { kind: 'nothing', name: '../'.repeat(path.depth) };
    const parts = path.variable ? path.parts.slice(1) : path.parts;
    return parts.reduce<Place>((place, part) => this.member(place, part), start);
  }

  private item(place: Place): Place {
    const row = this.frames.length;
    if (place.kind === 'subjects') return { kind: 'subject', subject: row };
    if (place.kind === 'rows') return { ...place, kind: 'row', row };
    return place;
  }

  private member(place: Place, part: string): Place {
    switch (place.kind) {
      case 'root':
        return this.top(part);
      case 'subject': {
        const form = this.forms.get(part);
        if (form?.scope === 'subject') return { kind: 'form', form, path: '', schema: form.schema, subject: place.subject };
        return part === 'id' || part === 'number' ? { kind: 'plain', below: [] } : { kind: 'nothing', name: part };
      }
      case 'form':
      case 'row':
        return this.field(place, part);
      case 'plain':
        return place.below.includes(part) ? { kind: 'plain', below: [] } : { kind: 'nothing', name: part };
      case 'subjects':
      case 'rows':
      case 'value':
      case 'nothing':
        return { kind: 'nothing', name: part };
    }
  }

  private top(part: string): Place {
    switch (part) {
      case 'subjects':
        return { kind: 'subjects' };
      case 'subject':
        return this.subjectTemplate ? { kind: 'subject', subject: 'root' } : { kind: 'nothing', name: part };
      case 'matter':
        return { kind: 'plain', below: ['title', 'openedOn'] };
      case 'organisation':
        return { kind: 'plain', below: ['id', 'title', 'superior'] };
      case 'at':
        return { kind: 'plain', below: ['date'] };
      case 'parameter':
        return { kind: 'plain', below: this.parameters };
      default: {
        const form = this.forms.get(part);
        return form?.scope === 'matter' ? { kind: 'form', form, path: '', schema: form.schema } : { kind: 'nothing', name: part };
      }
    }
  }

  private field(place: Extract<Place, { kind: 'form' }> | FieldPlace, part: string): Place {
    const members = place.kind === 'form' ? place.schema.properties : place.schema.items?.properties;
    const schema = members && Object.hasOwn(members, part) ? members[part] : undefined;
    if (!schema) return { kind: 'nothing', name: part };
    const path = place.path === '' ? part : `${place.path}.${part}`;
    if (schema.type === 'object') return { ...place, kind: 'form', path, schema };
    return { ...place, kind: isTable(schema) ? 'rows' : 'value', path, schema };
  }
}
