import { Almanac, Engine, Operator, Rule, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';

/**
 * What json-rules-engine 7.3.1 does where we do something else. When one of these fails after an upgrade, read the
 * statement it names before changing anything.
 */
async function fires(conditions: TopLevelCondition, facts: Record<string, unknown>, options: { allowUndefinedFacts?: boolean } = {}): Promise<boolean> {
  const engine = new Engine([{ name: 'rule', conditions, event: { type: 'alarm' } }], options);
  const run = await engine.run(facts);
  return run.events.length === 1;
}

describe('json-rules-engine 7.3.1, as it is', () => {
  it('R3 an empty all and an empty any both fire', async () => {
    expect(await fires({ all: [] }, {})).toBe(true);
    expect(await fires({ any: [] }, {})).toBe(true);
  });

  it('F1 a missing fact throws', async () => {
    await expect(fires({ all: [{ fact: 'x', operator: 'equal', value: 1 }] }, {})).rejects.toThrow(/Undefined fact: x/);
  });

  it('F1 a missing fact that is allowed is false, and so true under not', async () => {
    const missing = { fact: 'x', operator: 'equal', value: 1 };
    expect(await fires({ all: [missing] }, {}, { allowUndefinedFacts: true })).toBe(false);
    expect(await fires({ not: missing }, {}, { allowUndefinedFacts: true })).toBe(true);
  });

  it('R3 its number guard lets a date text pass and then compares text', async () => {
    expect(await fires({ all: [{ fact: 'x', operator: 'greaterThan', value: '2026-10-01' }] }, { x: '2026-9-17' })).toBe(true);
  });

  it('F1 a value of the wrong type is false, and so true under not', async () => {
    const odd = { fact: 'x', operator: 'greaterThanInclusive', value: 3 };
    expect(await fires({ all: [odd] }, { x: 'four' })).toBe(false);
    expect(await fires({ not: odd }, { x: 'four' })).toBe(true);
    expect(await fires({ all: [odd] }, { x: null })).toBe(false);
    expect(await fires({ all: [odd] }, { x: '4 people' })).toBe(false);
    expect(await fires({ all: [odd] }, { x: '4' })).toBe(true);
  });

  it('R3 a higher priority decides first, and what comes after is never compared', async () => {
    const compared: string[] = [];
    const engine = new Engine([
      { conditions: { all: [{ fact: 'a', operator: 'seen', value: false, priority: 10 }, { fact: 'b', operator: 'seen', value: true, priority: 1 }] }, event: { type: 'alarm' } },
    ]);
    engine.addOperator(new Operator('seen', (left: unknown, right: unknown) => (compared.push(String(left)), right === true)));
    await engine.run({ a: 'a', b: 'b' });
    expect(compared).toEqual(['a']);
  });

  it('R3 without priorities every condition is compared, so the result tree is whole', async () => {
    const engine = new Engine([{ conditions: { all: [{ fact: 'a', operator: 'equal', value: 2 }, { any: [{ fact: 'b', operator: 'equal', value: 1 }] }] }, event: { type: 'alarm' } }]);
    const run = await engine.run({ a: 1, b: 1 });
    const conditions: unknown = run.failureResults[0]?.conditions;
    expect(conditions).toMatchObject({ all: [{ result: false, factResult: 1 }, { result: true, any: [{ result: true, factResult: 1 }] }] });
  });

  it('R2 toJSON drops the results of boolean nodes; the conditions themselves keep them', async () => {
    const engine = new Engine([{ conditions: { any: [{ all: [{ fact: 'a', operator: 'equal', value: 1 }] }] }, event: { type: 'alarm' } }]);
    const result = (await engine.run({ a: 1 })).results[0];
    expect(result?.conditions).toMatchObject({ any: [{ result: true }] });
    const json: unknown = JSON.parse(result?.toJSON() ?? '');
    expect(json).toMatchObject({ conditions: { any: [{ all: [{ result: true }] }] } });
    expect(json).not.toMatchObject({ conditions: { any: [{ result: true }] } });
  });

  it('R1 names survive cloning and the expansion of named conditions, on boolean nodes too', async () => {
    const engine = new Engine([{ conditions: { all: [{ condition: 'named', name: 'applies' }, { not: { any: [{ fact: 'a', operator: 'equal', value: 2 }], name: 'requires' } }] }, event: { type: 'alarm' } }]);
    engine.setCondition('named', { all: [{ fact: 'a', operator: 'equal', value: 1 }] });
    expect((await engine.run({ a: 1 })).results[0]?.conditions).toMatchObject({ all: [{ name: 'applies', all: [{ result: true }] }, { not: { name: 'requires' } }] });
  });

  it('R2 overlapping runs on one engine lose results without a word', async () => {
    const engine = new Engine([{ conditions: { all: [{ fact: 'a', operator: 'equal', value: 1 }] }, event: { type: 'alarm' } }, { conditions: { all: [{ fact: 'slow', operator: 'equal', value: 1 }] }, event: { type: 'alarm' }, priority: 2 }]);
    const slow = (): Promise<number> => new Promise((resolve) => setTimeout(() => { resolve(1); }, 20));
    const first = engine.run({ a: 1, slow });
    const second = engine.run({ a: 1, slow: 1 });
    const counts = (await Promise.all([first, second])).map((run) => run.results.length);
    expect(counts).not.toEqual([2, 2]);
  });

  it('R2 a rule may be shared between engines of one run each', async () => {
    const rule = new Rule({ conditions: { all: [{ fact: 'a', operator: 'equal', value: 1 }] }, event: { type: 'alarm' } });
    const run = async (a: number): Promise<number> => (await new Engine([]).addRule(rule).run({ a })).events.length;
    expect(await Promise.all([run(1), run(2), run(1)])).toEqual([1, 0, 1]);
  });

  it('R3 a throwing operator rejects the whole run', async () => {
    const engine = new Engine([{ conditions: { any: [{ fact: 'a', operator: 'equal', value: 1 }, { fact: 'a', operator: 'throws', value: 1 }] }, event: { type: 'alarm' } }]);
    engine.addOperator('throws', () => { throw new Error('no'); });
    await expect(engine.run({ a: 1 })).rejects.toThrow('no');
  });

  it('R3 the comparison of a rule must stand in all, any or not', () => {
    const bare = { fact: 'a', operator: 'equal', value: 1 };
    expect(() => new Rule(JSON.stringify({ conditions: bare, event: { type: 'alarm' } }))).toThrow(/root/);
  });

  it('R3 a path in a condition is evaluated', async () => {
    expect(await fires({ all: [{ fact: 'a', path: '$.b', operator: 'equal', value: 1 }] }, { a: { b: 1 } })).toBe(true);
  });

  it('R2 an almanac’s own factValue is asked for both sides', async () => {
    const asked: string[] = [];
    const almanac = Object.assign(new Almanac(), { factValue: (fact: string) => Promise.resolve((asked.push(fact), 1)) });
    const engine = new Engine([{ conditions: { all: [{ fact: 'a', operator: 'equal', value: { fact: 'b' } }] }, event: { type: 'alarm' } }]);
    expect((await engine.run({}, { almanac })).events).toHaveLength(1);
    expect(asked.sort()).toEqual(['a', 'b']);
  });
});
