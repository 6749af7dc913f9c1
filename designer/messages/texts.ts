import { textsOf } from '../texts/texts.ts';

/** The words of the messages. */
export const messageTexts = textsOf(
  'messages',
  {
    title: '提示语', help: '系统说给人看的句子：拒绝的理由、怎么办、痕迹里的一句话。花括号里的名称会换成实际内容，改写时照写。', code: '代号', sentence: '句子', language: '语言', search: '查找代号或句子', all: '全部', changed: '已改', tagsLost: '缺少 {{tags}}', empty: '句子不能为空。', noMatch: '没有符合的句子', wrongHead: '表头须有“code”和“sentence”两列', count: '{{count}} 句',
    'done.cell': '改提示语 {{code}}', 'done.paste': '粘贴 {{count}} 句提示语', 'done.import': '导入提示语',
  },
  {
    title: 'Messages', help: 'What the program says to people: why it refuses, what would help, a line of the trace. Names in braces are filled in; keep them.', code: 'Code', sentence: 'Sentence', language: 'Language', search: 'Find a code or a sentence', all: 'All', changed: 'Changed', tagsLost: 'It lacks {{tags}}', empty: 'A sentence cannot be empty.', noMatch: 'No sentence fits', wrongHead: 'The header needs the columns “code” and “sentence”', count: 'Sentences: {{count}}',
    'done.cell': 'Changed the message {{code}}', 'done.paste': 'Pasted {{count}} messages', 'done.import': 'Imported messages',
  },
);
