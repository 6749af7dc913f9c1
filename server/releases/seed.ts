import type { Problem, ReleaseContent } from '../../runtime/engine/index.ts';
import { Fault } from '../fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Log } from '../ports.ts';
import type { PublishedRef } from '../store/published.ts';
import { preparedRelease, releaseKey, unpublished } from './publish.ts';
import type { Shipped } from './shipped.ts';

/** How many problems a fault's message lists. */
const listed = 20;

function brokenBy(problems: readonly Problem[]): Fault {
  const lines = problems.slice(0, listed).map((each) => `  ${String(each.params?.['file'] ?? '')}${each.path} ${each.code} ${JSON.stringify(each.params ?? {})}`);
  return new Fault('definitions-broken', `the shipped definitions have ${problems.length} problems:\n${lines.join('\n')}`);
}

/**
 * Publishes shipped definitions into an empty store. Where something else is published already the store is left alone
 * and the difference is named in the log, never applied silently; `accept` (development) publishes it.
 * @throws Fault `definitions-broken` when a file, a release or one of its cases is wrong.
 */
export async function seedDefinitions(
  shipped: Shipped,
  published: readonly PublishedRef[],
  ledger: Pick<Ledger, 'publish'>,
  options: { readonly accept: boolean; readonly log: Log },
): Promise<void> {
  const open = unpublished(shipped, published);
  const isEmpty = published.length === 0;
  if (open.length === 0) return;
  if (!isEmpty && !options.accept) {
    const names = open.map(({ publication, supersedes }) => `${publication.kind} ${publication.id} (${supersedes ? 'changed' : 'new'})`);
    options.log.info(`shipped definitions differ from the published ones, which stay in force: ${names.join(', ')}. DEFINITIONS=shipped publishes them.`);
    return;
  }
  if (shipped.problems.length > 0) throw brokenBy(shipped.problems);
  const contents = new Map<string, ReleaseContent>(shipped.releases.map((content) => [releaseKey(content), content]));
  for (const { publication } of open) {
    const content = publication.kind === 'release' ? contents.get(publication.id) : undefined;
    const prepared = content === undefined ? publication : await preparedRelease(content, shipped.calendars);
    if ('problems' in prepared) throw brokenBy(prepared.problems);
    await ledger.publish(prepared, 'system');
  }
}
