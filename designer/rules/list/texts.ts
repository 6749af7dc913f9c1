/** The words of the list of rules, of new ones, and of decision tables. */
const zh = {
  'list.title': '规则', 'list.count': '{{count}} 条', 'list.countOf': '{{count}} / {{all}} 条', 'list.search': '找规则：标题、句子、条款', 'list.none': '还没有规则',
  'list.noneHelp': '一条规则说明：什么情况下适用、要求什么、违反时亮红灯还是黄灯、依据哪一条。', 'list.nothing': '没有符合条件的规则',
  'filter.allStages': '全部环节', 'filter.changed': '有改动 {{count}}', 'filter.findings': '有检查发现 {{count}}', 'filter.cases': '用例不过 {{failing}} · 缺用例 {{uncovered}}', 'filter.clear': '清除筛选',
  'view.table': '决策表', 'view.conditions': '共用条件 {{count}}', 'mark.new': '新增', 'mark.changed': '有改动',
  'row.cases': '{{count}} 例通过', 'row.failing': '{{failing}} / {{count}} 例不过', 'row.noCases': '没有用例', 'row.lacks': '缺 {{count}} 类用例', 'row.covered': '用例齐全，全部通过', 'row.findings': '检查发现 {{count}} 处', 'row.acts': '{{title}}：更多操作',
  rename: '改名', duplicate: '复制', delete: '删除', cancel: '取消', store: '保存', copyOf: '{{title}}（副本）', toList: '规则列表', needed: '不能为空。', filing: '报送',
  'delete.title': '删除规则“{{title}}”？', 'delete.cases': '连同它的 {{count}} 个用例一起删除。', 'delete.uses': '以下地方用到它；关口将不再由它把住：', 'delete.undo': '可以撤销。', 'delete.do': '删除规则',
  'add.open': '新建规则', 'add.title': '新建规则', 'add.do': '新建', 'add.kind': '规则说什么', 'add.fact': '针对哪项数据', 'add.factHelp': '可输入汉字、拼音或标识查找。', 'add.limit': '与什么相比', 'add.limitHelp': '法定数值宜设为参数，修改时一处改、处处变。',
  'add.orValue': '直接写数值', 'add.chooseFact': '选择数据', 'add.value': '数值', 'add.untitled': '新规则',
  'template.at-least': '不得少于', 'template.at-least.help': '如：到会人数不少于应到人数。', 'template.at-most': '不得超过', 'template.at-most.help': '如：同行人数不超过五人。', 'template.before': '须早于', 'template.before.help': '如：批复日期早于出发日期。',
  'template.within-working-days': '须在若干工作日内', 'template.within-working-days.help': '针对以工作日计的数据；没有的话，先在“推算数据”里建一个。', 'template.must-be-true': '必须成立', 'template.must-be-true.help': '如：“已投保”必须为是。',
  'template.share': '比例不低于', 'template.share.help': '针对分数型数据，如到会比例不低于三分之二。', 'template.one-of': '须为其中之一', 'template.one-of.help': '针对代码型数据，如活动类别须为所列之一。',
  'done.added': '新建规则“{{title}}”', 'done.duplicated': '复制规则“{{title}}”', 'done.moved': '移动规则“{{title}}”', 'done.deleted': '删除规则“{{title}}”及其用例', 'done.changed': '改规则“{{title}}”的{{what}}',
  'done.cell': '在决策表里改“{{title}}”的{{column}}', 'done.row': '决策表增加规则“{{title}}”', 'done.pasted': '粘贴到决策表：{{count}} 条规则',
  'table.which': '哪一张表', 'table.name': '{{stage}}：{{title}} 等 {{count}} 条', 'table.help': '结构相同、只有取值不同的规则自动排成一张表：相同之处不再重复，不同之处逐列修改。', 'table.none': '没有结构相同的规则', 'table.noneHelp': '两条以上规则的条件结构、环节、范围相同而只有取值不同时，会在这里合成一张表。复制一条规则再改取值，就会出现。',
  'table.rule': '规则', 'table.add': '增加一行', 'table.pasteHelp': '可从电子表格复制若干行，粘贴到任一格；超出的行成为新规则。', 'table.pasted': '已粘贴 {{cells}} 格', 'table.pastedSkipped': '已粘贴 {{cells}} 格；{{skipped}} 格与所在列不符，保留原值', 'table.refused': '这里不能填这个值', 'table.noneHere': '无',
  'column.title': '标题', 'column.light': '亮灯', 'column.message': '提示语', 'column.note': '备注', 'column.basis': '依据', 'column.due': '何时应填', 'column.remedy': '补救字段', 'column.exception': '例外', 'column.fact': '数据', 'column.condition': '共用条件', 'column.value': '取值', 'column.limit': '限值',
};

const en: Readonly<Record<keyof typeof zh, string>> = {
  'list.title': 'Rules', 'list.count': '{{count}} rules', 'list.countOf': '{{count}} of {{all}} rules', 'list.search': 'Find a rule: title, sentence, article', 'list.none': 'No rules yet',
  'list.noneHelp': 'A rule says when it applies, what it requires, whether breaking it lights red or yellow, and on which article it stands.', 'list.nothing': 'No rule fits',
  'filter.allStages': 'All stages', 'filter.changed': 'Changed {{count}}', 'filter.findings': 'With findings {{count}}', 'filter.cases': 'Failing {{failing}} · lacking cases {{uncovered}}', 'filter.clear': 'Clear the filters',
  'view.table': 'Decision tables', 'view.conditions': 'Shared conditions {{count}}', 'mark.new': 'New', 'mark.changed': 'Changed',
  'row.cases': '{{count}} cases pass', 'row.failing': '{{failing}} of {{count}} cases fail', 'row.noCases': 'No cases', 'row.lacks': 'Lacks {{count}} kinds of case', 'row.covered': 'Covered, and every case passes', 'row.findings': '{{count}} findings', 'row.acts': '{{title}}: more',
  rename: 'Rename', duplicate: 'Duplicate', delete: 'Delete', cancel: 'Cancel', store: 'Save', copyOf: '{{title}} (copy)', toList: 'All rules', needed: 'It cannot be empty.', filing: 'filing',
  'delete.title': 'Delete the rule “{{title}}”?', 'delete.cases': 'Its {{count}} cases go with it.', 'delete.uses': 'These name it; a gate is then no longer held by it:', 'delete.undo': 'This can be undone.', 'delete.do': 'Delete the rule',
  'add.open': 'New rule', 'add.title': 'New rule', 'add.do': 'Create', 'add.kind': 'What the rule says', 'add.fact': 'About which fact', 'add.factHelp': 'Found by title, pinyin or id.', 'add.limit': 'Held against', 'add.limitHelp': 'A legal value is best a parameter: changed in one place, it changes everywhere.',
  'add.orValue': 'A value of its own', 'add.chooseFact': 'Choose a fact', 'add.value': 'Value', 'add.untitled': 'New rule',
  'template.at-least': 'At least', 'template.at-least.help': 'E.g. those present are at least as many as are due.', 'template.at-most': 'At most', 'template.at-most.help': 'E.g. at most five people travel.', 'template.before': 'Before', 'template.before.help': 'E.g. the approval is dated before the departure.',
  'template.within-working-days': 'Within working days', 'template.within-working-days.help': 'About a fact counted in working days; without one, build it under Facts first.', 'template.must-be-true': 'Must be so', 'template.must-be-true.help': 'E.g. “insured” must be yes.',
  'template.share': 'A share of at least', 'template.share.help': 'About a fraction, e.g. at least two thirds are present.', 'template.one-of': 'One of', 'template.one-of.help': 'About a code, e.g. the kind is one of those listed.',
  'done.added': 'Added the rule “{{title}}”', 'done.duplicated': 'Duplicated the rule “{{title}}”', 'done.moved': 'Moved the rule “{{title}}”', 'done.deleted': 'Deleted the rule “{{title}}” and its cases', 'done.changed': 'Changed the {{what}} of the rule “{{title}}”',
  'done.cell': 'Changed “{{column}}” of “{{title}}” in the table', 'done.row': 'Added the rule “{{title}}” to the table', 'done.pasted': 'Pasted into the table: {{count}} rules',
  'table.which': 'Which table', 'table.name': '{{stage}}: {{title}} and others, {{count}}', 'table.help': 'Rules of one shape that differ only in values form a table: what they share is left out, what differs is edited column by column.', 'table.none': 'No rules of one shape', 'table.noneHelp': 'Where two rules or more have the same structure, stage and scope and differ only in values, they appear here as a table. Duplicate a rule and change its values to get one.',
  'table.rule': 'Rule', 'table.add': 'Add a row', 'table.pasteHelp': 'Rows copied from a spreadsheet can be pasted into any cell; rows beyond the last become new rules.', 'table.pasted': '{{cells}} cells pasted', 'table.pastedSkipped': '{{cells}} cells pasted; {{skipped}} fit nothing in their column and were left', 'table.refused': 'This value cannot stand here', 'table.noneHere': 'None',
  'column.title': 'Title', 'column.light': 'Light', 'column.message': 'Message', 'column.note': 'Note', 'column.basis': 'Basis', 'column.due': 'Due', 'column.remedy': 'Remedy', 'column.exception': 'Exception', 'column.fact': 'Fact', 'column.condition': 'Shared condition', 'column.value': 'Value', 'column.limit': 'Limit',
};

export const listTexts = { zh, en };
