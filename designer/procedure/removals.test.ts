import { expect, it } from 'vitest';

import { contentOf, findings, type Part, type PartChange, partsOf, type ReleaseContent, withChange } from '../../runtime/engine/index.ts';
import { fieldTrip, fieldTripContent } from '../../test/support/field-trip.ts';
import { filingAdded, phaseAdded, stageAdded } from './additions.ts';
import { withFilings } from './filings.ts';
import { movedBefore, movedToEnd } from './order.ts';
import { removalOf } from './removals.ts';

const content = fieldTripContent();
const { release, calendar } = fieldTrip();

const after = (changes: readonly PartChange[]): ReleaseContent => contentOf(changes.reduce<readonly Part[]>(withChange, partsOf(content)));
const filing = (changed: ReleaseContent, id: string) => changed.procedure.filings.find((each) => each.id === id)!;
const errors = (changed: ReleaseContent) => findings(changed, { checks: { ...Object.fromEntries(changed.forms.map(({ id }) => [id, () => []])), ...release.tools.checks } }, calendar).filter(({ severity }) => severity === 'error').map(({ code, part }) => `${code} ${part.kind}/${part.id}`);

it('adds a stage that the filing of its phase freezes, and nothing is wrong with it', () => {
  const between = after(withFilings(content, stageAdded(content, { id: 'briefing', title: '说明会', dateTitle: '日期', phase: 'before', after: ['plan'], before: 'safety' }).changes));
  expect(filing(between, 'approval')).toMatchObject({ freezes: ['plan', 'briefing', 'safety'], after: 'safety' });
  expect(between.procedure.stages.find(({ id }) => id === 'safety')?.after).toEqual(['briefing']);
  const last = after(withFilings(content, stageAdded(content, { id: 'briefing', title: '说明会', dateTitle: '日期', phase: 'before', after: ['safety'] }).changes));
  expect(filing(last, 'approval')).toMatchObject({ freezes: ['plan', 'safety', 'briefing'], after: 'briefing' });
  expect([...errors(between), ...errors(last)]).toEqual([]);
});

it('adds a phase with its stage and filing, and nothing is wrong with it', () => {
  expect(errors(after(phaseAdded(content, { id: 'archive', title: '归档', stageTitle: '归档', dateTitle: '日期', filingTitle: '归档报备' }).changes))).toEqual([]);
});

it('freezes the whole phase in a new filing', () => {
  expect(filingAdded(content, { id: 'second', title: '再报', phase: 'before' })).toMatchObject({ after: 'safety', freezes: ['plan', 'safety'], review: null });
});

it('moves a stage to another phase and into its filing', () => {
  const moved = after(withFilings(content, movedToEnd(content.procedure.stages, 'safety', 'after')));
  expect(filing(moved, 'approval')).toMatchObject({ freezes: ['plan'], after: 'plan' });
  expect(filing(moved, 'report')).toMatchObject({ freezes: ['outing', 'safety'], after: 'safety' });
});

it('leaves filings alone that a move does not concern', () => {
  expect(withFilings(content, movedBefore(content.procedure.stages, 'outing', 'outing')).filter((change) => 'put' in change && change.put.kind === 'filing')).toEqual([]);
});

it('takes a stage out of the flow: what followed it follows what it followed, filings are in step, the rest is told', () => {
  const removal = removalOf(content, 'stage', 'safety');
  const changed = after(removal.changes);
  expect(changed.procedure.stages.map(({ id, after: before }) => `${id} < ${before.join()}`)).toEqual(['plan < ', 'outing < plan']);
  expect(filing(changed, 'approval')).toMatchObject({ freezes: ['plan'], after: 'plan' });
  expect(removal.left.map(({ part }) => `${part.kind}/${part.id}`)).toEqual(['rule/insured']);
});

it('refuses to take out the filing a phase ends in', () => {
  expect(removalOf(content, 'filing', 'approval')).toMatchObject({ refused: 'ends-phase', changes: [] });
});

it('gives the stages of a phase to its neighbour and takes its filing along', () => {
  const removal = removalOf(content, 'phase', 'after');
  const changed = after(removal.changes);
  expect(removal.heir).toBe('before');
  expect(changed.procedure.phases.map(({ id }) => id)).toEqual(['before']);
  expect(changed.procedure.stages.every(({ phase }) => phase === 'before')).toBe(true);
  expect(changed.procedure.filings.map(({ id, freezes }) => `${id}: ${freezes.join()}`)).toEqual(['approval: plan,safety,outing']);
});
