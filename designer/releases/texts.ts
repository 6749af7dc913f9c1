import { textsOf } from '../texts/texts.ts';

/** The words of the timeline of releases and of a release as it is read. */
export const releaseTexts = textsOf(
  'releases',
  {
    title: '版本', lead: '每个版本何时生效、由谁提议和批准、依据什么。发布过的版本只读；要改，从它开始一份草稿。', none: '还没有版本', noneHelp: '草稿经检查、提议、另一人批准后成为版本。',
    release: '程序', calendar: '日历', messages: '提示语', 'to-come': '将生效', 'in-force': '生效中', superseded: '已被取代', withdrawn: '已撤回', from: '{{date}} 起', span: '{{from}} 至 {{until}}', published: '发布于 {{at}}', today: '今天',
    by: '{{proposed}} 提议，{{approved}} 批准', shipped: '随系统安装，非经提议发布', reason: '理由：', basis: '依据：', withdrawnBy: '{{name}} 于 {{at}} 撤回：{{reason}}', verdicts: '判定 {{count}} 次', comma: '、',
    read: '阅读', start: '从它开始草稿', export: '导出', withdraw: '撤回', pick: '比较', pickOne: '选中 {{title}}，再选一个即可比较', compare: '比较选中的两个', clear: '取消选择', strip: '各版本生效的时间',
    startTitle: '从“{{title}}”开始草稿', startName: '草稿名称', startNameHelp: '写清要改什么，例如“公示期改为不少于 5 个工作日”。', startDo: '开始', startDefault: '{{title}}修订', cancel: '取消',
    withdrawTitle: '撤回版本“{{title}}”？', withdrawReason: '撤回的理由', withdrawReasonHelp: '理由连同姓名记入台账，不能改。', withdrawDo: '撤回', withdrawComing: '它还没有生效，撤回后不会生效。', withdrawForce: '撤回后，之后的判定改用它之前的版本；用它作过的 {{count}} 次判定留在记录里，不重判。',
    withdrawForever: '撤回不能取消；要恢复同样的内容，须从它开始草稿、再次提议和批准。', withdrew: '已撤回“{{title}}”',
    pageTitle: '{{title}} {{id}}', hash: '内容指纹', copy: '复制', copied: '已复制', whom: '适用于', why: '理由', inForce: '生效', state: '状态', who: '提议和批准', print: '打印', back: '全部版本', compareWith: '与另一版本比较', choose: '请选择版本',
    'tab.rules': '规则', 'tab.parameters': '参数', 'tab.procedure': '程序', 'tab.verdicts': '用它作的判定', tabs: '版本的内容', contents: '目录', rulesCount: '{{count}} 条', article: '依据', exception: '例外', noException: '没有例外，不能豁免', exceptionText: '有“{{fact}}”的，改亮{{light}}', remedyName: '补正', dueName: '填齐', remedy: '改“{{field}}”可以变绿', noRemedy: '已成事实，无法补正',
    due: '最迟在“{{stage}}”填齐', ruleCases: '用例 {{count}} 个', noCases: '没有用例', caseName: '用例', caseDay: '判定日', caseLight: '应亮', caseSource: '证明的条文', yellow: '黄灯', red: '红灯', message: '亮灯时说', conditions: '共用条件', note: '说明', search: '查找规则', noMatch: '没有符合的规则',
    name: '名称', value: '数值', days: '有效日期', source: '出处', always: '一直有效', until: '至 {{date}}',
    phase: '阶段', stage: '环节', stageForms: '表单', leader: '责任岗位', handler: '经办岗位', after: '在“{{stages}}”之后', gates: '报送和闸门', freezes: '锁定：', reviewed: '由“{{by}}”逐{{subject}}审核，{{within}}内审结', noReview: '报备，不审核', signatures: '各环节须有责任领导签字', refuse: '有红灯不得报送', explain: '红灯须写明理由方可报送',
    verdictsNone: '还没有判定用过它', verdictsHelp: '每一次填报、签字、报送、审核都按当时生效的版本判定，并在这里留名。', matter: '事项', organisation: '单位', act: '行为', at: '时间', overall: '结果', compareTitle: '比较版本', older: '原来', newer: '现在', swap: '对调', sameRelease: '选了同一个版本', gone: '没有这个版本', goneHelp: '地址里的指纹不对，或这个版本已不在此处。', calendarYears: '{{year}} 年：休息 {{off}} 天，调休上班 {{work}} 天', sentencesCount: '{{count}} 条提示语',
  },
  {
    title: 'Releases', lead: 'When each release is in force, who proposed and approved it, and on what basis. A published release is read only; to change it, start a draft from it.', none: 'No releases yet', noneHelp: 'A draft becomes a release once it is checked, proposed, and approved by another person.',
    release: 'Procedure', calendar: 'Calendar', messages: 'Messages', 'to-come': 'To come', 'in-force': 'In force', superseded: 'Superseded', withdrawn: 'Withdrawn', from: 'from {{date}}', span: '{{from}} to {{until}}', published: 'published {{at}}', today: 'today',
    by: 'proposed by {{proposed}}, approved by {{approved}}', shipped: 'came with the installation, not by proposal', reason: 'Reason: ', basis: 'Basis: ', withdrawnBy: 'withdrawn by {{name}}, {{at}}: {{reason}}', verdicts: '{{count}} verdicts', comma: ', ',
    read: 'Read', start: 'Start a draft', export: 'Export', withdraw: 'Withdraw', pick: 'Compare', pickOne: '{{title}} is picked; pick one more to compare', compare: 'Compare the two', clear: 'Unpick', strip: 'When each release is in force',
    startTitle: 'Start a draft from “{{title}}”', startName: 'Name of the draft', startNameHelp: 'Say what it changes, such as “Notice of at least 5 working days”.', startDo: 'Start', startDefault: 'Revision of {{title}}', cancel: 'Cancel',
    withdrawTitle: 'Withdraw the release “{{title}}”?', withdrawReason: 'Why it is withdrawn', withdrawReasonHelp: 'The reason goes into the record with your name and stays.', withdrawDo: 'Withdraw', withdrawComing: 'It is not in force yet, and will not come into force.', withdrawForce: 'From then on the release before it judges; the {{count}} verdicts given by it stay on record and are not judged again.',
    withdrawForever: 'A withdrawal cannot be taken back; to have the same content again, start a draft from it, propose it and have it approved.', withdrew: '“{{title}}” is withdrawn',
    pageTitle: '{{title}} {{id}}', hash: 'Fingerprint', copy: 'Copy', copied: 'Copied', whom: 'Governs', why: 'Why', inForce: 'In force', state: 'State', who: 'Proposed and approved', print: 'Print', back: 'All releases', compareWith: 'Compare with', choose: 'Choose a release',
    'tab.rules': 'Rules', 'tab.parameters': 'Parameters', 'tab.procedure': 'Procedure', 'tab.verdicts': 'Verdicts given by it', tabs: 'What the release holds', contents: 'Contents', rulesCount: '{{count}} rules', article: 'Basis', exception: 'Exception', noException: 'No exception; it cannot be waived', exceptionText: 'with “{{fact}}”, a {{light}} light remains', remedyName: 'Remedy', dueName: 'Due', remedy: 'Change “{{field}}”', noRemedy: 'What happened cannot be mended',
    due: 'Due by “{{stage}}”', ruleCases: '{{count}} cases', noCases: 'No cases', caseName: 'Case', caseDay: 'Judged on', caseLight: 'Light', caseSource: 'The text it proves', yellow: 'yellow', red: 'red', message: 'What the light says', conditions: 'Shared conditions', note: 'Note', search: 'Find a rule', noMatch: 'No rule fits',
    name: 'Name', value: 'Value', days: 'Holds', source: 'Source', always: 'always', until: 'until {{date}}',
    phase: 'Phase', stage: 'Stage', stageForms: 'Forms', leader: 'Leader', handler: 'Handler', after: 'after “{{stages}}”', gates: 'Filings and gates', freezes: 'Freezes: ', reviewed: 'Reviewed by “{{by}}” for each {{subject}}, within {{within}}', noReview: 'Taken note of, not reviewed', signatures: 'Every stage is signed by its leader', refuse: 'A red light refuses the filing', explain: 'A red light is explained before filing',
    verdictsNone: 'No verdict was given by it yet', verdictsHelp: 'Every entry, signature, filing and review is judged by the release then in force, and listed here.', matter: 'Matter', organisation: 'Organisation', act: 'Act', at: 'When', overall: 'Result', compareTitle: 'Compare releases', older: 'Before', newer: 'Now', swap: 'Swap', sameRelease: 'The same release twice', gone: 'There is no such release', goneHelp: 'The fingerprint in the address is wrong, or the release is no longer here.', calendarYears: '{{year}}: {{off}} days off, {{work}} days worked instead', sentencesCount: '{{count}} messages',
  },
);
