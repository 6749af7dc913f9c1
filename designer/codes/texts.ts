import { textsOf } from '../texts/texts.ts';

/** The words of the code lists. */
export const codeTexts = textsOf(
  'codes',
  {
    title: '代码表', lists: '全部代码表', pick: '从左边选一个代码表，或者新建一个。', none: '还没有代码表', noneHelp: '选择类字段的选项、退回理由、暂缓原因都来自代码表。代码一经使用就不再改义，只停用。',
    add: '新建代码表', newTitle: '新代码表', newCode: '一', name: '名称', id: '标识', standard: '标准', standardHelp: '例如国家标准号；没有可不填。', source: '出处', note: '备注', code: '代码', codeTitle: '名称', active: '可选用', yes: '是', no: '停用',
    addAttribute: '加一列属性', attribute: '属性名', attributeHelp: '推导可以按属性查表，例如“months”。用小写字母开头的标识。', attributeWrong: '须以小写字母开头，只含字母、数字和连字符，且不与已有的相同。', cancel: '取消', addDo: '添加', removeAttribute: '删去属性“{{name}}”',
    noCode: '代码不能为空。', sameCode: '已有同样的代码。', noTitle: '名称不能为空。', misfit: '和这一列其他值的类型不同（数字、true/false 或文字）。', usedBy: '用到它的地方', unused: '没有地方用到它。', delete: '删除代码表', deleteTitle: '删除“{{title}}”？', deleteUsed: '这些地方还用着它，删除后检查会指出来：', deleteFree: '没有地方用到它，可以放心删除；随时可以撤销。',
    'done.cell': '改代码表“{{title}}”', 'done.add': '在代码表“{{title}}”加一个代码', 'done.remove': '从代码表“{{title}}”删一个代码', 'done.move': '调整代码表“{{title}}”的顺序', 'done.paste': '向代码表“{{title}}”粘贴 {{count}} 行', 'done.import': '导入代码表“{{title}}”', 'done.new': '新建代码表“{{title}}”', 'done.delete': '删除代码表“{{title}}”', 'done.attribute': '代码表“{{title}}”增减属性列', count: '{{count}} 个代码', missing: '没有这个代码表，可能已被删除。', back: '回到代码表', wrongHead: '表头须有“code”和“title”两列',
  },
  {
    title: 'Code lists', lists: 'All code lists', pick: 'Choose a code list on the left, or make a new one.', none: 'No code lists yet', noneHelp: 'The choices of fields, the reasons for returns and for suspending come from code lists. A code in use never changes its meaning; it is retired.',
    add: 'New code list', newTitle: 'New code list', newCode: 'One', name: 'Title', id: 'Id', standard: 'Standard', standardHelp: 'Such as the number of a national standard; may be left out.', source: 'Source', note: 'Note', code: 'Code', codeTitle: 'Title', active: 'Offered', yes: 'Yes', no: 'Retired',
    addAttribute: 'Add an attribute column', attribute: 'Name of the attribute', attributeHelp: 'Derivations look attributes up, “months” for example. An id that begins with a small letter.', attributeWrong: 'It begins with a small letter, has letters, digits and hyphens only, and is none of those there.', cancel: 'Cancel', addDo: 'Add', removeAttribute: 'Remove the attribute “{{name}}”',
    noCode: 'A code cannot be empty.', sameCode: 'There is such a code already.', noTitle: 'A title cannot be empty.', misfit: 'It is not of the kind of the others in this column (number, true/false or text).', usedBy: 'Where it is used', unused: 'Nothing uses it.', delete: 'Delete the code list', deleteTitle: 'Delete “{{title}}”?', deleteUsed: 'These still use it; the checks will name them:', deleteFree: 'Nothing uses it. It can be brought back by undo.',
    'done.cell': 'Changed the code list “{{title}}”', 'done.add': 'Added a code to “{{title}}”', 'done.remove': 'Took a code out of “{{title}}”', 'done.move': 'Reordered “{{title}}”', 'done.paste': 'Pasted {{count}} rows into “{{title}}”', 'done.import': 'Imported the code list “{{title}}”', 'done.new': 'New code list “{{title}}”', 'done.delete': 'Deleted the code list “{{title}}”', 'done.attribute': 'Changed the attribute columns of “{{title}}”', count: 'Codes: {{count}}', missing: 'There is no such code list; it may have been deleted.', back: 'To the code lists', wrongHead: 'The header needs the columns “code” and “title”',
  },
);
