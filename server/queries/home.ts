import type { Home } from '../../runtime/api/index.ts';
import { civil } from '../civil.ts';
import type { StoredAct, StoredMatter } from '../store/records.ts';
import type { Judging } from './judging.ts';
import { matterTitle } from './titles.ts';
import { traceOf, type TraceSetting } from './trace.ts';

/** How many changes the first page shows. */
const shown = 30;
const dayMs = 24 * 60 * 60_000;

/** The six modules; those not yet built say so. */
export function modules(openMatters: number): Home['modules'] {
  return [
    { id: 'business', ready: true, count: openMatters },
    { id: 'query', ready: false },
    { id: 'documents', ready: false },
    { id: 'export', ready: false },
    { id: 'import', ready: false },
    { id: 'base', ready: false },
  ];
}

/** The acts of today and yesterday on visible matters, newest first, in words. */
export function changesSinceYesterday(
  acts: readonly StoredAct[],
  visible: readonly StoredMatter[],
  now: number,
  setting: (stored: StoredMatter) => TraceSetting,
  judging: Judging,
): Home['changes'] {
  const byId = new Map(visible.map((stored) => [stored.id, stored]));
  const settings = new Map<string, TraceSetting>();
  const lines: Home['changes'][number][] = [];
  for (const act of acts) {
    const stored = byId.get(act.matter);
    if (stored === undefined || lines.length >= shown) continue;
    const known = settings.get(stored.id) ?? setting(stored);
    settings.set(stored.id, known);
    const { timeZone } = judging.governing(stored).opening.content.procedure;
    if (civil(act.at, timeZone).date < civil(now - dayMs, timeZone).date) continue;
    for (const entry of [...traceOf(act, known)].reverse()) lines.push({ matter: stored.id, matterTitle: matterTitle(stored.matter), entry });
  }
  return lines;
}
