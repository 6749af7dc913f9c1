import { expect, it } from 'vitest';

import { catalogue } from './catalogue.ts';
import { derivationSpecs } from './derivation-spec.ts';

const spec = (name: string) => derivationSpecs.find((each) => each.name === name);
const argument = (name: string, arg: string) => spec(name)?.args.find((each) => each.name === arg);

it('describes every derivation once, each argument named in its summary', () => {
  expect(derivationSpecs.map(({ name }) => name)).toEqual(Object.keys(catalogue));
  for (const { args, summary } of derivationSpecs) for (const { name } of args) expect(summary).toContain(name);
});

it('tells kinds, types and what may be left out', () => {
  expect(spec('workingDaysBetween')?.args).toEqual([
    { name: 'counting', kind: 'counting', types: [], optional: false },
    { name: 'from', kind: 'value', types: ['date'], optional: false },
    { name: 'to', kind: 'value', types: ['date'], optional: false },
  ]);
  expect(argument('latest', 'give')).toMatchObject({ kind: 'cell', of: 'rows', optional: true });
  expect(argument('lookup', 'attribute')).toMatchObject({ kind: 'attribute', of: 'list' });
  expect(argument('oneOf', 'codes')).toMatchObject({ kind: 'codes', of: 'code' });
});

it('tells an argument that another replaces', () => {
  expect(argument('sum', 'column')).toMatchObject({ unless: 'value' });
  expect(argument('sum', 'where')).not.toHaveProperty('unless');
  expect(argument('latest', 'column')).not.toHaveProperty('unless');
});

it('tells what a derivation gives', () => {
  expect(spec('workingDaysBetween')?.result).toEqual({ type: 'integer', unit: 'working-day' });
  expect(spec('latest')?.result).toEqual({ like: ['give', 'column'] });
  expect(spec('firstKnown')?.result).toEqual({ like: ['of'] });
  expect(spec('lookup')?.result).toBe('declared');
});
