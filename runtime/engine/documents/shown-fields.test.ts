import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';

import { smallContent } from '../../../test/support/small-release.ts';
import { checkTemplate } from './check.ts';
import { documentData } from './data.ts';

/** A loan whose deposit is only asked for when there is one. */
const content = smallContent({
  matterSchema: {
    type: 'object', properties: { hasDeposit: { type: 'boolean', title: 'Deposit' } },
    allOf: [{ if: { required: ['hasDeposit'], properties: { hasDeposit: { const: true } } }, then: { properties: { deposit: { type: 'integer', title: 'Amount' } } } }],
  },
});

describe('a field that only a condition brings', () => {
  it('can be read by a template', () => {
    const { problems, reads } = checkTemplate(Handlebars.parse('{{loan.deposit}}'), content, 'matter', 'html');
    expect(problems).toEqual([]);
    expect(reads).toEqual(['loan.deposit']);
    expect(checkTemplate(Handlebars.parse('{{loan.pledge}}'), content, 'matter', 'html').problems.map(({ code }) => code)).toEqual(['unknown-field']);
  });

  it('is among the data of a document', () => {
    const matter = { procedure: 'lending', organisation: 'desk', openedOn: '2020-01-02', forms: { loan: { hasDeposit: true, deposit: 5, stranger: 1 } }, subjects: [], ledger: { stages: {}, filings: [] } };
    expect(documentData({ content }, matter, null, { date: '2020-01-03' }).root['loan']).toEqual({ hasDeposit: true, deposit: 5 });
  });
});
