import type { DerivationName } from '../../runtime/engine/index.ts';
import type { LanguageCode } from '../../runtime/ui/index.ts';

/** A derivation for people: what it is called, when to take it, and how it reads with its arguments; `[…]` only where all in it is there. */
export interface DerivationWords {
  readonly name: string;
  readonly help: string;
  readonly sentence: string;
}

type Words = Readonly<Record<DerivationName, DerivationWords>>;

const words = (name: string, sentence: string, help: string): DerivationWords => ({ name, sentence, help });

const zh: Words = {
  firstKnown: words('第一个已知的', '{of}中第一个已知的', '依次看几个值，取最先填了的；全都没填则未知。'),
  when: words('二选一', '{is}时取{then}，否则取{otherwise}', '按一个是非取两个值之一。'),
  oneOf: words('属于几个代码之一', '{code}是{codes}之一', '代码未填则未知。'),
  isRecorded: words('是否已填', '已填写{fact}', '从不未知：填了为是，没填为否。'),
  holds: words('条件是否成立', '满足：{condition}', '条件里有没填的、又定不下来时，未知。'),
  allOf: words('全部成立', '{of}全都成立', '有一项为否即为否，不管别的填没填。'),
  anyOf: words('任一成立', '{of}至少一项成立', '有一项为是即为是，不管别的填没填。'),
  lookup: words('查代码的属性', '{code}在代码表“{list}”里的“{attribute}”', '代码表没有写这个属性时，未知。'),
  step: words('代码相差几级', '从{from}到{to}，按“{list}”的“{attribute}”相差的级数', '后者减前者；属性须是整数。'),
  yearsBetween: words('相隔整年', '从{from}到{to}的整年数', '满周年那天算满；2 月 29 日对应 2 月 28 日。'),
  monthsBetween: words('相隔整月', '从{from}到{to}的整月数', '到同一日算满一个月。'),
  daysBetween: words('相隔天数', '从{from}到{to}的天数', '后者早于前者时为负。'),
  workingDaysBetween: words('相隔工作日', '{from}与{to}之间的工作日数，{counting}', '按程序的日历数，含调休；日历没有公布的年份会写明。'),
  addDays: words('推后若干天', '{date}起推后 {days} 天的日期', '天数可为负。'),
  addMonths: words('推后若干月', '{date}起推后 {months} 个月的日期', '遇短月取月末。'),
  addYears: words('推后若干年', '{date}起推后 {years} 年的日期', '2 月 29 日对应 2 月 28 日。'),
  addWorkingDays: words('推后若干工作日', '{date}起第 {days} 个工作日', '0 为当日或其后第一个工作日；可为负。'),
  ageOn: words('周岁', '{birth}出生、到{on}的周岁', '只有出生年月的，按当月第一天算。'),
  monthStart: words('月初', '{month}的第一天', '取年月或日期所在月的第一天。'),
  overlap: words('两段时间重合天数', '{from}至{to}与{from2}至{to2}重合的天数', '首尾都计；不重合为 0。'),
  fraction: words('比例', '{of}占{to}的比例', '精确分数；分母不是正数时数据有误。'),
  add: words('相加', '{of}之和', '有一个未知则未知。'),
  subtract: words('相减', '{from}减去{less}', '有一个未知则未知。'),
  countRows: words('表格行数', '{rows}的行数', '表格没填则未知。'),
  countWhere: words('满足条件的行数', '{rows}中满足“{where}”的行数', '有一行定不下来就未知；与下限比较时宜用“至少几行满足”。'),
  anyRow: words('有一行满足', '{rows}中有一行满足“{where}”', '有一行满足即为是；空表为否。'),
  allRows: words('每行都满足', '{rows}每一行都满足“{where}”', '有一行不满足即为否；空表为是。'),
  rowsAtLeast: words('至少几行满足', '{rows}中至少 {atLeast} 行[满足“{where}”]', '定不下来的行影响不了结果时，就有结果。'),
  sum: words('各行之和', '{rows}各行[“{column}”][{value}]之和[，只计满足“{where}”的]', '空表为 0；有一格未知则未知。'),
  latest: words('最晚（最大）的', '{rows}[中满足“{where}”的各行]里最晚（最大）的{column}[那一行的{give}]', '没有符合的行则未知。'),
  earliest: words('最早（最小）的', '{rows}[中满足“{where}”的各行]里最早（最小）的{column}[那一行的{give}]', '没有符合的行则未知。'),
  monthsCovered: words('合计覆盖的整月', '{rows}[中满足“{where}”的各段]从{from}到{to}合计覆盖的整月数[，没有止期的算到{openEnd}]', '重叠的只算一次，首尾相接的连起来算。'),
  ownRow: words('本对象那一行', '{rows}里本对象那一行的{column}', '表格须有一列指明对象；没有那一行则未知。'),
};

const en: Words = {
  firstKnown: words('The first known', 'the first known of {of}', 'Looks at several values in turn and takes the first that is entered; unknown where none is.'),
  when: words('One or the other', '{then} if {is}, otherwise {otherwise}', 'One of two values, by a yes or no.'),
  oneOf: words('One of several codes', '{code} is one of {codes}', 'Unknown while the code is.'),
  isRecorded: words('Whether it is entered', '{fact} is entered', 'Never unknown: yes where it is entered, no where it is not.'),
  holds: words('Whether a condition holds', 'it holds that {condition}', 'Unknown while what is missing could still decide it.'),
  allOf: words('All hold', 'all of {of} hold', 'No as soon as one is no, whatever else is missing.'),
  anyOf: words('Any holds', 'at least one of {of} holds', 'Yes as soon as one is yes, whatever else is missing.'),
  lookup: words('Attribute of a code', 'the “{attribute}” of {code} in the list “{list}”', 'Unknown where the list says nothing for the code.'),
  step: words('Steps between codes', 'the steps from {from} to {to} by “{attribute}” of “{list}”', 'The second less the first; the attribute is a whole number.'),
  yearsBetween: words('Complete years between', 'the complete years from {from} to {to}', 'Complete on the anniversary; 29 February answers to 28 February.'),
  monthsBetween: words('Complete months between', 'the complete months from {from} to {to}', 'Complete on the same day of the month.'),
  daysBetween: words('Days between', 'the days from {from} to {to}', 'Negative where the second is earlier.'),
  workingDaysBetween: words('Working days between', 'the working days between {from} and {to}, {counting}', 'By the procedure’s calendar with its make-up days; years not yet published are said.'),
  addDays: words('Days later', 'the date {days} days after {date}', 'The number may be negative.'),
  addMonths: words('Months later', 'the date {months} months after {date}', 'The last day of a shorter month.'),
  addYears: words('Years later', 'the date {years} years after {date}', '29 February answers to 28 February.'),
  addWorkingDays: words('Working days later', 'working day {days} after {date}', '0 is the day itself or the next working day; may be negative.'),
  ageOn: words('Age', 'the completed years of age on {on} of one born on {birth}', 'With only a month of birth it counts from its first day.'),
  monthStart: words('Start of the month', 'the first day of {month}', 'Of a month, or of the month a date is in.'),
  overlap: words('Days two periods share', 'the days that {from} to {to} and {from2} to {to2} have in common', 'Both ends counted; 0 where they share none.'),
  fraction: words('Share', 'the share of {of} in {to}', 'An exact fraction; malformed without a positive second number.'),
  add: words('Sum', 'the sum of {of}', 'Unknown while one is.'),
  subtract: words('Difference', '{from} less {less}', 'Unknown while one is.'),
  countRows: words('Number of rows', 'the number of rows of {rows}', 'Unknown while the table is not filled in.'),
  countWhere: words('Rows that fit', 'the number of rows of {rows} where {where}', 'Unknown while any row is; against a limit prefer “at least so many rows”.'),
  anyRow: words('Some row fits', 'in some row of {rows}, {where}', 'Yes as soon as one fits; no for an empty table.'),
  allRows: words('Every row fits', 'in every row of {rows}, {where}', 'No as soon as one does not; yes for an empty table.'),
  rowsAtLeast: words('At least so many rows', 'at least {atLeast} rows of {rows}[ where {where}]', 'Certain as soon as undecided rows cannot change it.'),
  sum: words('Sum of rows', 'the sum over {rows}[ of {column}][ of {value}][ where {where}]', '0 for an empty table; unknown while a cell is.'),
  latest: words('Latest (largest)', '[{give} of the row with ]the latest (largest) {column} of {rows}[ where {where}]', 'Unknown where no row fits.'),
  earliest: words('Earliest (smallest)', '[{give} of the row with ]the earliest (smallest) {column} of {rows}[ where {where}]', 'Unknown where no row fits.'),
  monthsCovered: words('Months covered', 'the complete months covered by {rows} from {from} to {to}[, open ends cut at {openEnd}][, where {where}]', 'Overlaps count once, periods that follow on the next day as one.'),
  ownRow: words('The subject’s own row', '{column} of the subject’s own row of {rows}', 'The table needs a column that names the subject; unknown without such a row.'),
};

/** The derivations in words, by language. */
export const derivationWords: Readonly<Record<LanguageCode, Words>> = { 'zh-CN': zh, en };

const argumentNames = {
  'zh-CN': {
    from: '从', to: '到', from2: '第二段从', to2: '第二段到', of: '哪些值', counting: '首尾怎么计', date: '日期', days: '天数', months: '月数', years: '年数', birth: '出生日期', on: '到哪天', month: '月份', is: '条件（是非）', then: '是则取', otherwise: '否则取',
    code: '代码', codes: '哪些代码', fact: '哪个事实', condition: '条件', list: '代码表', attribute: '属性', less: '减去', rows: '表格', where: '只看满足这些条件的行', atLeast: '至少几行', column: '列', value: '或者按算式', give: '改取那一行的', openEnd: '没有止期的算到',
  },
  en: {
    from: 'From', to: 'To', from2: 'Second period from', to2: 'Second period to', of: 'Values', counting: 'First and last day', date: 'Date', days: 'Days', months: 'Months', years: 'Years', birth: 'Born', on: 'On', month: 'Month', is: 'If (yes or no)', then: 'Then', otherwise: 'Otherwise',
    code: 'Code', codes: 'Codes', fact: 'Fact', condition: 'Condition', list: 'Code list', attribute: 'Attribute', less: 'Less', rows: 'Table', where: 'Only rows where', atLeast: 'At least how many', column: 'Column', value: 'Or an expression', give: 'Give instead', openEnd: 'Open ends cut at',
  },
} as const satisfies Readonly<Record<LanguageCode, Readonly<Record<string, string>>>>;

/** What an argument is called; `to` of a share is its whole. */
export function argumentName(derivation: string, name: string, language: LanguageCode): string {
  if (derivation === 'fraction') return name === 'of' ? (language === 'en' ? 'Part' : '部分') : language === 'en' ? 'Whole' : '总数';
  const found: string | undefined = new Map<string, string>(Object.entries(argumentNames[language])).get(name);
  return found ?? name;
}
