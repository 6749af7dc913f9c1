import { describe, expect, it } from 'vitest';

import { smallReader, smallRelease } from '../../../test/support/small-release.ts';
import { fillMessage } from './message.ts';

const release = smallRelease({
  matter: {
    count: { type: 'integer', title: 'Count' },
    day: { type: 'string', format: 'date', title: 'Day' },
    flag: { type: 'boolean', title: 'Flag' },
    colour: { type: 'string', 'x-code': 'colours', title: 'Colour' },
    palette: { type: 'array', title: 'Palette', items: { type: 'string', 'x-code': 'colours' } },
    rows: { type: 'array', title: 'Rows', items: { type: 'object', properties: { n: { type: 'integer', title: 'N' } } } },
  },
  codes: [{ id: 'colours', title: 'Colours', codes: [{ code: 'r', title: '红' }, { code: 'g', title: '绿' }] }],
  parameters: { quorum: { type: 'fraction', title: 'Quorum', values: [{ value: '2/3', source: { policy: 'house-rules', article: '1' } }] } },
});

function fill(template: string, loan: Record<string, unknown>, translate?: (title: string) => string): string {
  return fillMessage(template, smallReader(release, loan), null, release, translate);
}

describe('R6 a message', () => {
  it('is plain substitution: dates as they are, fractions a/b, codes by title, tables by their rows', () => {
    const loan = { count: 0, day: '2026-03-02', colour: 'r', palette: ['r', 'g'], rows: [{}, {}] };
    expect(fill('{{loan.count}} {{ loan.day }} {{parameter.quorum}} {{loan.colour}} {{loan.palette}} {{loan.rows}}', loan)).toBe('0 2026-03-02 2/3 红 红、绿 2');
  });

  it('shows what is not known as a dash, unknown facts too', () => expect(fill('{{loan.count}}{{loan.day}}{{no.fact}}', { day: 'soon' })).toBe('———'));

  it('is no template language: helpers and braces stay text', () => {
    expect(fill('{{#if loan.count}}{{{loan.count}}}{{/if}}', { count: 1 })).toBe('{{#if loan.count}}{1}{{/if}}');
    expect(fill('{{loan.colour}}', { colour: 'r' }, (title) => (title === '红' ? 'red {{loan.count}}' : title))).toBe('red {{loan.count}}');
  });
});
