/** The words of conditions and of the values in them. */
const zh = {
  'section.guards': '适用条件', 'section.requirements': '要求', 'section.forbidden': '不得有的情形', 'help.guards': '都成立时规则才适用，否则不亮灯。', 'help.requirements': '适用时必须满足；不满足即为违反。', 'help.several': '满足其一即可；要同时满足，请合成一个“全部满足”组。', 'help.forbidden': '适用时成立即为违反。',
  'add.guards': '加适用条件', 'add.requirements': '加要求', 'add.forbidden': '加情形', 'none.guards': '没有适用条件：规则总是适用。', 'none.requirements': '还没有要求。', 'none.forbidden': '也可以直接写出不得有的情形。',
  all: '全部满足', any: '满足其一', not: '并非', groupKind: '组内条件的关系', addCondition: '＋ 条件', addGroup: '＋ 条件组', unfinished: '有条件还没填完：填完才存入草稿，在此之前规则照旧。',
  keys: '在条件左侧的手柄上：Alt+↑↓ 移动，Alt+→ 并入上一组，Alt+← 移出，Alt+Enter 增加，Ctrl+D 复制，Delete 删除；也可拖动。', acts: '条件操作',
  'act.add': '在后面加条件', 'act.wrapAll': '放进“全部满足”组', 'act.wrapAny': '放进“满足其一”组', 'act.wrapNot': '改为“并非”', 'act.unwrap': '去掉这一层', 'act.up': '上移', 'act.down': '下移', 'act.in': '并入上一组', 'act.out': '移出本组', 'act.duplicate': '复制', 'act.applies': '作为适用条件', 'act.requires': '作为要求', 'act.noRole': '不作适用条件或要求', 'act.delete': '删除',
  'role.applies': '适用条件', 'role.requires': '要求', fact: '数据', chooseFact: '选择数据：汉字、拼音或标识', operator: '比较', side: '与什么相比', 'side.literal': '数值', 'side.parameter': '参数', 'side.fact': '数据', value: '取值',
  shared: '共用条件', chooseShared: '选择共用条件', orShared: '或用共用条件…', openShared: '查看', chooseCode: '选择代码', addCode: '增加代码', addText: '增加，按 Enter', remove: '移除{{what}}', yes: '是', no: '否',
  'wrong.empty': '请填写。', 'wrong.integer': '应为整数。', 'wrong.fraction': '应为分数，如 2/3。', 'wrong.date': '应为日期，如 2026-09-17。', 'wrong.month': '应为年月，如 2026-09。', 'wrong.time': '应为时间，如 17:30。', 'wrong.code': '不在代码表内。',
  'type.boolean': '是否', 'type.integer': '整数', 'type.fraction': '分数', 'type.text': '文字', 'type.code': '代码', 'type.codes': '多个代码', 'type.date': '日期', 'type.month': '年月', 'type.time': '时间', 'type.rows': '表格',
  'group.derived': '推算数据', 'group.parameter': '参数', 'group.provided': '办理记录',
  'named.title': '共用条件', 'named.help': '几条规则共有的条件，起一个名字，在规则里引用；改一处，引用它的规则一起变。', 'named.add': '新建共用条件', 'named.none': '还没有共用条件', 'named.noneHelp': '同样的适用条件出现在几条规则里时，把它提出来共用。', 'named.uses': '{{count}} 处引用', 'named.usedBy': '引用它的', 'named.name': '名称（标识）', 'named.nameHelp': '小写字母开头，只含字母、数字和连字符。', 'named.idWrong': '须以小写字母开头，只含字母、数字和连字符。', 'named.taken': '已有同名的共用条件。',
  'done.namedAdded': '新建共用条件 {{name}}', 'done.namedChanged': '改共用条件 {{name}}', 'done.namedDeleted': '删除共用条件 {{name}}',
};

const en: Readonly<Record<keyof typeof zh, string>> = {
  'section.guards': 'Applies when', 'section.requirements': 'Required', 'section.forbidden': 'Not allowed', 'help.guards': 'All must hold for the rule to apply; otherwise there is no light.', 'help.requirements': 'Must hold where the rule applies, or it is broken.', 'help.several': 'One of them is enough; put them into an “all” group to demand them together.', 'help.forbidden': 'Where the rule applies and this holds, it is broken.',
  'add.guards': 'Add a guard', 'add.requirements': 'Add a requirement', 'add.forbidden': 'Add what is not allowed', 'none.guards': 'No guard: the rule always applies.', 'none.requirements': 'No requirement yet.', 'none.forbidden': 'What is not allowed can be said outright.',
  all: 'All of', any: 'Any of', not: 'Not', groupKind: 'How the conditions are joined', addCondition: '+ Condition', addGroup: '+ Group', unfinished: 'A condition is not finished: it goes to the draft once it is, and the rule stays as it was until then.',
  keys: 'On the grip left of a condition: Alt+↑↓ moves it, Alt+→ into the group above, Alt+← out, Alt+Enter adds, Ctrl+D duplicates, Delete deletes; or drag it.', acts: 'Acts on the condition',
  'act.add': 'Add a condition after it', 'act.wrapAll': 'Put into an “all of” group', 'act.wrapAny': 'Put into an “any of” group', 'act.wrapNot': 'Negate', 'act.unwrap': 'Take this level out', 'act.up': 'Move up', 'act.down': 'Move down', 'act.in': 'Into the group above', 'act.out': 'Out of the group', 'act.duplicate': 'Duplicate', 'act.applies': 'Make it a guard', 'act.requires': 'Make it the requirement', 'act.noRole': 'Neither guard nor requirement', 'act.delete': 'Delete',
  'role.applies': 'Guard', 'role.requires': 'Requirement', fact: 'Fact', chooseFact: 'Choose a fact: title, pinyin or id', operator: 'Comparison', side: 'Compared with', 'side.literal': 'Value', 'side.parameter': 'Parameter', 'side.fact': 'Fact', value: 'Value',
  shared: 'Shared condition', chooseShared: 'Choose a shared condition', orShared: 'or a shared condition…', openShared: 'Open', chooseCode: 'Choose a code', addCode: 'Add a code', addText: 'Add, then Enter', remove: 'Remove {{what}}', yes: 'Yes', no: 'No',
  'wrong.empty': 'Enter a value.', 'wrong.integer': 'It must be a whole number.', 'wrong.fraction': 'It must be a fraction such as 2/3.', 'wrong.date': 'It must be a date such as 2026-09-17.', 'wrong.month': 'It must be a month such as 2026-09.', 'wrong.time': 'It must be a time such as 17:30.', 'wrong.code': 'It is not in the code list.',
  'type.boolean': 'yes or no', 'type.integer': 'whole number', 'type.fraction': 'fraction', 'type.text': 'text', 'type.code': 'code', 'type.codes': 'several codes', 'type.date': 'date', 'type.month': 'month', 'type.time': 'time', 'type.rows': 'table',
  'group.derived': 'Derived facts', 'group.parameter': 'Parameters', 'group.provided': 'The record',
  'named.title': 'Shared conditions', 'named.help': 'A condition that several rules have in common is given a name and referred to; changed here, it changes for all of them.', 'named.add': 'New shared condition', 'named.none': 'No shared conditions yet', 'named.noneHelp': 'Where several rules have the same guard, share it.', 'named.uses': '{{count}} references', 'named.usedBy': 'Referred to by', 'named.name': 'Name (id)', 'named.nameHelp': 'Begins with a small letter; letters, digits and hyphens only.', 'named.idWrong': 'It must begin with a small letter and have letters, digits and hyphens only.', 'named.taken': 'There is one with this name.',
  'done.namedAdded': 'Added the shared condition {{name}}', 'done.namedChanged': 'Changed the shared condition {{name}}', 'done.namedDeleted': 'Deleted the shared condition {{name}}',
};

export const conditionTexts = { zh, en };
