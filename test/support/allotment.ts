import type { Matter } from '../../runtime/engine/definitions/matter.ts';
import type { DocumentRelease } from '../../runtime/engine/documents/data.ts';

/** A procedure far from the first one: allotting garden plots, with a form of each scope, tables, codes and a none box. */
export const allotment: DocumentRelease = {
  content: {
    procedure: {
      id: 'allotment',
      title: '园地分配',
      timeZone: 'Asia/Shanghai',
      calendar: 'cn',
      subject: { title: '申请人', min: 1, form: 'applicant', label: 'applicant.name', identity: ['applicant.name'] },
      phases: [{ id: 'one', title: '第一阶段', filing: 'report' }],
      stages: [
        {
          id: 'draw',
          phase: 'one',
          title: '抽签',
          after: [],
          forms: [
            { form: 'lots', scope: 'matter' },
            { form: 'applicant', scope: 'subject' },
          ],
          responsible: { leader: 'head', handler: 'clerk' },
          documents: [],
          attachments: [],
        },
      ],
      filings: [],
    },
    forms: [
      {
        id: 'lots',
        title: '抽签记录',
        ui: {},
        schema: {
          type: 'object',
          properties: {
            drawnOn: { type: 'string', format: 'date', title: '抽签日期' },
            remark: { type: 'string', title: '备注' },
            plots: { type: 'integer', title: '园地数' },
            noWitnesses: { type: 'boolean', title: '没有见证人' },
            witnesses: { type: 'array', title: '见证人', 'x-none': 'noWitnesses', items: { type: 'object', properties: { name: { type: 'string', title: '姓名' } } } },
            results: {
              type: 'array',
              title: '结果',
              items: {
                type: 'object',
                properties: { who: { type: 'string', title: '申请人', 'x-subject': true }, plot: { type: 'integer', title: '园地号' }, kind: { type: 'string', title: '种类', 'x-code': 'plot-kind' } },
              },
            },
          },
        },
      },
      {
        id: 'applicant',
        title: '申请人',
        ui: {},
        schema: {
          type: 'object',
          properties: {
            name: { type: 'string', title: '姓名' },
            born: { type: 'string', format: 'date', title: '出生日期' },
            bornIn: { type: 'string', format: 'month', title: '出生年月' },
            resident: { type: 'boolean', title: '本地居民' },
            wishes: { type: 'array', title: '意向', items: { type: 'string', 'x-code': 'plot-kind' } },
          },
        },
      },
    ],
    parameters: {
      plotsEach: {
        type: 'integer',
        title: '每人园地数',
        values: [
          { until: '2025-12-31', value: 1, source: { policy: 'rules', article: '3' } },
          { from: '2026-01-01', value: 2, source: { policy: 'rules', article: '3' } },
        ],
      },
    },
    codes: [{ id: 'plot-kind', title: '园地种类', codes: [{ code: 'sun', title: '向阳' }, { code: 'shade', title: '背阴' }] }],
  },
};

/** A matter of it with two active applicants and one withdrawn; of the second little is known. */
export const drawing: Matter = {
  procedure: 'allotment',
  title: '春季分配',
  organisation: 'north-garden',
  openedOn: '2026-03-01',
  forms: {
    lots: { drawnOn: '2026-03-09', plots: 3, remark: '第一行\n第二行', results: [{ who: 'a', plot: 7, kind: 'sun' }, { who: 'b', plot: null }] },
  },
  subjects: [
    { id: 'a', state: 'active', forms: { applicant: { name: '顾言', born: '1992-02-29', bornIn: '1992-02', resident: true, wishes: ['sun', 'shade'] } } },
    { id: 'b', state: 'active', forms: { applicant: { name: '' } } },
    { id: 'c', state: 'withdrawn', forms: { applicant: { name: '沈默' } } },
  ],
  ledger: { stages: {}, filings: [] },
};
