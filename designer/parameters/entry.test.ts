import { describe, expect, it } from 'vitest';

import { fitsType, readValue } from './entry.ts';

const list = { id: 'l', title: 'L', codes: [{ code: 'a', title: 'A' }, { code: 'b', title: 'B' }] };
const source = { policy: 'p', article: '1' };

describe('a legal value as typed', () => {
  it('is read by its type', () => {
    expect([
      readValue('integer', ' 5 '), readValue('integer', '１５'), readValue('fraction', '2/3'), readValue('date', '2014-01-15'), readValue('month', '2014-01'), readValue('time', '17：30'),
      readValue('code', 'a', list), readValue('codes', ['a', 'b'], list), readValue('boolean', 'false'), readValue('text', ' x '),
    ]).toEqual([{ value: 5 }, { value: 15 }, { value: '2/3' }, { value: '2014-01-15' }, { value: '2014-01' }, { value: '17:30' }, { value: 'a' }, { value: ['a', 'b'] }, { value: false }, { value: 'x' }]);
  });
  it('says what is wrong with it', () => {
    expect([
      readValue('integer', '2.5'), readValue('fraction', '2/0'), readValue('fraction', '0.66'), readValue('date', '2014-02-30'), readValue('time', '24:00'), readValue('code', 'z', list), readValue('code', 'a'),
      readValue('codes', []), readValue('integer', ''),
    ]).toEqual([{ fault: 'integer' }, { fault: 'fraction' }, { fault: 'fraction' }, { fault: 'date' }, { fault: 'time' }, { fault: 'code' }, { fault: 'code' }, { fault: 'empty' }, { fault: 'empty' }]);
  });
  it('the type changes only where the values fit', () => {
    expect([fitsType('text', [{ value: '2/3', source }]), fitsType('fraction', [{ value: '2/3', source }]), fitsType('fraction', [{ value: 3, source }]), fitsType('text', [{ value: 3, source }])]).toEqual([true, true, false, false]);
  });
});
