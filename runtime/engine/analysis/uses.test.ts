import { describe, expect, it } from 'vitest';

import { compiled, fieldTripContent } from '../../../test/support/field-trip.ts';
import { shippedReleases } from '../../../test/support/shipped.ts';
import { compileContent } from '../../../server/releases/compile.ts';
import { readPart } from '../definitions/check.ts';
import type { PartChange } from '../definitions/part.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { formFields } from '../facts/form-fields.ts';
import { runCases } from '../procedure/cases.ts';
import { buildCalendar } from '../calendar/calendar.ts';
import { contentOf, partsOf, withChange } from './parts.ts';
import { removed, renamed, type Target, usesOf } from './uses.ts';

const after = (content: ReleaseContent, changes: readonly PartChange[]): ReleaseContent => contentOf(changes.reduce<ReturnType<typeof partsOf>>((parts, change) => [...withChange(parts, change)], partsOf(content)));

/** Every thing of a content that has an id. */
function targetsOf(content: ReleaseContent): Target[] {
  const { procedure, ruleset } = content;
  return [
    ...content.forms.flatMap((form): Target[] => [
      { kind: 'form', id: form.id },
      ...[...formFields(form).values()].flatMap((field): Target[] => [
        { kind: 'field', form: form.id, field: field.id },
        ...[...field.columns.keys()].map((column): Target => ({ kind: 'field', form: form.id, field: field.id, column })),
      ]),
    ]),
    ...content.facts.filter(({ scope }) => scope !== undefined).map(({ id }): Target => ({ kind: 'fact', id })),
    ...Object.keys(content.parameters).map((id): Target => ({ kind: 'parameter', id })),
    ...Object.keys(ruleset.conditions).map((id): Target => ({ kind: 'condition', id })),
    ...content.codes.map(({ id }): Target => ({ kind: 'code-list', id })),
    ...procedure.phases.map(({ id }): Target => ({ kind: 'phase', id })),
    ...procedure.stages.map(({ id }): Target => ({ kind: 'stage', id })),
    ...procedure.filings.map(({ id }): Target => ({ kind: 'filing', id })),
    ...content.templates.map(({ id }): Target => ({ kind: 'template', id })),
    ...content.policies.flatMap((policy): Target[] => [{ kind: 'policy', id: policy.id }, ...policy.articles.map(({ article }): Target => ({ kind: 'policy', id: policy.id, article }))]),
    ...ruleset.rules.map(({ name }): Target => ({ kind: 'rule', id: name })),
  ];
}

const newId = 'zzNew';
const nameOf = (target: Target): string => (target.kind === 'fact' ? `zz.${newId}` : newId);
const oldId = (target: Target): string => (target.kind === 'field' ? (target.column ?? target.field) : target.kind === 'policy' ? (target.article ?? target.id) : target.id);
const renamedTarget = (target: Target): Target => {
  if (target.kind === 'field') return target.column === undefined ? { ...target, field: newId } : { ...target, column: newId };
  if (target.kind === 'policy' && target.article !== undefined) return { ...target, article: newId };
  return { ...target, id: nameOf(target) };
};
const title = (target: Target): string => JSON.stringify(target);

describe('another id for everything the field trip has', () => {
  const content = contentOf(partsOf(fieldTripContent()));
  const calendar = buildCalendar([]);

  it.each(targetsOf(content).map((target) => [title(target), target] as const))('%s: there and back is the same, and in between it works as before', async (_, target) => {
    const changes = renamed(content, target, nameOf(target));
    const there = after(content, changes);
    for (const change of changes) if ('put' in change) expect(readPart(change.put)).toEqual({ part: change.put });
    expect(usesOf(there, target)).toEqual([]);
    expect(usesOf(there, renamedTarget(target)).length).toBe(usesOf(content, target).length);
    const back = after(there, renamed(there, renamedTarget(target), oldId(target)));
    expect(JSON.stringify(back)).toBe(JSON.stringify(content));
    const lights = (of: ReleaseContent) => runCases(compiled(of), calendar).then((results) => results.map(({ passed, actual }) => [passed, actual.light]));
    expect(await lights(there)).toEqual(await lights(content));
  });
});

describe('another id for everything the shipped definitions have', () => {
  const [shipped] = shippedReleases();
  if (!shipped) throw new Error('nothing shipped');
  const content = contentOf(partsOf(shipped.release.content));
  const targets = targetsOf(content);
  // Each of a thousand takes a while: every seventh is enough to meet every kind.
  it.each(targets.filter((_, i) => i % 7 === 0).map((target) => [title(target), target] as const))('%s: there and back is the same', (_, target) => {
    const there = after(content, renamed(content, target, nameOf(target)));
    expect(JSON.stringify(there)).not.toBe(JSON.stringify(content));
    expect(usesOf(there, target)).toEqual([]);
    const back = after(there, renamed(there, renamedTarget(target), oldId(target)));
    expect(JSON.stringify(back)).toBe(JSON.stringify(content));
  });

  it.each(['candidate.kindOfChange', 'discussion.votes', 'discussion.heldOn', 'eligibility.posts', 'notice.start'])('%s: in between every case passes', async (fact) => {
    const [form = '', field = ''] = fact.split('.');
    const there = after(content, renamed(content, { kind: 'field', form, field }, newId));
    const made = compileContent(there);
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    expect((await runCases(made.release, shipped.calendar)).filter(({ passed }) => !passed).map((one) => `${one.rule}: ${one.case}`)).toEqual([]);
  }, 60_000);
});

describe('what uses a thing', () => {
  const content = fieldTripContent();
  const told = (target: Target): unknown[] => usesOf(content, target).map(({ part, code }) => `${part.kind} ${part.id}: ${code}`);

  it('a field', () => {
    expect(told({ kind: 'field', form: 'plan', field: 'departOn' })).toEqual(expect.arrayContaining([
      'stage outing: stage-date', 'filing approval: gate', 'filing approval: as-if', 'rule approval-days: remedy', 'template parents-letter: template',
    ]));
  });

  it('a parameter, a stage, a rule, an article', () => {
    expect(told({ kind: 'parameter', id: 'approvalDays' })).toEqual(['filing approval: gate', 'rule approval-days: condition', 'rule approval-days: message']);
    expect(told({ kind: 'stage', id: 'safety' })).toEqual(['stage outing: after', 'filing approval: after', 'filing approval: freezes', 'rule insured: stage-of-rule', 'cases insured: case']);
    expect(told({ kind: 'rule', id: 'enough-adults' })).toEqual(['cases enough-adults: case']);
    expect(told({ kind: 'policy', id: 'outing-rules', article: '6' })).toEqual(['rule insured: basis', 'cases insured: basis']);
  });

  it('what nothing names has no uses', () => {
    expect(told({ kind: 'field', form: 'plan', field: 'nowhere' })).toEqual([]);
    expect(renamed(content, { kind: 'field', form: 'plan', field: 'nowhere' }, 'elsewhere')).toEqual([]);
  });
});

describe('taking a thing out', () => {
  const content = fieldTripContent();

  it('a field goes from its form, its layout and the cases; what judges by it is left', () => {
    const { changes, left } = removed(content, { kind: 'field', form: 'class', field: 'adults' });
    const there = after(content, changes);
    expect(there.forms.find(({ id }) => id === 'class')?.schema.properties?.['adults']).toBeUndefined();
    expect(JSON.stringify(there.forms)).not.toContain('adults');
    expect(JSON.stringify(there.cases)).not.toContain('"adults":');
    expect(there.ruleset.rules.find(({ name }) => name === 'enough-adults')?.event.params.remedy).toBeNull();
    expect(left.map(({ part, code }) => `${part.kind} ${part.id}: ${code}`)).toEqual(['fact class.adultShare: argument', 'rule enough-adults: message']);
    for (const change of changes) if ('put' in change) expect(readPart(change.put)).toEqual({ part: change.put });
  });

  it('a rule goes with its cases and from its gate', () => {
    const { changes, left } = removed(content, { kind: 'rule', id: 'approval-days' });
    const there = after(content, changes);
    expect(left).toEqual([]);
    expect(there.procedure.filings[0]?.gate?.rules).toEqual(['approved-before-departure']);
    expect(there.ruleset.rules.map(({ name }) => name)).not.toContain('approval-days');
  });

  it('every change leaves parts that are still parts', () => {
    for (const target of targetsOf(content)) {
      for (const change of removed(content, target).changes) if ('put' in change) expect([target, readPart(change.put)]).toEqual([target, { part: change.put }]);
    }
  });
});
