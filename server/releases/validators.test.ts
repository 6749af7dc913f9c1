import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { hashForSchema, type RJSFSchema } from '@rjsf/utils';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import type { FormDefinition } from '../../runtime/engine/index.ts';
import { releaseTools, validatorsModule } from './validators.ts';

interface Compiled { (data: unknown): boolean; errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null }

const form: FormDefinition = {
  id: 'plan', title: 'Plan', ui: {},
  schema: {
    type: 'object', additionalProperties: false, required: ['on'],
    properties: {
      on: { type: 'string', format: 'date' }, month: { type: 'string', format: 'month' }, time: { type: 'string', format: 'time' },
      name: { type: 'string', maxLength: 3 }, count: { type: 'integer', minimum: 1 }, held: { type: 'boolean' },
      rows: { type: 'array', items: { type: 'object', properties: { kind: { type: 'string', 'x-code': 'kinds' } }, required: ['kind'], additionalProperties: false } },
    },
    if: { properties: { held: { const: true } }, required: ['held'] }, then: { required: ['count'] },
  },
};
const hostile: FormDefinition = {
  id: 'plan-"];alert(1);["', title: 'x', ui: {},
  schema: { type: 'object', properties: { '"+alert(1)+"': { type: 'string' }, '*/ alert(1) /*': { type: 'integer' }, '\u2028': { type: 'integer' } } },
};

const isRjsf = (schema: unknown): schema is RJSFSchema => typeof schema === 'object' && schema !== null;
const rjsfHash = ({ schema }: FormDefinition): string => (isRjsf(schema) ? hashForSchema(schema) : '');

type Checks = Readonly<Record<string, Readonly<Record<string, Compiled>>>>;
const isModule = (value: unknown): value is { readonly default: (require: NodeJS.Require) => Checks } => typeof value === 'object' && value !== null && 'default' in value;

const dir = mkdtempSync(join(tmpdir(), 'guicheng-validators-'));
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

async function loaded(forms: readonly FormDefinition[]): Promise<Checks> {
  const path = join(dir, `${forms.length}.mjs`);
  writeFileSync(path, validatorsModule(forms));
  const module: unknown = await import(pathToFileURL(path).href);
  if (!isModule(module)) throw new Error('no module');
  return module.default(createRequire(import.meta.url));
}

describe('validators.js', () => {
  it('has one function for the form under rjsf’s hash of its schema, and others for the parts rjsf asks about', async () => {
    const { plan } = await loaded([form]);
    expect(Object.keys(plan ?? {})).toContain(rjsfHash(form));
    expect(Object.keys(plan ?? {}).length).toBeGreaterThan(1);
  });

  it('asks for nothing but pieces of ajv', () => {
    const asked = [...validatorsModule([form]).matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]);
    expect(new Set(asked)).toEqual(new Set(['ajv-formats/dist/formats', 'ajv/dist/runtime/ucs2length']));
  });

  it('complains of the same as the server', async () => {
    const compiled = (await loaded([form]))['plan']?.[rjsfHash(form)];
    const check = releaseTools([form]).checks['plan'];
    if (compiled === undefined || check === undefined) throw new Error('no check');
    const some = (...values: readonly unknown[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const data = fc.record({
      on: some('2026-02-28', '2026-02-29', '2026-9-1', 5), month: some('2026-09', '2026-13', '2026-9'), time: some('17:30', '24:00', '17:30:00Z'),
      name: some('中文字', '中文字符', 'abcd'), count: some(0, 1, '1'), held: some(true, false), rows: some([{ kind: 'a' }], [{}], [{ kind: 'a', other: 1 }], 'rows'), other: some(1),
    }, { requiredKeys: [] });
    fc.assert(fc.property(data, (raw) => {
      const values = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
      const complaints = compiled(values) ? [] : (compiled.errors ?? []);
      expect(check(values).map(({ path, keyword }) => [`/${path.join('/')}`.replace(/^\/$/, ''), keyword])).toEqual(complaints.map(({ instancePath, keyword }) => [instancePath, keyword]));
    }));
  });

  it('takes names as data, whatever they say', async () => {
    const names = Object.keys(hostile.schema.properties ?? {});
    const compiled = await loaded([form, hostile]);
    expect(Object.keys(compiled)).toEqual(['plan', hostile.id]);
    const [check] = Object.values(compiled[hostile.id] ?? {});
    expect(check?.(Object.fromEntries(names.map((name) => [name, {}])))).toBe(false);
    expect(check?.errors).toHaveLength(3);
  });
});

describe('formats', () => {
  it.each([['2026-12', true], ['2026-13', false], ['2026-1', false]])('month %s: %s', (month, sound) => {
    expect(releaseTools([form]).checks['plan']?.({ on: '2026-01-01', month }).length === 0).toBe(sound);
  });
  it.each([['00:00', true], ['23:59', true], ['24:00', false], ['9:00', false]])('time %s: %s', (time, sound) => {
    expect(releaseTools([form]).checks['plan']?.({ on: '2026-01-01', time }).length === 0).toBe(sound);
  });
});
