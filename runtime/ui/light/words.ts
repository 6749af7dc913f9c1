import type { LanguageCode } from '../language/dates.ts';

/** The words of rules in one language; `{l}`, `{r}`, `{x}`, `{t}` are filled. */
export interface RuleWords {
  readonly operators: Readonly<Record<string, string>>;
  /** Equality of a boolean: the fact as it stands, and its negation. */
  readonly yes: string;
  readonly no: string;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly group: string;
  readonly list: string;
  /** A parameter with its value. */
  readonly parameter: string;
  readonly quoted: string;
  readonly when: string;
  readonly must: string;
  readonly mustNot: string;
  readonly breach: string;
  readonly exception: string;
  readonly noException: string;
  readonly stop: string;
  readonly lights: Readonly<Record<'red' | 'yellow', string>>;
  readonly units: Readonly<Record<string, string>>;
  /** What the ledger knows of stages and filings, by the last part of the fact; with the negation of booleans. */
  readonly provided: Readonly<Record<string, readonly [string, string?]>>;
}

const zh: RuleWords = {
  operators: {
    equal: '{l}为{r}', notEqual: '{l}不是{r}', lessThan: '{l}少于{r}', lessThanInclusive: '{l}不超过{r}', greaterThan: '{l}多于{r}',
    greaterThanInclusive: '{l}不少于{r}', in: '{l}为{r}之一', notIn: '{l}不为{r}', contains: '{l}包含{r}', doesNotContain: '{l}不包含{r}', before: '{l}早于{r}',
    after: '{l}晚于{r}', onOrBefore: '{l}不晚于{r}', onOrAfter: '{l}不早于{r}', fractionAtLeast: '{l}不低于{r}', fractionMoreThan: '{l}超过{r}',
    fractionLessThan: '{l}低于{r}', fractionAtMost: '{l}不高于{r}',
  },
  yes: '{t}', no: '“{t}”为否', and: '，并且', or: '，或者', not: '并非（{x}）', group: '（{x}）', list: '、', parameter: '{x}（{t}）', quoted: '“{x}”',
  when: '适用：', must: '要求：', mustNot: '不得：', breach: '否则亮{x}', exception: '例外：{t}的，改亮{x}', noException: '没有例外', stop: '。',
  lights: { red: '红灯', yellow: '黄灯' },
  units: { person: '人', ballot: '张', day: '天', 'working-day': '个工作日', month: '个月', year: '年', hour: '学时' },
  provided: {
    begun: ['“{t}”已开始', '“{t}”尚未开始'], closed: ['“{t}”已完成', '“{t}”尚未完成'], signed: ['“{t}”已签字', '“{t}”尚未签字'],
    begunOn: ['“{t}”开始日期'], closedOn: ['“{t}”完成日期'], sent: ['“{t}”已报送', '“{t}”尚未报送'], approved: ['“{t}”已获批复', '“{t}”尚未获批复'],
    returned: ['“{t}”已退回', '“{t}”没有被退回'], sentOn: ['“{t}”报送日期'], countedOn: ['“{t}”计算日期'], approvedOn: ['“{t}”批复日期'], approvedFor: ['“{t}”批复所对应的日期'],
    workingDays: ['“{t}”提前的工作日数'], workingDaysIfFiledNow: ['“{t}”现在报送可提前的工作日数'], approvedBefore: ['“{t}”批复在先', '“{t}”批复不在先'],
    gateBreached: ['“{t}”已被突破', '“{t}”未被突破'], rescheduled: ['“{t}”已改期', '“{t}”没有改期'], attachment: ['已附“{t}”', '没有附“{t}”'],
  },
};

const en: RuleWords = {
  operators: {
    equal: '{l} is {r}', notEqual: '{l} is not {r}', lessThan: '{l} is less than {r}', lessThanInclusive: '{l} is at most {r}', greaterThan: '{l} is more than {r}',
    greaterThanInclusive: '{l} is at least {r}', in: '{l} is one of {r}', notIn: '{l} is none of {r}', contains: '{l} includes {r}', doesNotContain: '{l} does not include {r}',
    before: '{l} is before {r}', after: '{l} is after {r}', onOrBefore: '{l} is on or before {r}', onOrAfter: '{l} is on or after {r}', fractionAtLeast: '{l} is at least {r}',
    fractionMoreThan: '{l} is more than {r}', fractionLessThan: '{l} is less than {r}', fractionAtMost: '{l} is at most {r}',
  },
  yes: '“{t}” is yes', no: '“{t}” is no', and: ', and ', or: ', or ', not: 'it is not so that ({x})', group: '({x})', list: ', ', parameter: '{x} ({t})', quoted: '“{x}”',
  when: 'Applies when ', must: 'Required: ', mustNot: 'Not allowed: ', breach: 'Otherwise a {x} light', exception: 'Exception: with “{t}”, a {x} light remains', noException: 'No exception', stop: '. ',
  lights: { red: 'red', yellow: 'yellow' },
  units: { person: 'people', ballot: 'ballots', day: 'days', 'working-day': 'working days', month: 'months', year: 'years', hour: 'hours' },
  provided: {
    begun: ['“{t}” has begun', '“{t}” has not begun'], closed: ['“{t}” is closed', '“{t}” is not closed'], signed: ['“{t}” is signed', '“{t}” is not signed'],
    begunOn: ['the day “{t}” began'], closedOn: ['the day “{t}” closed'], sent: ['“{t}” has been sent', '“{t}” has not been sent'], approved: ['“{t}” is approved', '“{t}” is not approved'],
    returned: ['“{t}” was returned', '“{t}” was not returned'], sentOn: ['the day “{t}” was sent'], countedOn: ['the day “{t}” counts from'], approvedOn: ['the day “{t}” was approved'], approvedFor: ['the date “{t}” was approved for'],
    workingDays: ['the working days “{t}” is ahead'], workingDaysIfFiledNow: ['the working days “{t}” would be ahead if sent now'], approvedBefore: ['the approval of “{t}” came first', 'the approval of “{t}” did not come first'],
    gateBreached: ['“{t}” was breached', '“{t}” was not breached'], rescheduled: ['“{t}” was rescheduled', '“{t}” was not rescheduled'], attachment: ['“{t}” is attached', '“{t}” is not attached'],
  },
};

/** The words of rules by language. */
export const ruleWords: Readonly<Record<LanguageCode, RuleWords>> = { 'zh-CN': zh, en };

/** A comparison in words; after Chinese a Latin letter or digit stands off by a space. */
export function comparisonWords(operator: string, left: string, right: string, language: LanguageCode): string {
  const r = language === 'zh-CN' && /^[0-9A-Za-z]/.test(right) ? ` ${right}` : right;
  return phrase(ruleWords[language].operators[operator] ?? `{l} ${operator} {r}`, { l: left, r });
}

/** Fills `{x}`-like places of a phrase. */
export function phrase(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w)\}/g, (whole, name: string) => parts[name] ?? whole);
}
