import { type CodeListDefinition, Id, type ParameterDefinition, type PartChange, type ReleaseContent, renamed } from '../../runtime/engine/index.ts';
import { fitsType, readValue, type Typed } from './entry.ts';
import type { Source } from './source-picker.tsx';

/** The types a legal value may have; a table is none. */
export const valueTypes = ['integer', 'fraction', 'boolean', 'date', 'month', 'time', 'code', 'codes', 'text'] as const satisfies readonly ParameterDefinition['type'][];

/** Units that sentences have words for. */
export const units = ['working-day', 'day', 'month', 'year', 'hour', 'person', 'ballot', 'item', 'time'] as const;

/** What the dialog asks for: everything of a parameter but its dated values; a new one's first value as well. */
export interface Settings {
  readonly id: string;
  readonly title: string;
  readonly type: ParameterDefinition['type'];
  readonly unit: string;
  readonly code: string;
  readonly note: string;
  readonly typed: Typed;
  readonly source: Source;
}

export type SettingsFault = 'title' | 'id' | 'idTaken' | 'list' | 'type' | 'source' | Extract<ReturnType<typeof readValue>, { readonly fault: string }>['fault'];

/** The settings of a parameter as it stands; of a new one without. */
export function settingsOf(id: string, definition: ParameterDefinition | undefined): Settings {
  return {
    id, title: definition?.title ?? '', type: definition?.type ?? 'integer', unit: definition?.unit ?? '', code: definition?.code ?? '', note: definition?.note ?? '', typed: '',
    source: { policy: '', article: '' },
  };
}

const idPattern = new RegExp(Id.pattern ?? '', 'u');

/** The settings as a definition; or what is wrong with them. `taken` are the ids of the other parameters. */
export function definitionOf(settings: Settings, known: ParameterDefinition | undefined, taken: readonly string[], codes: readonly CodeListDefinition[]): { readonly definition: ParameterDefinition } | { readonly fault: SettingsFault } {
  const title = settings.title.trim();
  const list = codes.find(({ id }) => id === settings.code);
  const coded = settings.type === 'code' || settings.type === 'codes';
  if (title === '') return { fault: 'title' };
  if (!idPattern.test(settings.id) || settings.id.length > 80) return { fault: 'id' };
  if (taken.includes(settings.id)) return { fault: 'idTaken' };
  if (coded && list === undefined) return { fault: 'list' };
  const common = {
    type: settings.type, title, ...(settings.unit === '' ? {} : { unit: settings.unit }), ...(coded ? { code: settings.code } : {}), ...(settings.note.trim() === '' ? {} : { note: settings.note.trim() }),
  };
  if (known !== undefined) return fitsType(settings.type, known.values, list) ? { definition: { ...common, values: known.values } } : { fault: 'type' };
  const read = readValue(settings.type, settings.typed, list);
  if ('fault' in read) return { fault: read.fault };
  if (settings.source.policy === '' || settings.source.article === '') return { fault: 'source' };
  return { definition: { ...common, values: [{ value: read.value, source: settings.source }] } };
}

/** The changes that store a definition, under a new id wherever it is used if it has one. */
export function settingsChanges(content: ReleaseContent, before: string | undefined, id: string, definition: ParameterDefinition): readonly PartChange[] {
  const put: PartChange = { put: { kind: 'parameter', id, value: definition } };
  if (before === undefined || before === id) return [put];
  const moved = renamed(content, { kind: 'parameter', id: before }, id);
  // The renaming brings the parameter as it was; the settings go over it, in its place.
  const at = moved.findIndex((change) => 'put' in change && change.put.kind === 'parameter' && change.put.id === id);
  if (at < 0) return [put, { remove: { kind: 'parameter', id: before } }, ...moved];
  return moved.map((change, index) => (index === at ? { ...change, ...put } : change));
}

/** An id no parameter has yet, for a new one. */
export function freeId(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = `parameter${number}`;
    if (!taken.includes(id)) return id;
  }
}
