import type { FieldSchema, ReleaseContent } from '../../runtime/engine/index.ts';

/** Something a template can read, with the text that reads it. */
export interface DataEntry {
  readonly id: string;
  readonly title: string;
  readonly insert: string;
  /** What completion writes inside a tag. */
  readonly path: string;
  readonly children?: readonly DataEntry[];
}

const tag = (path: string): string => `{{${path}}}`;

/** What a template about a matter, or about one subject, can read: forms and fields, then what lies beside them. */
export function dataTree({ procedure, forms, parameters }: ReleaseContent, scope: 'matter' | 'subject', words: { readonly subjects: string; readonly matter: string; readonly parameters: string; readonly others: Readonly<Record<string, string>> }): readonly DataEntry[] {
  const uses = procedure.stages.flatMap((stage) => stage.forms);
  const branch = (use: (typeof uses)[number], prefix: string): readonly DataEntry[] => {
    const form = forms.find((each) => each.id === use.form);
    if (form === undefined) return [];
    const path = prefix === '' ? form.id : `${prefix}.${form.id}`;
    return [{ id: path, title: form.title, path, insert: `{{#with ${path}}}{{/with}}`, children: fieldsOf(form.schema, path) }];
  };
  const matter = uses.filter((use) => use.scope === 'matter').flatMap((use) => branch(use, ''));
  const own = uses.filter((use) => use.scope === 'subject');
  const one: readonly DataEntry[] = scope === 'subject' ? own.flatMap((use) => branch(use, 'subject')) : [];
  const each: DataEntry = { id: 'subjects', title: words.subjects, path: 'subjects', insert: '{{#each subjects}}\n{{/each}}', children: own.flatMap((use) => branch(use, '')) };
  const values: DataEntry = {
    id: 'parameter', title: words.parameters, path: 'parameter', insert: '',
    children: Object.entries(parameters).map(([id, parameter]) => ({ id: `parameter.${id}`, title: parameter.title, path: `parameter.${id}`, insert: tag(`parameter.${id}`) })),
  };
  const others: DataEntry = { id: 'others', title: words.matter, path: '', insert: '', children: Object.entries(words.others).map(([path, title]) => ({ id: path, title, path, insert: tag(path) })) };
  return [...one, ...matter, each, values, others];
}

function fieldsOf(schema: FieldSchema, path: string): readonly DataEntry[] {
  const shown = [schema, ...(schema.allOf ?? []).flatMap(branches), ...branches({ then: schema.then, else: schema.else })];
  return shown.flatMap((node) => Object.entries(node.properties ?? {})).map(([id, field]): DataEntry => {
    const own = `${path}.${id}`;
    const columns = field.type === 'array' ? Object.entries(field.items?.properties ?? {}) : [];
    const title = field.title ?? id;
    if (columns.length === 0) return { id: own, title, path: own, insert: tag(own) };
    const row = columns.map(([column]) => tag(column)).join(' ');
    return {
      id: own, title, path: own, insert: `{{#each ${own}}}\n${row}\n{{/each}}`,
      children: columns.map(([column, cell]) => ({ id: `${own}.${column}`, title: cell.title ?? column, path: column, insert: tag(column) })),
    };
  });
}

const isSchema = (node: unknown): node is FieldSchema => typeof node === 'object' && node !== null && !Array.isArray(node);

/** The branches of a condition that may bring fields. */
function branches(node: unknown): readonly FieldSchema[] {
  return isSchema(node) ? [node.then, node.else].filter(isSchema) : [];
}

/** The entries whose title or path holds a text, their branches with them. */
export function found(entries: readonly DataEntry[], wanted: string): readonly DataEntry[] {
  const text = wanted.trim().toLowerCase();
  if (text === '') return entries;
  return entries.flatMap((entry): readonly DataEntry[] => {
    if (`${entry.title} ${entry.path}`.toLowerCase().includes(text)) return [entry];
    const children = found(entry.children ?? [], wanted);
    return children.length > 0 ? [{ ...entry, children }] : [];
  });
}

/** Every path of a tree, for completion. */
export function pathsOf(entries: readonly DataEntry[]): readonly { readonly label: string; readonly detail: string }[] {
  return entries.flatMap((entry) => [...(entry.path === '' ? [] : [{ label: entry.path, detail: entry.title }]), ...pathsOf(entry.children ?? [])]);
}
