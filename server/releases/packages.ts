import type { ReleasePackage } from '../../runtime/api/designer.ts';
import { canonicalText, type DraftKind, draftKinds, parseJson, type Problem, type Refusal } from '../../runtime/engine/index.ts';
import type { PublishedVersion } from './definitions.ts';
import { readVersion, type VersionContent, versionHash } from './versions.ts';

const format = 'guicheng/release-package/v1';

/** A package's text: one JSON document, indented, in the order of its keys, so that two of them compare line by line. */
export function packageText({ kind, hash, version }: Pick<PublishedVersion, 'kind' | 'hash' | 'version'>): string {
  const ordered: unknown = JSON.parse(canonicalText(version.content));
  const made: ReleasePackage = { format, kind, hash, content: ordered };
  return `${JSON.stringify(made, null, 2)}\n`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isKind = (value: unknown): value is DraftKind => typeof value === 'string' && Object.hasOwn(draftKinds, value);

/** What a package holds; refused where it is none, or where its content does not have the hash it names. */
export function readPackage(text: string): { readonly hash: string; readonly version: VersionContent } | Refusal | { readonly problems: readonly Problem[] } {
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  const { value } = parsed;
  const kind = isRecord(value) ? value['kind'] : undefined;
  if (!isRecord(value) || value['format'] !== format || !isKind(kind)) return { kind: 'refusal', code: 'package-unknown' };
  const version = readVersion(kind, value['content']);
  if ('problems' in version) return { problems: version.problems.map((problem) => ({ ...problem, path: `/content${problem.path}` })) };
  const hash = versionHash(version);
  if (hash !== value['hash']) return { kind: 'refusal', code: 'package-altered', params: { hash, named: String(value['hash']).slice(0, 64) } };
  return { hash, version };
}
