import { describe, expect, it } from 'vitest';

import { type Head, headText, withHeadText } from './head.ts';

const head: Head = { procedure: 'p', version: '2002-07', title: 'Rules', inForce: { from: '2002-07-09' }, governs: { whom: 'all', why: 'since' }, basis: [] };

describe('the head of a ruleset as typed', () => {
  it('takes what can stand', () => {
    expect(withHeadText(head, 'version', ' 2014-01 ')).toEqual({ ...head, version: '2014-01' });
    expect(withHeadText(head, 'from', '2014-01-15')).toEqual({ ...head, inForce: { from: '2014-01-15' } });
    expect(withHeadText(head, 'until', '2014-01-14')).toEqual({ ...head, inForce: { from: '2002-07-09', until: '2014-01-14' } });
    expect(withHeadText({ ...head, inForce: { from: '2002-07-09', until: '2014-01-14' } }, 'until', '')).toEqual(head);
    expect(withHeadText(head, 'why', 'new text')).toEqual({ ...head, governs: { whom: 'all', why: 'new text' } });
  });
  it('says why another cannot', () => {
    expect([withHeadText(head, 'version', '2014/01'), withHeadText(head, 'version', ''), withHeadText(head, 'from', '2014-02-30'), withHeadText(head, 'until', '2002-01-01'), withHeadText(head, 'whom', ' ')]).toEqual(['version', 'empty', 'date', 'until', 'empty']);
    expect(withHeadText({ ...head, inForce: { from: '2002-07-09', until: '2014-01-14' } }, 'from', '2014-01-15')).toBe('until');
  });
  it('reads a field as text', () => {
    expect((['version', 'name', 'from', 'until', 'whom', 'why'] as const).map((field) => headText(head, field))).toEqual(['2002-07', 'Rules', '2002-07-09', '', 'all', 'since']);
  });
});
