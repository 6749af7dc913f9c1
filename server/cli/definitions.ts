import { buildCalendar, type Calendar, type CompiledRelease, type Problem } from '../../runtime/engine/index.ts';
import { compileContent } from '../releases/compile.ts';
import { readShipped } from '../releases/shipped.ts';

/** The releases of one procedure as they lie in a folder, compiled, with their calendar. */
export interface FolderProcedure {
  readonly id: string;
  readonly timeZone: string;
  readonly releases: readonly CompiledRelease[];
  readonly calendar: Calendar;
}

/** Reads and compiles the definitions of a folder, without a database; only of one procedure where it is named. */
export function readProcedures(dir: string, only?: string): { readonly procedures: readonly FolderProcedure[] } | { readonly problems: readonly Problem[] } {
  const shipped = readShipped(dir);
  const problems: Problem[] = [...shipped.problems];
  const found = new Map<string, FolderProcedure>();
  for (const content of shipped.releases) {
    const { id, timeZone, calendar } = content.procedure;
    if (only !== undefined && id !== only) continue;
    const compiled = compileContent(content);
    if ('problems' in compiled) {
      const file = `rulesets/${id}/${content.id}`;
      problems.push(...compiled.problems.map((problem) => ({ ...problem, params: { ...problem.params, file } })));
      continue;
    }
    const known = found.get(id);
    found.set(id, {
      id, timeZone, calendar: known?.calendar ?? buildCalendar(shipped.calendars.get(calendar) ?? []),
      releases: [...(known?.releases ?? []), compiled.release],
    });
  }
  return problems.length > 0 ? { problems } : { procedures: [...found.values()] };
}
