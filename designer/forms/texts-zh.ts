/** 表单编辑的中文文案。 */
export const zhCN = {
  readOnly: '只读', cancel: '取消', close: '知道了', save: '保存', edit: '修改', comma: '、', colon: '：', semicolon: '；', or: '或', yes: '是', no: '否',
  scope: '填写范围', 'scope.matter': '每个事项填一份', 'scope.subject': '每个{{subject}}各填一份', 'scope.subjectShort': '每个{{subject}}一份', 'scope.help': '发布后不要再改：已填写的内容按原来的范围保存。',
  'tab.design': '设计', 'tab.preview': '预览', 'tab.json': 'JSON',

  'list.title': '表单', 'list.help': '填报人填写的内容。每张表单属于一个环节；字段就是规则、推算数据和文书模板所读的数据。', 'list.new': '新建表单', 'list.make': '建立', 'list.fields': '字段', 'list.acts': '操作',
  'list.copyOf': '{{title}}（副本）', 'list.duplicate': '复制表单“{{title}}”', 'list.remove': '删除表单“{{title}}”', 'list.empty': '还没有表单', 'list.emptyHelp': '新建一张表单，放进一个环节，再往里拖入字段。', 'list.stageHelp': '表单在哪个环节填写。',
  'list.lines': '选项', 'list.linesHelp': '每行一个选项；也可写成“代码<Tab>名称”，可直接从表格粘贴两列。', 'list.twice': '代码有重复。',

  'form.panel': '表单', 'form.title': '表单名称', 'form.description': '填写说明', 'form.descriptionHelp': '显示在表单标题下面。', 'form.stage': '环节', 'form.noStage': '还没有放进环节，填报人看不到', 'form.attach': '放进环节', 'form.lastOfStage': '原来的环节只有这一张表单；请先给它另一张。',
  'form.conditions': '条件', 'form.noConditions': '没有条件：所有字段始终显示。', 'form.files': '本环节收的附件', 'form.noFiles': '不收附件。', 'form.tabs': '表单的几种看法', 'form.gone': '没有这张表单', 'form.goneHelp': '它可能已被删除或改名。',

  'palette.label': '可添加的内容', 'palette.fill': '填一个值', 'palette.several': '填多个值', 'palette.arrange': '编排', 'palette.stage': '属于环节', 'palette.help': '点击即加在所选字段后面，也可以拖到想放的位置。',
  'item.text': '文本', 'item.long-text': '多行文本', 'item.integer': '整数', 'item.boolean': '是／否', 'item.date': '日期', 'item.month': '年月', 'item.time': '时间', 'item.choice': '单选', 'item.choices': '多选', 'item.subject': '选对象', 'item.table': '表格', 'item.lines': '多条文本',
  'item.section': '小标题', 'item.condition': '条件', 'item.file': '附件', 'item.signature': '签字',
  'help.text': '一行文字，如名称、文号、人名', 'help.long-text': '几行文字，如情况说明', 'help.integer': '没有小数的数，可带单位', 'help.boolean': '是或否，也可以暂不填', 'help.date': '年月日', 'help.month': '年和月', 'help.time': '时和分', 'help.choice': '从代码表里选一个', 'help.choices': '从代码表里选几个',
  'help.subject': '从本事项的对象里选一个', 'help.table': '几列若干行，可设“没有”选框', 'help.lines': '一条一条地填文字', 'help.section': '给其后的字段加一个小标题', 'help.condition': '某字段取某值时，才显示或才必填另一些字段', 'help.file': '给表单所在的环节加一种附件', 'help.signature': '签字怎么设置',
  'new.text': '文本', 'new.long-text': '情况说明', 'new.integer': '数量', 'new.boolean': '是否', 'new.date': '日期', 'new.month': '年月', 'new.time': '时间', 'new.choice': '选项', 'new.choices': '多选', 'new.subject': '对象', 'new.table': '明细', 'new.lines': '条目', 'new.column': '内容', 'new.section': '新小标题', 'new.none': '没有{{title}}',

  'canvas.label': '表单画布', 'canvas.empty': '空白表单', 'canvas.emptyHelp': '从左边点选或拖入第一个字段。', 'canvas.emptySection': '把字段拖到这里', 'canvas.keys': '方向键换选；Alt＋方向键移动；Shift＋←→ 改宽度；Delete 删除；Ctrl＋D 重复；Ctrl＋C、Ctrl＋V 在表单之间复制。',
  'badge.shownWhen': '有条件显示', 'badge.requiredWhen': '有条件必填', 'badge.sensitive': '敏感',
  'bar.label': '对所选内容', 'bar.earlier': '前移', 'bar.later': '后移', 'bar.narrower': '变窄', 'bar.wider': '变宽', 'bar.duplicate': '重复', 'bar.copy': '复制', 'bar.paste': '粘贴', 'bar.remove': '删除', 'bar.form': '表单属性',

  'field.title': '名称', 'field.id': '编号', 'field.rename': '改编号', 'field.help': '填写提示', 'field.helpHelp': '显示在字段下面，一句话说清填什么。', 'field.kind': '类型', 'field.kindFixed': '已发布的字段不能改类型：已填的值会读不出来。请新加一个字段。',
  'field.required': '必填', 'field.requiredShown': '显示时必填', 'field.minimum': '最小', 'field.maximum': '最大', 'field.minLength': '最少字数', 'field.maxLength': '最多字数', 'field.minItems': '最少条数', 'field.maxItems': '最多条数', 'field.unit': '单位', 'field.unitHelp': '显示在数字后面',
  'field.pattern': '格式', 'field.patternHelp': '正则表达式，可不填。如 ^\\d{6}$ 表示六位数字。', 'field.placeholder': '空白时的示例', 'field.sensitive': '敏感：对不必看的角色遮住', 'field.none': '有“没有”选框', 'field.settled': '已发布，保留', 'field.width': '宽度', 'field.widthUsual': '按类型（{{width}}／12）', 'field.widthOf': '{{width}}／12',
  'field.list': '代码表', 'field.codes': '{{count}} 项', 'field.newList': '新建代码表', 'field.ownValues': '现在用的是写在字段里的选项：{{values}}', 'field.usedBy': '被引用（{{count}}）', 'field.unused': '还没有规则、推算数据、模板或关口引用它。', 'field.conditions': '显示与必填的条件', 'field.noConditions': '始终显示。', 'field.showWhen': '只在某种情况下显示…',
  'shown.when': '当{{condition}}时显示', 'shown.unless': '除非{{condition}}，都显示', 'due.when': '当{{condition}}时必填', 'due.unless': '除非{{condition}}，都必填',
  'columns.title': '列', 'columns.add': '加一列', 'columns.remove': '删除这一列', 'columns.up': '“{{title}}”前移', 'columns.down': '“{{title}}”后移', 'columns.share': '列宽', 'columns.shareHelp': '占表格宽度的二十四分之几；不填按类型。',
  'section.help': '它下面直到下一个小标题的字段都归它。把字段拖进来或拖出去即可。', 'id.help': '小写英文字母开头，只用英文字母、数字和连字符。规则和模板按它引用。',

  'condition.new': '新建条件', 'condition.edit': '修改条件', 'condition.mode': '条件的方向', 'condition.when': '当', 'condition.unless': '除非', 'condition.join': '几项之间', 'condition.all': '以下都符合', 'condition.any': '以下任一符合', 'condition.is': '为', 'condition.addTest': '＋ 加一个判断的字段', 'condition.dropTest': '去掉“{{field}}”',
  'condition.nothingToTest': '能作判断的字段是“是／否”和单选；这张表单还没有。', 'condition.show': '才显示', 'condition.showHelp': '不勾的字段不受影响。', 'condition.require': '才必填', 'condition.requireHelp': '可与左边同时勾选：显示时就必填。', 'condition.noFields': '没有可选的字段。', 'condition.save': '保存条件',
  'condition.both': '这个条件两边都有内容，请在 JSON 里修改。', 'condition.unreadable': '一个手写的条件，请在 JSON 里查看和修改。', 'when.is': '“{{field}}”为{{values}}', 'when.and': '，并且', 'when.or': '，或者', 'branch.show': '显示{{fields}}', 'branch.require': '必填{{fields}}',

  'file.title': '加一种附件', 'file.help': '附件不在表单里，而在环节“{{stage}}”上：填报人在表单下面上传。', 'file.noStage': '先把表单放进一个环节，再给那个环节加附件。', 'file.name': '附件名称', 'file.nameHelp': '如“会议纪要”。', 'file.required': '必须上传才能签字、报送', 'file.add': '加到环节', 'file.have': '已有：',
  'signature.title': '签字怎么设置', 'signature.help': '签字不是表单里的一个字段：责任领导对整个环节的内容签字，内容一改签字即失效。谁签、报送前是否必须签，在程序里设置。', 'signature.noStage': '这张表单还没有放进环节。', 'signature.leader': '环节“{{stage}}”由角色 {{leader}} 签字', 'signature.needed': '“{{filing}}”报送前须签字', 'signature.notNeeded': '“{{filing}}”报送前不要求签字',

  'remove.field': '删除字段“{{title}}”', 'remove.section': '删除小标题“{{title}}”', 'remove.form': '删除表单“{{title}}”', 'remove.do': '删除字段', 'remove.sectionDo': '删除小标题', 'remove.formDo': '删除表单', 'remove.sectionHelp': '字段不会删除，归入前一个小标题。', 'remove.unused': '没有别处引用它。', 'remove.usedBy': '有 {{count}} 处引用它：', 'remove.left': '下面这些要您自己改，检查会一直提示：',
  'remove.only': '只删字段', 'remove.everywhere': '连同引用一起删', 'remove.values': '已填写的事项仍按各自的版本保存和查看；这里的改动只影响新版本。可以撤销。', 'remove.formUnused': '没有别处引用它的字段。', 'remove.formUsedBy': '引用它的有：', 'remove.formOfSubject': '它是“{{subject}}”的基本表单，不能删除。', 'remove.lastOfStage': '它是环节“{{stage}}”唯一的表单；请先给那个环节另一张表单。',
  'rename.title': '改“{{title}}”的编号', 'rename.do': '改编号和 {{count}} 处引用', 'rename.unused': '没有别处引用它。', 'rename.uses': '这 {{count}} 处会一起改，作为一步，可以撤销：', 'rename.words': 'Word 模板（{{titles}}）里的标记不会跟着改；用到的，请在 Word 里改好再上传，检查会提示。', 'rename.values': '这个字段已发布。改编号等于换一个字段：未办结事项里已填的值不会跟过来。一般只改名称就够了。',

  'json.label': '表单的 JSON', 'json.help': '表单的全部定义：schema 是 JSON Schema，ui 是编排。改好后点“采用”，作为一步，可以撤销。', 'json.line': '第 {{line}} 行', 'json.back': '放弃改动', 'json.take': '采用',
  'preview.values': '填入', 'preview.blank': '空白', 'preview.width': '宽度', 'preview.language': '语言', 'preview.wide': '宽屏', 'preview.middle': '半屏', 'preview.narrow': '手机', 'preview.reading': '只看', 'preview.help': '填报人看到的就是这样。可以试填：条件和检查都会起作用，不会保存。',

  'check.title': '请填名称。', 'check.id': '小写英文字母开头，只用英文字母、数字和连字符。', 'check.idTaken': '这个编号已用过；编号不重复使用。', 'check.number': '请填整数，或留空。', 'check.pattern': '这个格式写得不对。', 'check.patternUnsafe': '不能用重复的分组和反向引用：有些文字会让检查卡住。', 'check.share': '请填 1 到 24 的整数，或留空。',
  'done.copied': '已复制“{{title}}”，可在任一表单粘贴。', 'done.nothingToPaste': '还没有复制过字段。', 'done.pastedWithoutList': '粘贴的字段用代码表 {{list}}，这份草稿里没有；请另选一个。',

  'did.add': '加字段“{{title}}”', 'did.addSection': '加小标题', 'did.move': '移动“{{title}}”', 'did.moveSection': '移动小标题“{{title}}”', 'did.width': '改“{{title}}”的宽度', 'did.duplicate': '重复“{{title}}”', 'did.paste': '粘贴“{{title}}”', 'did.remove': '删字段“{{title}}”', 'did.removeSection': '删小标题“{{title}}”', 'did.renameSection': '小标题改为“{{title}}”',
  'did.change': '改“{{title}}”的属性', 'did.retype': '“{{title}}”改为{{kind}}', 'did.renameField': '“{{before}}”改名为“{{title}}”', 'did.renameId': '“{{title}}”的编号改为 {{id}}', 'did.require': '“{{title}}”改为必填', 'did.optional': '“{{title}}”改为可不填', 'did.columns': '改“{{title}}”的列', 'did.none': '“{{title}}”加“没有”选框', 'did.noNone': '“{{title}}”去掉“没有”选框',
  'did.addCondition': '加条件', 'did.changeCondition': '改条件', 'did.removeCondition': '删条件', 'did.addFile': '环节加附件“{{title}}”', 'did.addList': '新建代码表“{{title}}”', 'did.renameForm': '表单改名为“{{title}}”', 'did.describeForm': '改填写说明', 'did.attach': '“{{form}}”放进环节“{{stage}}”', 'did.json': '改表单的 JSON',
  'did.addForm': '新建表单“{{title}}”', 'did.duplicateForm': '复制表单“{{title}}”', 'did.removeForm': '删除表单“{{title}}”',
};
