import { expect, it } from 'vitest';

import { derivationSpecs } from '../../runtime/engine/index.ts';
import { fieldTripContent } from '../../test/support/field-trip.ts';
import { aroundOf, canGive, dependsOn, readExpression, resultOf, settled, specOf, typeOf } from './expression.ts';
import { argumentName, derivationWords } from './phrases.ts';
import { derivationSentence, type FactReading } from './sentence.ts';

const around = aroundOf(fieldTripContent());
const reading = (language: 'zh-CN' | 'en'): FactReading => ({ language, title: (fact) => around.fact(fact)?.title ?? fact, column: (_, column) => column, condition: () => 'ok', list: (id) => id, code: (value) => value });

it('reads what a fact computes as a sentence', () => {
  const args = { from: { fact: 'notice.start' }, to: { fact: 'notice.end' }, counting: { from: 'inclusive', to: 'inclusive' } };
  const titles = new Map([['notice.start', '公示开始日'], ['notice.end', '公示结束日']]);
  expect(derivationSentence('workingDaysBetween', args, { ...reading('zh-CN'), title: (fact) => titles.get(fact) ?? fact })).toBe('“公示开始日”与“公示结束日”之间的工作日数，首尾都计');
  expect(derivationSentence('workingDaysBetween', args, reading('en'))).toBe('the working days between “notice.start” and “notice.end”, both days counted');
});

it('leaves out what is optional and marks what is not chosen yet', () => {
  expect(derivationSentence('latest', { rows: { fact: 'f.t' }, column: 'on' }, reading('en'))).toBe('the latest (largest) “on” of “f.t”');
  expect(derivationSentence('latest', { rows: { fact: 'f.t' }, column: 'on', give: 'kind' }, reading('en'))).toBe('“kind” of the row with the latest (largest) “on” of “f.t”');
  expect(derivationSentence('subtract', { from: { fact: 'a.b' } }, reading('en'))).toBe('“a.b” less …');
  expect(derivationSentence('add', { of: [{ derive: 'subtract', args: { from: 3, less: 1 } }, 2] }, reading('en'))).toBe('the sum of (3 less 1), 2');
});

it('has words in both languages for every argument a derivation must have', () => {
  for (const { name, args } of derivationSpecs) {
    for (const language of ['zh-CN', 'en'] as const) {
      const { sentence } = derivationWords[language][name];
      for (const argument of args) {
        expect(sentence, `${name} ${argument.name}`).toContain(`{${argument.name}}`);
        expect(argumentName(name, argument.name, language)).not.toBe(argument.name);
      }
      for (const [, slot] of sentence.matchAll(/\{(\w+)\}/g)) expect(args.map((each) => each.name)).toContain(slot);
    }
  }
});

it('tells the type an expression has, through derivations that hand a value on', () => {
  expect(typeOf(readExpression({ fact: 'plan.departOn' }), undefined, around)).toMatchObject({ type: 'date' });
  expect(resultOf('firstKnown', { of: [{ fact: 'outing.departedOn' }, { fact: 'plan.departOn' }] }, undefined, around)).toMatchObject({ type: 'date' });
  expect(resultOf('when', { is: true, then: { derive: 'daysBetween', args: {} }, otherwise: 0 }, undefined, around)).toEqual({ type: 'integer', unit: 'day' });
  const fact = { id: 'x.y', scope: 'matter' as const, type: 'text' as const, title: 'x', derive: 'workingDaysBetween', args: {} };
  expect(settled(fact, around)).toMatchObject({ type: 'integer', unit: 'working-day' });
  expect(settled({ ...fact, type: 'integer', unit: 'day' }, around)).toMatchObject({ unit: 'working-day' });
  expect(settled({ ...fact, type: 'integer', unit: 'ballot', derive: 'add' }, around)).toMatchObject({ unit: 'ballot' });
});

it('offers what may stand somewhere', () => {
  expect(canGive(specOf('addDays')!, ['date'])).toBe(true);
  expect(canGive(specOf('addDays')!, ['integer'])).toBe(false);
  expect(canGive(specOf('firstKnown')!, ['integer'])).toBe(true);
  expect(dependsOn('class.adultShare', 'class.pupils', around)).toBe(true);
  expect(dependsOn('class.pupils', 'class.adultShare', around)).toBe(false);
});
