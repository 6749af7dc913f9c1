import { buildCalendar, type CalendarYear, hashOf, type Problem, type ReleaseContent } from '../../runtime/engine/index.ts';
import { stored } from '../ledger/hash.ts';
import type { Publication } from '../ledger/system-act.ts';
import type { PublishedRef } from '../store/published.ts';
import { browserModules, compileContent, failingCases, releaseHash } from './compile.ts';
import type { Shipped } from './shipped.ts';

/** A release's id among all: procedure and version. */
export const releaseKey = (content: ReleaseContent): string => `${content.procedure.id}/${content.id}`;

const plain = (kind: Exclude<Publication['kind'], 'release'>, id: string, value: unknown): Publication => ({
  kind, id, hash: hashOf(`guicheng/${kind}/v1`, value), bytes: stored(value), validators: null, templates: null,
});

/** What of shipped definitions is not published as it stands: missing, or with another content. */
export function unpublished(shipped: Shipped, published: readonly PublishedRef[]): readonly { readonly publication: Publication; readonly supersedes: boolean }[] {
  const others = [
    plain('organisations', 'all', shipped.organisations),
    plain('access', 'all', shipped.access),
    ...[...shipped.calendars].map(([id, years]) => plain('calendar', id, years)),
  ];
  const releases = shipped.releases.map((content): Publication => ({
    kind: 'release', id: releaseKey(content), hash: releaseHash(content), bytes: stored(content), validators: null, templates: null,
  }));
  return [...others, ...releases].flatMap((publication) => {
    const now = published.find((each) => each.kind === publication.kind && each.id === publication.id);
    return now?.hash === publication.hash ? [] : [{ publication, supersedes: now !== undefined }];
  });
}

/** A release's publication with what browsers get; problems where anything in it is wrong or one of its cases fails. */
export async function preparedRelease(
  content: ReleaseContent,
  calendars: ReadonlyMap<string, readonly CalendarYear[]>,
): Promise<Publication | { readonly problems: readonly Problem[] }> {
  const hash = releaseHash(content);
  const compiled = compileContent(content, hash);
  if ('problems' in compiled) return compiled;
  const modules = browserModules(content);
  if ('problems' in modules) return modules;
  const years = calendars.get(content.procedure.calendar) ?? [];
  const failing = await failingCases(compiled.release, buildCalendar(years));
  if (failing.length > 0) {
    return {
      problems: failing.map((result) => ({
        kind: 'problem', code: 'rule-failed', path: `/cases/${result.rule}`, title: result.case,
        params: { rule: result.rule, expected: result.expected.light, actual: result.actual.light },
      })),
    };
  }
  return { kind: 'release', id: releaseKey(content), hash, bytes: stored(content), ...modules };
}
