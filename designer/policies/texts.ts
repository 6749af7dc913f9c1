import { textsOf } from '../texts/texts.ts';

/** The words of the policies. */
export const policyTexts = textsOf(
  'policies',
  {
    title: '政策依据', lists: '全部政策', pick: '从左边选一份政策，或者新建一份。', none: '还没有政策依据', noneHelp: '每条规则、每个参数都要注明依据哪份文件哪一条；读者点开就能看到条文。', add: '新建政策', newTitle: '新政策', newText: '条文', back: '回到政策依据', missing: '没有这份政策，可能已被删除。',
    name: '名称', number: '文号', from: '施行日期', until: '废止日期', dateHelp: '年-月-日，可不填。', dateWrong: '须是真实的日期，如 2026-09-01。', note: '备注', noTitle: '名称不能为空。',
    article: '条', articleTitle: '条名', text: '条文（用自己的话）', source: '出处', status: '可信程度', confirmed: '已核实', derived: '推导', background: '待核实', unsaid: '未注明', noArticle: '条号不能为空。', sameArticle: '已有这一条。', noText: '条文不能为空。',
    cited: '被引用 {{count}} 处', citedBy: '引用它的地方', uncited: '没有地方引用它。', pasteText: '粘贴条文', pasteTitle: '粘贴条文：{{title}}', pasteHelp: '粘贴整篇文字，每条以“第…条”起行。已有的条更新条文，没有的添上；确认前不改动。', pasted: '认出 {{count}} 条：{{articles}}', pastedNone: '没有认出“第…条”。', pasteDo: '写入', cancel: '取消',
    delete: '删除政策', deleteTitle: '删除“{{title}}”？', deleteUsed: '这些地方还引用它，删除后检查会指出来：', deleteFree: '没有地方引用它；随时可以撤销。', wrongHead: '表头须有“article”和“text”两列',
    'done.cell': '改政策“{{title}}”', 'done.add': '在政策“{{title}}”加一条', 'done.remove': '从政策“{{title}}”删一条', 'done.move': '调整政策“{{title}}”的顺序', 'done.paste': '向政策“{{title}}”粘贴 {{count}} 条', 'done.import': '导入政策“{{title}}”', 'done.new': '新建政策“{{title}}”', 'done.delete': '删除政策“{{title}}”',
  },
  {
    title: 'Policies', lists: 'All policies', pick: 'Choose a policy on the left, or make a new one.', none: 'No policies yet', noneHelp: 'Every rule and every parameter says which text and which article it rests on; readers open the article with one click.', add: 'New policy', newTitle: 'New policy', newText: 'Text', back: 'To the policies', missing: 'There is no such policy; it may have been deleted.',
    name: 'Title', number: 'Number', from: 'In force from', until: 'Repealed on', dateHelp: 'Year-month-day; may be left out.', dateWrong: 'It has to be a real date such as 2026-09-01.', note: 'Note', noTitle: 'A title cannot be empty.',
    article: 'Article', articleTitle: 'Heading', text: 'What it says (own words)', source: 'Source', status: 'How sure', confirmed: 'Confirmed', derived: 'Derived', background: 'To be confirmed', unsaid: 'Not said', noArticle: 'An article needs its number.', sameArticle: 'There is such an article already.', noText: 'The text cannot be empty.',
    cited: 'Cited in {{count}} places', citedBy: 'Where it is cited', uncited: 'Nothing cites it.', pasteText: 'Paste articles', pasteTitle: 'Paste articles: {{title}}', pasteHelp: 'Paste the whole text; each article begins on a line of its own with 第…条 or Article …. Articles that are there get the new text, others are added; nothing changes before you confirm.', pasted: 'Articles found: {{count}} ({{articles}})', pastedNone: 'No article found.', pasteDo: 'Write them', cancel: 'Cancel',
    delete: 'Delete the policy', deleteTitle: 'Delete “{{title}}”?', deleteUsed: 'These still cite it; the checks will name them:', deleteFree: 'Nothing cites it. It can be brought back by undo.', wrongHead: 'The header needs the columns “article” and “text”',
    'done.cell': 'Changed the policy “{{title}}”', 'done.add': 'Added an article to “{{title}}”', 'done.remove': 'Took an article out of “{{title}}”', 'done.move': 'Reordered “{{title}}”', 'done.paste': 'Pasted {{count}} articles into “{{title}}”', 'done.import': 'Imported the policy “{{title}}”', 'done.new': 'New policy “{{title}}”', 'done.delete': 'Deleted the policy “{{title}}”',
  },
);
