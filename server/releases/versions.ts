import {
  type CalendarYear, contentOf, type DraftKind, hashOf, type Part, partsOf, type Problem, readDefinition, type ReleaseContent,
} from '../../runtime/engine/index.ts';
import type { Messages } from '../../runtime/api/index.ts';
import { releaseHash } from './compile.ts';

/** What a version of each kind holds: a procedure's release, a calendar's years, the sentences that differ from the shipped ones. */
export type VersionContent =
  | { readonly kind: 'release'; readonly content: ReleaseContent }
  | { readonly kind: 'calendar'; readonly content: readonly CalendarYear[] }
  | { readonly kind: 'messages'; readonly content: Messages };

/** The published id of the one list of sentences. */
export const allMessages = 'all';

/** The hash that pins a version. */
export function versionHash({ kind, content }: VersionContent): string {
  return kind === 'release' ? releaseHash(content) : hashOf(`guicheng/${kind}/v1`, content);
}

/** What a version is published under: procedure and version, the calendar, or the one list of sentences. */
export function versionId(version: VersionContent, subject: string): string {
  return version.kind === 'release' ? `${subject}/${version.content.id}` : subject;
}

/** The version that a draft's parts make. Of the sentences only those are kept that differ from the shipped ones. */
export function versionOf(kind: DraftKind, parts: readonly Part[], shipped: Messages): VersionContent {
  switch (kind) {
    case 'release':
      return { kind, content: contentOf(parts) };
    case 'calendar':
      return { kind, content: parts.flatMap((part) => (part.kind === 'calendar-year' ? [part.value] : [])).sort((a, b) => a.year - b.year) };
    case 'messages': {
      const changed = parts.flatMap((part) => (part.kind === 'sentences' ? [[part.id, differing(part.value, shipped[part.id] ?? {})] as const] : []));
      return { kind, content: Object.fromEntries(changed.filter(([, texts]) => Object.keys(texts).length > 0)) };
    }
  }
}

function differing(texts: Readonly<Record<string, string>>, from: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([code, text]) => from[code] !== text));
}

/** A version taken apart; sentences with the shipped ones they stand beside. */
export function partsOfVersion(version: VersionContent, shipped: Messages): readonly Part[] {
  switch (version.kind) {
    case 'release':
      return partsOf(version.content);
    case 'calendar':
      return version.content.map((value) => ({ kind: 'calendar-year', id: String(value.year), value }));
    case 'messages':
      return Object.entries(overlaid(shipped, version.content)).map(([id, value]) => ({ kind: 'sentences', id, value: { ...value } }));
  }
}

/** The shipped sentences with the published ones over them. */
export function overlaid(shipped: Messages, published: Messages): Messages {
  const languages = [...new Set([...Object.keys(shipped), ...Object.keys(published)])];
  return Object.fromEntries(languages.map((language) => [language, { ...shipped[language], ...published[language] }]));
}

/** A content read from outside as a version of its kind, or every place where it is none. */
export function readVersion(kind: DraftKind, json: unknown): VersionContent | { readonly problems: readonly Problem[] } {
  switch (kind) {
    case 'release': {
      const read = readDefinition('release', json);
      return 'problems' in read ? read : { kind, content: read.content };
    }
    case 'calendar': {
      const read = readDefinition('years', json);
      return 'problems' in read ? read : { kind, content: read.content };
    }
    case 'messages':
      return readMessages(json);
  }
}

function readMessages(json: unknown): VersionContent | { readonly problems: readonly Problem[] } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { problems: [{ kind: 'problem', code: 'schema', path: '', params: { keyword: 'type' } }] };
  const read = Object.entries(json).map(([language, texts]: [string, unknown]) => [language, readDefinition('texts', texts)] as const);
  const problems = read.flatMap(([language, one]) => ('problems' in one ? one.problems.map((problem) => ({ ...problem, path: `/${language}${problem.path}` })) : []));
  if (problems.length > 0) return { problems };
  return { kind: 'messages', content: Object.fromEntries(read.flatMap(([language, one]) => ('content' in one ? [[language, one.content] as const] : []))) };
}
