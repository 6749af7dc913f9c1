import { describe, expect, it } from 'vitest';

import { completed, openTag } from './completion.ts';
import { placeOf } from './json-places.ts';

describe('completion of facts in a message', () => {
  it('sees a tag only while it is open', () => {
    expect(openTag('in {{loan.d', 11)).toEqual({ start: 5, typed: 'loan.d' });
    expect(openTag('in {{loan.days}} days', 18)).toBeUndefined();
    expect(openTag('in {{loan.d', 4)).toBeUndefined();
  });

  it('puts the fact in the place of what was begun, and behind the caret where nothing was', () => {
    expect(completed('in {{lo days', 7, 'loan.days')).toEqual({ text: 'in {{loan.days}} days', caret: 16 });
    expect(completed('in {{loan.du}} days', 10, 'loan.days')).toEqual({ text: 'in {{loan.days}} days', caret: 16 });
    expect(completed('in  days', 3, 'loan.days')).toEqual({ text: 'in {{loan.days}} days', caret: 16 });
    expect(completed('in ', -1, 'loan.days')).toEqual({ text: 'in {{loan.days}}', caret: 16 });
  });
});

it('counts lines and columns from one', () => {
  expect(placeOf('a\nbc', 3)).toEqual({ line: 2, column: 2 });
});
