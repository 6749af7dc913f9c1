import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { FormDefinition } from '../runtime/engine/index.ts';
import { releaseValidators, type ValidatorsModule } from '../runtime/ui/index.ts';
import { readForm } from './gallery/read-form.ts';
import { releaseTools, validatorsModule } from '../server/releases/validators.ts';

const folder = new URL('../config/procedures/cadre-selection/forms/', import.meta.url);
const forms = readdirSync(folder).map((name) => readForm(new URL(name, folder)));

const isModule = (value: unknown): value is { readonly default: ValidatorsModule } => typeof value === 'object' && value !== null && 'default' in value;

async function inBrowser(): Promise<ReturnType<typeof releaseValidators>> {
  const text = Buffer.from(validatorsModule(forms)).toString('base64');
  const loaded: unknown = await import(`data:text/javascript;base64,${text}`);
  if (!isModule(loaded)) throw new Error('the text is no validators module');
  return releaseValidators(loaded.default, forms);
}

describe('the checks of a release in browser and server', () => {
  it('are there for every shipped form', async () => {
    expect(Object.keys((await inBrowser()).checks).toSorted()).toEqual(forms.map(({ id }) => id).toSorted());
  });

  it('give the same complaints for the same values', async () => {
    const { checks } = await inBrowser();
    const tools = releaseTools(forms);
    const wrong = (schema: FormDefinition['schema']): Readonly<Record<string, unknown>> => Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, { type }]) => [name, type === 'array' ? [{ stray: 1 }] : type === 'integer' ? -1.5 : type === 'boolean' ? 'x' : '2026-02-30-'.repeat(300)]),
    );
    for (const { id, schema } of forms) {
      const [here, there] = [checks[id]?.(wrong(schema)), tools.checks[id]?.(wrong(schema))];
      expect(here, id).toEqual(there);
      expect(here?.length, id).toBeGreaterThan(3);
    }
  });

  it('F1 complain of nothing but what is missing in an empty form', async () => {
    for (const [id, check] of Object.entries((await inBrowser()).checks)) {
      expect(check({}).filter(({ keyword }) => keyword !== 'required' && keyword !== 'if'), id).toEqual([]);
    }
  });
});
