import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DemoFiles } from './seed.ts';

/** The demo data of a folder that holds `config/`; undefined where there is none. */
export function readDemoFiles(root: string): DemoFiles | undefined {
  const folder = join(root, 'config', 'demo');
  const accounts = json(join(folder, 'accounts.json'));
  if (accounts === undefined) return undefined;
  const matters = join(folder, 'matters');
  const names = existsSync(matters) ? readdirSync(matters).filter((name) => name.endsWith('.json')).sort() : [];
  return {
    accounts,
    matters: Object.fromEntries(names.map((name) => [name, json(join(matters, name))])),
    sample: (procedure, sample) => json(join(root, 'config', 'procedures', procedure, 'samples', `${sample}.json`)),
  };
}

function json(path: string): unknown {
  if (!existsSync(path)) return undefined;
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return value;
}
