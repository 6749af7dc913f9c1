import { fileURLToPath } from 'node:url';

import type { Command } from '../../runtime/engine/index.ts';
import { type Core, openCore } from '../../server/core.ts';
import { noFailpoints } from '../../server/failpoints.ts';
import type { Performed, PerformRequest } from '../../server/commands/perform.ts';
import type { Failpoints } from '../../server/ports.ts';
import { systemIds } from '../../server/system.ts';
import { HandClock, keptLog } from './ledger.ts';

/** The folder of the second procedure: a school's outing. */
export const fieldTripFolder = fileURLToPath(new URL('../procedures/field-trip', import.meta.url));

const person = (id: string, role: string, organisation: string) => ({ id, account: id, name: id, passwordHash: 'x', assignments: [{ role, organisation }] });

export interface OpenedCore {
  readonly core: Core;
  readonly clock: HandClock;
  readonly log: ReturnType<typeof keptLog>;
  readonly perform: Core['services']['perform'];
  /** Performs a command under a new id; gives the matter's id, or what came instead. */
  readonly act: (by: string, matter: string | null, command: Command, more?: Partial<PerformRequest>) => Promise<Performed>;
}

/** Opens a core over the second procedure, with a teacher and a head of each school and an inspector above them. */
export async function openTestCore(dir: string, options: { definitionsDir?: string; clock?: HandClock; failpoints?: Failpoints; accept?: boolean } = {}): Promise<OpenedCore> {
  const clock = options.clock ?? new HandClock(Date.UTC(2026, 8, 14, 2, 0));
  const log = keptLog();
  const core = await openCore({
    dataDir: dir, definitionsDir: options.definitionsDir ?? fieldTripFolder, clock, ids: systemIds, log,
    failpoints: options.failpoints ?? noFailpoints, acceptDefinitions: options.accept ?? false, production: false,
  });
  const { services } = core;
  if (services.records.persons().length === 0) {
    await services.addAccounts({
      by: 'system',
      accounts: [
        person('teacher-1', 'teacher', 'school-one'), person('head-1', 'head', 'school-one'), person('teacher-2', 'teacher', 'school-two'),
        person('inspector', 'inspector', 'education-office'),
      ],
    });
  }
  return {
    core, clock, log, perform: services.perform,
    act: (by, matter, command, more = {}) => services.perform({ commandId: systemIds.uuid(), matter, command, person: by, ...more }),
  };
}

/** Opens a matter and gives its id. */
export async function openMatter({ act }: OpenedCore, by = 'teacher-1'): Promise<string> {
  const opened = await act(by, null, { kind: 'open-matter', procedure: 'field-trip', title: '秋游' });
  if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
  return opened.answer.matter;
}
