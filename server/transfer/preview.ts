import type { ExchangeFault, ExchangeFile } from '../../runtime/api/index.ts';
import type { Matter } from '../../runtime/engine/index.ts';
import { readZip } from '../documents/zip.ts';
import type { Format } from './fields.ts';
import { matchOf } from './match.ts';
import { readElements, type ReadElement } from './read.ts';
import { same } from './write.ts';
import { largestXml, readXml, RefusedFile } from './xml-document.ts';

/** A file as it came. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The most files of one preview, those in zips counted. */
export const mostFiles = 500;
const inZips = { entries: mostFiles, entry: largestXml, total: 64 * 1024 * 1024 };

/** The files given, zips taken apart; what is no zip stays as it is. A zip that is refused is one file with its reason. */
export function unpacked(given: readonly GivenFile[], extension: string): readonly (GivenFile | { readonly name: string; readonly fault: ExchangeFault })[] {
  return given.flatMap((file): readonly (GivenFile | { readonly name: string; readonly fault: ExchangeFault })[] => {
    if (Buffer.from(file.bytes.subarray(0, 2)).toString('latin1') !== 'PK') return [file];
    const zip = readZip(file.bytes, inZips);
    if ('refused' in zip) return [{ name: file.name, fault: 'zip' }];
    const inside = [...zip.files].filter(([name]) => name.toLowerCase().endsWith(`.${extension}`)).map(([name, bytes]) => ({ name, bytes }));
    return inside.length === 0 ? [{ name: file.name, fault: 'zip-empty' }] : inside;
  });
}

/** What bringing a file in would change; nothing is written. */
export function previewOf(format: Format, matter: Matter, { name, bytes }: GivenFile): ExchangeFile {
  const { definition } = format;
  let elements: readonly ReadElement[];
  try {
    elements = readElements(format, readXml(bytes, definition.root, picturesOf(format)));
  } catch (error) {
    if (error instanceof RefusedFile) return { name, fault: error.code };
    throw error;
  }
  const match = matchOf(format, elements, matter);
  const label = elements.find(({ field }) => field === definition.match.name)?.text ?? '';
  if ('fault' in match) return { name, label, fault: match.fault };
  const subject = 'subject' in match ? match.subject : undefined;
  const recorded = subject?.forms[definition.form] ?? {};
  return {
    name, label,
    ...('subject' in match ? { subject: match.subject.id, by: match.by } : {}),
    elements: elements.map((element) => {
      const before = element.field === undefined ? undefined : recorded[element.field];
      // A file that says only the month says the same as a day in it.
      const sameMonth = element.month !== undefined && typeof before === 'string' && before.startsWith(element.month);
      return { ...element, ...(before === undefined ? {} : { before }), state: stateOf(element, before, sameMonth) };
    }),
  };
}

function stateOf(element: ReadElement, before: unknown, sameMonth: boolean): NonNullable<ExchangeFile['elements']>[number]['state'] {
  if (element.field === undefined) return element.notes.length === 0 ? 'empty' : 'kept';
  if (sameMonth) return 'same';
  if (element.value === undefined) return element.notes.length === 0 ? 'empty' : 'unread';
  if (same(element.value, before)) return 'same';
  return same(before, undefined) ? 'new' : 'different';
}

/** The files of several persons; a second file for the same person fails. */
export function onceEach(files: readonly ExchangeFile[], numberField: string): readonly ExchangeFile[] {
  const seen = new Set<string>();
  return files.map((file) => {
    if (file.elements === undefined) return file;
    const key = file.subject ?? `+${String(file.elements.find(({ field }) => field === numberField)?.value)}`;
    if (seen.has(key)) return { name: file.name, ...(file.label === undefined ? {} : { label: file.label }), fault: 'person-twice' };
    seen.add(key);
    return file;
  });
}

/** The tags whose content does not count among a file's words. */
export const picturesOf = ({ definition }: Format): ReadonlySet<string> => new Set(definition.elements.filter(({ as }) => as === 'picture').map(({ tag }) => tag));
