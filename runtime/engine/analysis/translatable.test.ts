import { expect, it } from 'vitest';

import { fieldTripContent } from '../../../test/support/field-trip.ts';
import { translatableTexts } from './translatable.ts';

it('every text people read is there once, with its place; ids, cases and template sources are not', () => {
  const content = fieldTripContent();
  const found = translatableTexts(content);
  const texts = found.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(found).toContainEqual({ text: content.procedure.title, part: { kind: 'procedure', id: 'procedure' } });
  for (const stage of content.procedure.stages) expect(texts).toContain(stage.title);
  for (const rule of content.ruleset.rules) expect(texts).toContain(rule.event.params.message);
  expect(texts.every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  expect(texts.some((text) => text.includes('{{#'))).toBe(false);
});
