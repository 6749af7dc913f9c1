import { textsOf } from '../texts/texts.ts';

/** The words of what changed between two versions. */
export const differenceTexts = textsOf(
  'differences',
  {
    none: '没有差别', noneHelp: '两边的内容完全一样。', summary: '共 {{count}} 处：', item: '{{what}} {{count}}', added: '新增', removed: '删去', changed: '改动', moved: '移动', before: '原来', after: '现在', absent: '没有',
    sides: '并排对照', json: 'JSON', unchangedLines: '…… {{count}} 行相同 ……', generic: '{{path}} 有改动', whole: '内容有改动', comma: '，', movedNote: '只改了先后次序',
    'group.head': '版本、生效和依据', 'group.parameter': '法定数值', 'group.rule': '规则', 'group.form': '表单', 'group.procedure': '程序、环节和报送', 'group.fact': '推算数据', 'group.template': '文书模板', 'group.cases': '用例',
    'group.table': '代码、政策、译文和样例', 'group.calendar': '日历', 'group.sentences': '提示语',
    version: '版本号', name: '名称', inForce: '生效', inForceSpan: '{{from}} 起', inForceUntil: '{{from}} 至 {{until}}', whom: '适用于', why: '理由', basis: '依据', light: '亮灯', message: '提示', remedy: '改哪里可以变绿', stage: '环节', due: '最迟', note: '说明',
    gate: '关口', days: '有效日期', always: '一直有效', none2: '（无）', off: '放假', makeUp: '调休上班',
  },
  {
    none: 'No difference', noneHelp: 'Both sides hold the same.', summary: '{{count}} in all: ', item: '{{what}} {{count}}', added: 'added', removed: 'removed', changed: 'changed', moved: 'moved', before: 'Before', after: 'Now', absent: 'not there',
    sides: 'Side by side', json: 'JSON', unchangedLines: '… {{count}} lines the same …', generic: '{{path}} changed', whole: 'The content changed', comma: ', ', movedNote: 'only its place in the order changed',
    'group.head': 'Version, force and basis', 'group.parameter': 'Legal values', 'group.rule': 'Rules', 'group.form': 'Forms', 'group.procedure': 'Procedure, stages and filings', 'group.fact': 'Facts', 'group.template': 'Document templates', 'group.cases': 'Cases',
    'group.table': 'Codes, policies, translations and samples', 'group.calendar': 'Calendar', 'group.sentences': 'Messages',
    version: 'Version', name: 'Name', inForce: 'In force', inForceSpan: 'from {{from}}', inForceUntil: '{{from}} to {{until}}', whom: 'Governs', why: 'Why', basis: 'Basis', light: 'Light', message: 'Message', remedy: 'What mends it', stage: 'Stage', due: 'Due by', note: 'Note',
    gate: 'Gate', days: 'Holds', always: 'always', none2: '(none)', off: 'Days off', makeUp: 'Worked in exchange',
  },
);
