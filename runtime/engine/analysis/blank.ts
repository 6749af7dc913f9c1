import type { CaseFile } from '../definitions/case.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import type { RuleDefinition } from '../definitions/rule.ts';
import { addDays } from '../values/date.ts';

/** What a new procedure cannot do without; roles are ids of the access table. */
export interface Blank {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly calendar: string;
  /** The day its first version comes into force. */
  readonly from: string;
  readonly roles: { readonly handler: string; readonly leader: string; readonly reviewer: string };
}

const source = { policy: 'basis', article: '1' };

/** One rule to be replaced: the date of a thing is not before the day a parameter names. */
const rule: RuleDefinition = {
  name: 'not-too-early',
  conditions: { all: [{ not: { name: 'requires', all: [{ fact: 'item.day', operator: 'onOrAfter', value: { fact: 'parameter.firstDay' } }] } }] },
  event: {
    type: 'alarm',
    params: {
      light: 'red', stage: 'record', scope: 'subject', title: '日期不早于起算日', basis: [source],
      message: '日期{{item.day}}早于起算日{{parameter.firstDay}}', remedy: { fact: 'item.day' }, exception: null,
    },
  },
};

function casesFrom(day: string): CaseFile {
  const at = addDays(day, 30);
  const given = (value: string) => ({ item: { name: '例', day: value } });
  return {
    rule: rule.name,
    source: { ...source, says: '日期不早于起算日。' },
    cases: [
      { name: '起算日前一天', at, given: given(addDays(day, -1)), light: 'red', outcome: 'broken' },
      { name: '起算日当天', at, given: given(day), light: 'green', outcome: 'kept' },
      { name: '起算日后一天', at, given: given(addDays(day, 1)), light: 'green', outcome: 'kept' },
      { name: '尚未填写', at, given: { item: { name: '例' } }, light: 'grey', outcome: 'not-yet-known' },
      { name: '办结仍未填写', at, given: { item: { name: '例' } }, closed: ['record'], light: 'red', outcome: 'not-recorded' },
    ],
  };
}

/**
 * The smallest release that runs, to be changed into a procedure: one phase with one stage, a form with a text and a date, a
 * filing with a review, one rule with its cases, and the parameter, code list and policy they need. It compiles and its cases pass.
 */
export function blankRelease({ id, title, timeZone, calendar, from, roles }: Blank): ReleaseContent {
  const version = from.slice(0, 7);
  return {
    id: version,
    procedure: {
      id, title, timeZone, calendar,
      subject: { title: '对象', min: 1, form: 'item', label: 'item.name', identity: ['item.name'] },
      phases: [{ id: 'first', title: '第一阶段', filing: 'report' }],
      stages: [{
        id: 'record', phase: 'first', title: '登记', after: [], forms: [{ form: 'item', scope: 'subject' }],
        responsible: { leader: roles.leader, handler: roles.handler }, documents: [], attachments: [],
      }],
      filings: [{
        id: 'report', title: '报审', phase: 'first', after: 'record', freezes: ['record'], redAtFiling: 'refuse', signatures: false,
        review: { by: roles.reviewer, perSubject: true, returnReasons: 'return-reasons', withinWorkingDays: { fact: 'parameter.reviewDays' } },
      }],
    },
    forms: [{
      id: 'item', title: '登记表', ui: { 'ui:order': ['name', 'day'] },
      schema: {
        type: 'object', additionalProperties: false, required: ['name', 'day'],
        properties: { name: { type: 'string', title: '名称', maxLength: 80 }, day: { type: 'string', format: 'date', title: '日期' } },
      },
    }],
    facts: [],
    ruleset: {
      procedure: id, version, title, inForce: { from }, governs: { whom: '全部事项', why: '自施行之日起办理' }, basis: [source], conditions: {}, rules: [rule],
    },
    parameters: {
      firstDay: { type: 'date', title: '起算日', values: [{ value: from, source }] },
      reviewDays: { type: 'integer', unit: 'working-day', title: '审核时限', values: [{ value: 5, source }] },
    },
    codes: [{ id: 'return-reasons', title: '退回原因', codes: [{ code: 'incomplete', title: '材料不全' }, { code: 'unclear', title: '内容不清' }] }],
    templates: [],
    policies: [{ id: 'basis', title: '依据', articles: [{ article: '1', text: '日期不早于起算日。' }] }],
    cases: [casesFrom(from)],
    samples: [],
    locales: {},
  };
}
