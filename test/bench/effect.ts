/**
 * The effect of a proposed release on 10,000 stored matters, in threads as the server runs them: where every number of the law
 * changes, where every rule must be judged anew, and where its first day is still to come. The peer is one thread that judges
 * every matter twice, whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';

import { canonicalText, evaluate, type Matter, type ReleaseContent } from '../../runtime/engine/index.ts';
import { type Core, openCore } from '../../server/core.ts';
import { noFailpoints } from '../../server/failpoints.ts';
import { systemClock } from '../../server/clock.ts';
import { systemIds } from '../../server/system.ts';
import { report } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const matters = 10_000;
const subjectsEach = 3;
const boundSeconds = 60;
const peerMatters = 200;

/** A sample with as many subjects as a real batch has: its own over and over, wherever they are named. */
function widened(matter: Matter): Matter {
  const [first] = matter.subjects;
  if (first === undefined) return matter;
  const more: readonly string[] = Array.from({ length: Math.max(0, subjectsEach - matter.subjects.length) }, (_, index) => `${first.id}-${index}`);
  const filings = matter.ledger.filings.map((filing) => {
    const outcome = filing.outcomes[first.id];
    if (!filing.subjects.includes(first.id)) return filing;
    return { ...filing, subjects: [...filing.subjects, ...more], outcomes: { ...filing.outcomes, ...(outcome === undefined ? {} : Object.fromEntries(more.map((id) => [id, outcome]))) } };
  });
  return { ...matter, subjects: [...matter.subjects, ...more.map((id) => ({ ...first, id }))], ledger: { ...matter.ledger, filings } };
}

function fill(dataDir: string, procedure: string, samples: readonly Matter[]): void {
  const database = new Database(join(dataDir, 'records.db'));
  const insert = database.prepare('insert into matter (id, procedure, organisation, version, state, overall, updated_at) values (?, ?, ?, 1, ?, ?, 0)');
  const states = samples.map((matter) => Buffer.from(canonicalText(widened(matter)), 'utf8'));
  database.transaction(() => {
    for (let i = 0; i < matters; i += 1) insert.run(`m-${String(i).padStart(6, '0')}`, procedure, 'unit', states[i % states.length], 'grey');
  })();
  database.close();
}

/** Every whole number of the law raised by one. */
function withOneMore(parameters: ReleaseContent['parameters']): ReleaseContent['parameters'] {
  return Object.fromEntries(Object.entries(parameters).map(([id, parameter]) => [
    id, { ...parameter, values: parameter.values.map((each) => ({ ...each, value: typeof each.value === 'number' ? each.value + 1 : each.value })) },
  ]));
}

async function seconds(core: Core, version: ReleaseContent): Promise<{ readonly took: number; readonly changed: number }> {
  const start = performance.now();
  const { id } = core.services.effects.start({
    version: { kind: 'release', content: version }, subject: version.procedure.id, now: { date: '2026-06-01', time: '10:00' }, organisationTitle: (each) => each,
  });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const view = core.services.effects.get(id);
    if (view?.state === 'running') continue;
    if (view?.state !== 'done' || view.done !== matters) throw new Error(`the effect ended as ${view?.state ?? 'nothing'} after ${view?.done ?? 0}`);
    return { took: (performance.now() - start) / 1000, changed: view.changed };
  }
}

/** Prints both figures; gives whether they keep the bound. */
export async function effectBench(): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), 'guicheng-effect-'));
  const core = await openCore({
    dataDir: dir, definitionsDir: root, clock: systemClock, ids: systemIds, log: { info: () => undefined, error: (message, _fields, cause) => { console.error(message, cause); } },
    failpoints: noFailpoints, acceptDefinitions: false, production: false,
  });
  try {
    const { definitions } = core.services;
    const newest = definitions.procedures().flatMap(({ id }) => definitions.releases(id).at(-1) ?? [])[0];
    const governing = newest === undefined ? undefined : definitions.governing(newest.content.procedure.id);
    if (newest === undefined || governing === undefined) throw new Error('no release is shipped');
    const { content } = newest;
    const samples = content.samples.map(({ matter }) => matter);
    fill(dir, content.procedure.id, samples);
    const proposed = (version: string, from: string, more: Partial<ReleaseContent> = {}): ReleaseContent => ({ ...content, ...more, id: version, ruleset: { ...content.ruleset, version, inForce: { from } } });
    const since = content.ruleset.inForce.from;
    const start = performance.now();
    for (let i = 0; i < peerMatters; i += 1) {
      const sample = samples[i % samples.length];
      if (sample === undefined) throw new Error('no sample is shipped');
      const matter = widened(sample);
      for (let side = 0; side < 2; side += 1) await evaluate(governing.releases, governing.calendar, matter, { date: '2026-06-01' });
    }
    const peer = { name: 'one thread, every matter judged twice', figure: ((performance.now() - start) / 1000 / peerMatters) * matters };
    const law = await seconds(core, proposed('bench-law', since, { parameters: withOneMore(content.parameters) }));
    const anew = await seconds(core, proposed('bench-anew', since, { codes: content.codes.map((list) => ({ ...list, note: 'anew' })) }));
    const future = await seconds(core, proposed('bench-future', '2099-01-01', { parameters: withOneMore(content.parameters) }));
    console.log(`     ${law.changed}, ${anew.changed} and ${future.changed} of ${matters} matters with ${subjectsEach} subjects change light`);
    const kept = [
      report('every number of the law one more', law.took, 's', boundSeconds, peer),
      report('every rule judged anew', anew.took, 's', boundSeconds, peer),
      report('a first day to come', future.took, 's', boundSeconds, peer),
    ];
    return kept.every(Boolean);
  } finally {
    core.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
