import { textsOf } from '../texts/texts.ts';

/** The words of the calendar. */
export const calendarTexts = textsOf(
  'calendar',
  {
    title: '工作日日历', years: '年份', none: '还没有年份', noneHelp: '每年按公布的节假日安排录入：放假的日子和调休上班的日子。没有录入的年份，系统只提示“日历未公布”，不会按周一到周五猜。', addYear: '新建 {{year}} 年', pick: '从左边选一年。', missing: '没有这一年。', back: '回到日历',
    sourceTitle: '依据', number: '文号', published: '公布日期', dateWrong: '须是真实的日期，如 2026-11-04。', noTitle: '依据不能为空。', newSource: '{{year}} 年节假日安排',
    paste: '粘贴通知', pasteTitle: '{{year}} 年：粘贴放假通知', pasteHelp: '把通知里写日期的几句粘贴进来，例如“1月1日至3日放假，1月4日上班”。先看认出了哪些日子，确认后才写入。', off: '放假', makeUp: '调休上班', found: '{{what}} {{count}} 天：{{days}}', nothing: '还没有认出日子。', unread: '这几句没有读懂，请手工核对：{{sentences}}', replace: '替换这一年的全部日子', write: '写入', cancel: '取消',
    help: '点日子改变它：周一到周五在“上班、放假”之间切换，周六周日在“休息、调休上班”之间切换。', work: '上班', rest: '休息', day: '{{date}} {{state}}', days: '全年 {{work}} 个工作日，放假 {{off}} 天，调休上班 {{makeUp}} 天', delete: '删除这一年', deleteTitle: '删除 {{year}} 年？', deleteHelp: '删除后，涉及这一年的期限都会显示“日历未公布”。随时可以撤销。',
    'done.day': '{{date}} 改为{{state}}', 'done.source': '改 {{year}} 年的依据', 'done.paste': '按通知写入 {{year}} 年', 'done.add': '新建 {{year}} 年', 'done.remove': '删除 {{year}} 年', 'done.import': '导入 {{year}} 年', wrongHead: '表头须有“date”和“kind”两列，kind 为 off 或 makeUp', monthName: '{{month}} 月', weekdays: '一二三四五六日',
  },
  {
    title: 'Calendar of working days', years: 'Years', none: 'No years yet', noneHelp: 'Each year is entered as its official notice lays it down: days off and days worked in exchange. For a year that is not entered the program says “calendar not published”; it never guesses Monday to Friday.', addYear: 'New year {{year}}', pick: 'Choose a year on the left.', missing: 'There is no such year.', back: 'To the calendar',
    sourceTitle: 'Source', number: 'Number', published: 'Published on', dateWrong: 'It has to be a real date such as 2026-11-04.', noTitle: 'The source cannot be empty.', newSource: 'Holidays of {{year}}',
    paste: 'Paste the notice', pasteTitle: '{{year}}: paste the notice', pasteHelp: 'Paste the sentences with the dates, such as “1月1日至3日放假，1月4日上班”. What was understood is shown before anything is written.', off: 'day off', makeUp: 'worked in exchange', found: '{{what}}, {{count}} days: {{days}}', nothing: 'No days found yet.', unread: 'These were not understood; please check by hand: {{sentences}}', replace: 'Replace all days of this year', write: 'Write', cancel: 'Cancel',
    help: 'A click changes a day: Monday to Friday between worked and off, Saturday and Sunday between free and worked in exchange.', work: 'worked', rest: 'free', day: '{{date}} {{state}}', days: 'Working days: {{work}}, days off: {{off}}, worked in exchange: {{makeUp}}', delete: 'Delete this year', deleteTitle: 'Delete {{year}}?', deleteHelp: 'Every time limit that touches this year will then say “calendar not published”. It can be brought back by undo.',
    'done.day': '{{date}} is now: {{state}}', 'done.source': 'Changed the source of {{year}}', 'done.paste': 'Wrote {{year}} from the notice', 'done.add': 'New year {{year}}', 'done.remove': 'Deleted {{year}}', 'done.import': 'Imported {{year}}', wrongHead: 'The header needs the columns “date” and “kind”, with kind off or makeUp', monthName: 'Month {{month}}', weekdays: 'MTWTFSS',
  },
);
