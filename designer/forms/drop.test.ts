import { describe, expect, it } from 'vitest';

import { type Boxes, dropAt, neighbour } from './drop.ts';

// Two headed sections: three thirds in a row, then one field as wide as the form; an empty one below.
const sections = [{ title: 'A', fields: ['a', 'b', 'c', 'wide'] }, { title: 'B', fields: [] }, { title: null, fields: [] }];
const boxes: Boxes = {
  fields: new Map([
    ['a', { left: 0, top: 30, width: 190, height: 60 }], ['b', { left: 200, top: 30, width: 190, height: 60 }], ['c', { left: 400, top: 30, width: 190, height: 60 }],
    ['wide', { left: 0, top: 100, width: 600, height: 60 }],
  ]),
  sections: new Map([[0, { left: 0, top: 0, width: 600, height: 170 }], [1, { left: 0, top: 180, width: 600, height: 80 }]]),
};
const at = (x: number, y: number) => dropAt(sections, boxes, x, y, 600)?.spot;

describe('where a point drops', () => {
  it.each([
    [10, 50, { section: 0, index: 0 }],
    [150, 50, { section: 0, index: 1 }],
    [350, 50, { section: 0, index: 2 }],
    [590, 50, { section: 0, index: 3 }],
    [300, 105, { section: 0, index: 3 }],
    [300, 155, { section: 0, index: 4 }],
    [300, 220, { section: 1, index: 0 }],
    [300, 900, { section: 1, index: 0 }],
  ])('at %d, %d', (x, y, spot) => expect(at(x, y)).toEqual(spot));

  it('an empty form takes the first field anywhere', () => {
    expect(dropAt([{ title: null, fields: [] }], { fields: new Map(), sections: new Map() }, 5, 5, 600)?.spot).toEqual({ section: 0, index: 0 });
  });

  it('finds the field above and below', () => {
    expect(neighbour(boxes, 'b', true)).toBe('wide');
    expect(neighbour(boxes, 'wide', false)).toBe('b');
    expect(neighbour(boxes, 'wide', true)).toBeUndefined();
  });
});
