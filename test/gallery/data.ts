import type { FormData, VerdictRow } from '../../runtime/engine/index.ts';

/** Invented people and values, enough to see every kind of field filled, empty, wrong and lit. */
export const subjects = [
  { id: 's1', label: '周明远', detail: '拟任区发展和改革委员会主任' },
  { id: 's2', label: '沈若溪', detail: '拟任市水务局副局长' },
  { id: 's3', label: '顾长河', detail: '拟任镇党委书记', state: 'suspended' as const },
];

export const data: Readonly<Record<string, FormData>> = {
  candidate: {
    name: '周明远', sex: '1', birthDate: '1978-04-12', ethnicity: '01', nativePlace: '江苏苏州', idNumber: '32050019780412001', politicalStatus: '01',
    joinedPartyOn: '2000-06-18', workStartedOn: '2000-08-01', currentPost: '区发展和改革委员会副主任', kindOfChange: 'promotion', isSpecialPost: false,
    changeReason: '工作需要，经民主推荐和组织考察，拟提拔使用。',
    resume: [
      { from: '1996-09', until: '2000-07', text: '南京师范大学经济学专业学习' },
      { from: '2000-08', until: '2009-03', text: '区计划与经济委员会科员、副主任科员（其间：2005.09—2008.06 在职研究生班经济管理专业学习，获经济学硕士学位）' },
      { from: '2009-03', until: '2016-11', text: '区发展和改革局综合科科长' },
      { from: '2016-11', text: '区发展和改革委员会副主任' },
    ],
    family: [
      { relation: '妻子', name: '陆佳宁', birthMonth: '1980-02', politicalStatus: '01', work: '市第三中学教师' },
      { relation: '儿子', name: '周子衡', birthMonth: '2008-11', politicalStatus: '13', work: '市第三中学学生' },
    ],
  },
  discussion: {
    held: true, heldOn: '2026-09-17', membersDue: 9, present: 5, body: '区委常委会', host: '钱立群',
    attendance: [
      { member: '钱立群', post: '书记', present: true },
      { member: '许国平', post: '副书记', present: true },
      { member: '范思敏', post: '常委', present: false, opinionHeard: true },
    ],
    votes: [
      { subject: 's1', yes: 4, no: 1, abstain: 0 },
      { subject: 's2', yes: 5, no: 0, abstain: 0 },
    ],
  },
};

const base = { stage: 'discussion', release: '2019-03', judgedOn: '2026-09-17', missing: [], problems: [] };
export const rows: readonly VerdictRow[] = [
  {
    ...base, rule: 'quorum-two-thirds-of-members-due', title: '到会成员不足应到会的三分之二', outcome: 'broken', light: 'red',
    basis: [{ policy: 'regulation-2019', article: '38' }], message: '应到 9 人，实到 5 人，不足 2/3',
    because: [{ fact: 'meeting.presentShare', title: '到会成员占应到会成员', operator: 'fractionAtLeast', left: '5/9', right: '2/3', limit: 'parameter.quorum' }],
    remedy: { fact: 'discussion.present', field: { form: 'discussion', field: 'present', title: '实到成员' }, becomes: 6 },
    tree: {
      node: 'all', truth: 'true', children: [
        { node: 'comparison', name: 'applies', truth: 'true', because: { fact: 'discussion.held', title: '会议已召开', operator: 'equal', left: true, right: true } },
        { node: 'not', truth: 'true', children: [
          { node: 'comparison', name: 'requires', truth: 'false', because: { fact: 'meeting.presentShare', title: '到会成员占应到会成员', operator: 'fractionAtLeast', left: '5/9', right: '2/3', limit: 'parameter.quorum' } },
        ] },
      ],
    },
  },
  {
    ...base, rule: 'majority-of-members-due', title: '同意票未过应到成员半数', subject: 's1', outcome: 'broken', light: 'red',
    basis: [{ policy: 'regulation-2019', article: '38' }], message: '同意 4 票，应到 9 人，未过 1/2',
    because: [{ fact: 'vote.yesShare', title: '同意票占应到成员', operator: 'fractionMoreThan', left: '4/9', right: '1/2', limit: 'parameter.majority', row: 0 }],
    remedy: { fact: 'discussion.votes.yes', field: { form: 'discussion', field: 'votes.yes', row: 0, subject: 's1', title: '同意' }, becomes: 5 },
  },
  {
    ...base, rule: 'recusal', title: '须回避的成员未离场', outcome: 'not-recorded', light: 'yellow', basis: [{ policy: 'regulation-2019', article: '38' }],
    message: '回避情况应填未填', because: [], remedy: null, missing: [{ form: 'discussion', field: 'recusals', title: '须回避的成员' }, { form: 'discussion', field: 'recorder', title: '记录人' }],
  },
  { ...base, rule: 'main-leader-speaks-last', title: '主要负责人未最后表态', outcome: 'not-yet-known', light: 'grey', basis: [{ policy: 'regulation-2019', article: '38' }], message: '发言顺序尚未填写', because: [], remedy: null },
  { ...base, rule: 'order', title: '讨论决定早于预报批复', outcome: 'kept', light: 'green', basis: [{ policy: 'regulation-2019', article: '38' }], message: '预报已批复', because: [], remedy: null },
];
