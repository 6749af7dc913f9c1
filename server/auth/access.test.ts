import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { AccessDefinition, OrganisationDefinition } from '../../runtime/engine/index.ts';
import { Access, type Holding } from './access.ts';

const organisations: readonly OrganisationDefinition[] = [
  { id: 'city', title: '市', superior: null },
  { id: 'north', title: '北区', superior: 'city' },
  { id: 'south', title: '南区', superior: 'city' },
  { id: 'mill', title: '北区磨坊', superior: 'north' },
];
const definition: AccessDefinition = {
  roles: [
    { id: 'filer', title: '填报', reach: 'own', acts: ['file', 'read-matters'] },
    { id: 'reviewer', title: '审核', reach: 'subtree', acts: ['review', 'read-matters'] },
    { id: 'keeper', title: '管理', reach: 'none', acts: ['read-releases'] },
    { id: 'auditor', title: '审计', reach: 'subtree', acts: ['read-trace'] },
  ],
  exclusive: [['filer', 'reviewer'], ['keeper', 'auditor']],
};
const access = new Access(definition, organisations);
const person = (...assignments: readonly Holding[]) => ({ id: 'p', name: '某', assignments });
const held = (role: string, organisation: string): Holding => ({ role, organisation });

describe('reach', () => {
  test.each([
    ['own', 'filer', 'north', 'north', true],
    ['own', 'filer', 'north', 'mill', false],
    ['own', 'filer', 'north', 'south', false],
    ['own', 'filer', 'north', 'city', false],
    ['subtree', 'reviewer', 'city', 'mill', true],
    ['subtree', 'reviewer', 'city', 'city', true],
    ['subtree', 'reviewer', 'north', 'mill', true],
    ['subtree', 'reviewer', 'north', 'south', false],
    ['subtree', 'reviewer', 'north', 'city', false],
    ['none', 'keeper', 'city', 'city', false],
  ])('%s: a %s of %s and a matter of %s: %s', (_reach, role, organisation, matterOf, reaches) => {
    expect(access.actor(person(held(role, organisation)), matterOf) !== undefined).toBe(reaches);
  });

  test('an organisation nobody defined is nobody’s', () => {
    expect(access.actor(person(held('reviewer', 'city')), 'elsewhere')).toBeUndefined();
    expect(access.actor(person(held('filer', 'elsewhere')), 'elsewhere')).toBeUndefined();
  });

  test('a role nobody defined reaches nothing', () => {
    expect(access.actor(person(held('king', 'city')), 'city')).toBeUndefined();
  });

  test('superiors in a circle end', () => {
    const circle = new Access(definition, [{ id: 'a', title: 'a', superior: 'b' }, { id: 'b', title: 'b', superior: 'a' }]);
    expect(circle.actor(person(held('reviewer', 'city')), 'a')).toBeUndefined();
    expect(circle.actor(person(held('reviewer', 'b')), 'a')).toBeDefined();
  });
});

describe('acts', () => {
  test('towards a matter only the assignments that reach it count', () => {
    const both = person(held('filer', 'south'), held('auditor', 'north'));
    expect(access.actor(both, 'mill')).toEqual({ person: 'p', assignments: [held('auditor', 'north')], acts: ['read-trace'] });
    expect(access.actor(both, 'south')?.acts).toEqual(['file', 'read-matters']);
    expect(access.acts(both)).toEqual(['file', 'read-matters', 'read-trace']);
  });

  test('reach of an act lists exactly the organisations where the actor may do it', () => {
    const anyHolding = fc.record({ role: fc.constantFrom('filer', 'reviewer', 'keeper', 'auditor', 'king'), organisation: fc.constantFrom('city', 'north', 'south', 'mill', 'elsewhere') });
    fc.assert(
      fc.property(fc.array(anyHolding, { maxLength: 4 }), fc.constantFrom('file', 'review', 'read-matters', 'read-trace', 'read-releases'), (assignments, act) => {
        const someone = person(...assignments);
        const reach = access.reach(someone, act);
        for (const { id } of organisations) expect(reach.includes(id)).toBe(access.actor(someone, id)?.acts.includes(act) ?? false);
      }),
    );
  });

  test('a matter is opened for an organisation of one’s own, never for one below', () => {
    const opens = new Access({ ...definition, roles: [{ id: 'chief', title: '', reach: 'subtree', acts: ['open-matter'] }] }, organisations);
    expect(opens.own(person(held('chief', 'north')), 'open-matter')).toEqual(['north']);
    expect(access.own(person(held('auditor', 'city')), 'open-matter')).toEqual([]);
  });
});

test.each([
  [['filer', 'reviewer'], 1],
  [['keeper', 'auditor'], 1],
  [['filer', 'reviewer', 'keeper', 'auditor'], 2],
  [['filer', 'auditor'], 0],
  [['filer', 'filer'], 0],
])('roles %j held by one person make %i conflicts, in whatever organisations', (roles, conflicts) => {
  expect(access.conflicts(roles.map((role, index) => held(role, index % 2 === 0 ? 'north' : 'south')))).toHaveLength(conflicts);
});
