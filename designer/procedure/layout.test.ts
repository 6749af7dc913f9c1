import { expect, it } from 'vitest';

import { partsOf, withChange } from '../../runtime/engine/index.ts';
import { fieldTripContent } from '../../test/support/field-trip.ts';
import { layoutOf, rowsOf } from './layout.ts';
import { comesAfter, mayFollow, moved, movedBefore, movedToEnd, type Stages } from './order.ts';

const { procedure } = fieldTripContent();

const apply = (stages: Stages, changes: ReturnType<typeof moved>): Stages => {
  const parts = partsOf({ ...fieldTripContent(), procedure: { ...procedure, stages: [...stages] } });
  return changes.reduce((all, change) => withChange(all, change), parts as ReturnType<typeof partsOf> | readonly (typeof parts)[number][]).flatMap((part) => (part.kind === 'stage' ? [part.value] : []));
};
const flow = (stages: Stages) => stages.map(({ id, phase, after }) => `${phase}/${id} < ${after.join(',')}`);

it('places a lane a phase, a stage below what it comes after, the filing at the foot, the gate above what it opens', () => {
  const layout = layoutOf(procedure);
  const stage = (id: string) => layout.stages.find((box) => box.id === id)!;
  expect(layout.lanes.map(({ id }) => id)).toEqual(['before', 'after']);
  expect(stage('safety').y).toBeGreaterThan(stage('plan').y + stage('plan').height);
  expect(stage('outing').x).toBeGreaterThan(stage('safety').x + stage('safety').width);
  expect(layout.filings.find(({ id }) => id === 'approval')!.y).toBeGreaterThan(stage('safety').y);
  expect(layout.gates).toHaveLength(1);
  expect(layout.gates[0]!.y + layout.gates[0]!.height).toBeLessThanOrEqual(stage('outing').y);
  expect(layout.arrows.map(({ from, to }) => `${from}-${to}`)).toEqual(['plan-safety', 'safety-outing']);
});

it('draws stages in a circle and stages of a phase that is not there', () => {
  const [plan, safety, outing] = procedure.stages;
  const stages = [{ ...plan!, after: ['safety'] }, safety!, { ...outing!, phase: 'nowhere' }];
  expect(rowsOf(stages.slice(0, 2)).flat()).toHaveLength(2);
  expect(layoutOf({ ...procedure, stages }).stages).toHaveLength(3);
});

it('knows which stages a stage may follow', () => {
  expect([...comesAfter(procedure.stages, 'outing')].toSorted()).toEqual(['plan', 'safety']);
  expect(mayFollow(procedure.stages, 'safety').map(({ id }) => id)).toEqual(['plan']);
});

it('moves a stage up in the flow: it changes places with what it came after', () => {
  expect(flow(apply(procedure.stages, moved(procedure.stages, 'safety', -1)))).toEqual(['before/safety < ', 'before/plan < safety', 'after/outing < plan']);
});

it('moves a stage before one of another phase, bridging where it stood', () => {
  expect(flow(apply(procedure.stages, movedBefore(procedure.stages, 'safety', 'outing')))).toEqual(['before/plan < ', 'after/safety < plan', 'after/outing < safety']);
});

it('moves a stage to the end of a phase, and what followed that phase follows it', () => {
  expect(flow(apply(procedure.stages, movedToEnd(procedure.stages, 'plan', 'before')))).toEqual(['before/safety < ', 'before/plan < safety', 'after/outing < plan']);
  expect(flow(apply(procedure.stages, movedToEnd(procedure.stages, 'safety', 'after')))).toEqual(['before/plan < ', 'after/outing < plan', 'after/safety < outing']);
});
