import { describe, expect, it } from 'vitest';

import { allotment, drawing } from '../../../test/support/allotment.ts';
import { documentData } from './data.ts';
import { helpers } from './helpers.ts';
import { Printed } from './printed.ts';
import { Session } from './session.ts';
import { type HelperName, isHelperName, templateHelpers } from './specification.ts';

const data = documentData(allotment, drawing, null, { date: '2026-09-17' });

function run(name: HelperName, args: readonly unknown[], named: Readonly<Record<string, unknown>> = {}, medium: 'html' | 'word' = 'html') {
  const session = new Session(medium, data);
  const result = helpers[name]({ session, args, named, origin: session.origin(named) });
  return { result, html: result instanceof Printed ? result.toHTML() : undefined, text: result instanceof Printed ? result.text : undefined, blanks: session.blanks };
}

describe('helpers', () => {
  it.each<[HelperName, readonly unknown[], Readonly<Record<string, unknown>>, string]>([
    ['text', ['向北'], {}, '向北'],
    ['text', ['2026-03-09'], { field: 'lots.drawnOn' }, '2026年3月9日'],
    ['text', ['sun'], { field: 'lots.results.kind' }, '向阳'],
    ['text', ['moon'], { field: 'lots.results.kind' }, 'moon'],
    ['text', ['a'], { field: 'lots.results.who' }, '顾言'],
    ['text', [true], { field: 'applicant.resident' }, '是'],
    ['text', [0], { field: 'lots.plots' }, '0'],
    ['text', [['sun', 'shade']], { field: 'applicant.wishes' }, '向阳、背阴'],
    ['date', ['2026-03-09'], { style: 'dot' }, '2026.03.09'],
    ['chineseDate', ['2026-03-09'], {}, '二〇二六年三月九日'],
    ['chineseDate', ['2026-03-09'], { style: 'arabic' }, '2026年3月9日'],
    ['month', ['1992-02-29'], {}, '1992.02'],
    ['age', ['1992-02-29'], {}, '34'],
    ['age', ['1992-02-29'], { on: '2010-01-01' }, '17'],
    ['code', ['shade', 'plot-kind'], {}, '背阴'],
    ['list', [[{ plot: 7 }, { plot: null }, { plot: 9 }]], { column: 'plot', field: 'lots.results', separator: '；' }, '7；9'],
    ['pad', ['顾言', 3], {}, '顾\u3000言'],
    ['pad', ['顾长卿', 3], {}, '顾长卿'],
    ['pad', ['九', 3], {}, '九\u3000\u3000'],
    ['count', [[1, 2, 3]], {}, '3'],
    ['index1', [0], {}, '1'],
    ['number', [12], { style: 'chinese' }, '十二'],
    ['percent', [10, 11], {}, '90.9%'],
    ['choose', [false, '有', '无'], {}, '无'],
  ])('%s of %j with %j prints %s', (name, args, named, text) => expect(run(name, args, named).text).toBe(text));

  const strange = [undefined, null, '', [], {}, NaN, Infinity, Symbol.iterator, () => 'x', new Map(), [null], { toString: () => 'x' }];
  it.each(Object.keys(templateHelpers))('%s never prints undefined, null, NaN or an object, whatever it is given', (name) => {
    if (!isHelperName(name)) throw new Error(name);
    for (const value of strange.filter((one) => name !== 'count' || !Array.isArray(one)))
      for (const medium of ['html', 'word'] as const) {
        const { result, html } = run(name, [value, value, value], {}, medium);
        const { prints } = templateHelpers[name];
        expect(result instanceof Printed).toBe(prints);
        if (prints) expect(html).toMatch(medium === 'html' ? /^<span class="gap">[\u3000年月日]+<\/span>$/u : /^[\u3000年月日]+$/u);
      }
  });

  it('notes an unknown value with its field, subject and row, and marks the gap with them', () => {
    const subjects = data.root['subjects'];
    const rows = data.root['lots'];
    if (!Array.isArray(subjects) || typeof rows !== 'object' || rows === null || !('results' in rows) || !Array.isArray(rows.results)) throw new Error('fixture');
    expect(run('text', [''], { field: 'applicant.name', of: subjects[1] }).blanks).toEqual([{ form: 'applicant', field: 'name', stage: 'draw', title: '姓名', subject: 'b' }]);
    const row = run('text', [null], { field: 'lots.results.plot', row: rows.results[1] });
    expect(row.blanks).toEqual([{ form: 'lots', field: 'results.plot', stage: 'draw', title: '结果：园地号', row: 1 }]);
    expect(row.html).toBe('<span class="gap" data-field="lots.results.plot" data-row="1">\u3000\u3000</span>');
  });

  it('draws a gap in the shape of what belongs there', () => {
    expect(run('text', [''], { field: 'lots.drawnOn' }, 'word').html).toBe('\u3000\u3000年\u3000月\u3000日');
    expect(run('blank', [6], {}, 'word').html).toBe('\u3000'.repeat(6));
    expect(run('text', [''], { width: 100_000 }, 'word').html).toHaveLength(60);
  });

  it('escapes every value, and breaks lines on HTML only', () => {
    const { html } = run('text', ['<script>alert("1")</script>\n&\'`=']);
    expect(html).toBe('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;<br>&amp;&#x27;&#x60;&#x3D;');
    expect(run('text', ['a\nb'], {}, 'word').html).toBe('a\nb');
  });

  it('takes what another helper printed as its text, and its gap as unknown', () => {
    const session = new Session('html', data);
    expect(helpers.eq({ session, args: [undefined, undefined], named: {}, origin: undefined })).toBe(false);
    expect(run('known', ['']).result).toBe(false);
    expect(run('ne', ['', 'x']).result).toBe(false);
    expect(run('gt', ['9', 10]).result).toBe(false);
    expect(run('gt', [10, 9]).result).toBe(true);
    expect(run('not', ['']).result).toBe(true);
    expect(run('lines', [' 一 \n\n二\r\n']).result).toEqual(['一', '二']);
    expect(run('lines', ['']).result).toEqual(['']);
  });
});
