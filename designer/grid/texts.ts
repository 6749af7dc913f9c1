import { textsOf } from '../texts/texts.ts';

/** The words of tables edited in place. */
export const gridTexts = textsOf(
  'grid',
  {
    row: '第 {{row}} 行', up: '上移第 {{row}} 行', down: '下移第 {{row}} 行', remove: '删除第 {{row}} 行', acts: '操作', add: '添加一行', none: '还没有内容。', paste: '可以从电子表格整块粘贴。',
    more: '再显示 {{count}} 行', shown: '显示 {{count}} / {{all}} 行', search: '查找', noMatch: '没有符合的行', import: '导入', export: '导出', csv: '表格（CSV）', json: '数据（JSON）',
    importTitle: '导入：{{title}}', importHelp: '选择 CSV 或 JSON 文件。表头和导出的文件相同；导入前先看有哪些变化。', file: '文件', added: '新增 {{count}} 行', changed: '改动 {{count}} 行', gone: '文件里没有的 {{count}} 行会删除',
    same: '文件和现在的内容一样。', importDo: '导入', cancel: '取消', unread: '读不出这个文件：{{why}}', noHead: '表头里没有“{{column}}”一列', badJson: '不是有效的 JSON', badPart: '内容不符合格式：{{where}}', otherId: '文件里是“{{other}}”，不是“{{id}}”。',
  },
  {
    row: 'Row {{row}}', up: 'Move row {{row}} up', down: 'Move row {{row}} down', remove: 'Delete row {{row}}', acts: 'Acts', add: 'Add a row', none: 'Nothing here yet.', paste: 'A block from a spreadsheet can be pasted in.',
    more: 'Show {{count}} more rows', shown: '{{count}} of {{all}} rows shown', search: 'Find', noMatch: 'No row fits', import: 'Import', export: 'Export', csv: 'Table (CSV)', json: 'Data (JSON)',
    importTitle: 'Import: {{title}}', importHelp: 'Choose a CSV or JSON file with the same header as an exported one. What would change is shown first.', file: 'File', added: 'Rows added: {{count}}', changed: 'Rows changed: {{count}}', gone: 'Rows removed, not in the file: {{count}}',
    same: 'The file says what is here already.', importDo: 'Import', cancel: 'Cancel', unread: 'This file cannot be read: {{why}}', noHead: 'there is no column “{{column}}”', badJson: 'it is no valid JSON', badPart: 'its content does not fit: {{where}}', otherId: 'It holds “{{other}}”, not “{{id}}”.',
  },
);
