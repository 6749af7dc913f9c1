import { textsOf } from '../texts/texts.ts';

/** The words for kinds of part. */
export const partTexts = textsOf(
  'parts',
  {
    ruleset: '规则集', parameter: '参数', rule: '规则', condition: '共用条件', cases: '用例', procedure: '程序', phase: '阶段', stage: '环节', filing: '报送', form: '表单', fact: '推算数据', template: '文书模板',
    exchange: '交换格式', policy: '政策文件', 'code-list': '代码表', texts: '译文', sample: '样例', 'calendar-year': '日历', sentences: '提示语',
  },
  {
    ruleset: 'Ruleset', parameter: 'Parameters', rule: 'Rules', condition: 'Shared conditions', cases: 'Cases', procedure: 'Procedure', phase: 'Phases', stage: 'Stages', filing: 'Filings', form: 'Forms', fact: 'Facts', template: 'Document templates',
    exchange: 'File formats', policy: 'Policies', 'code-list': 'Code lists', texts: 'Translations', sample: 'Samples', 'calendar-year': 'Calendar', sentences: 'Messages',
  },
);
