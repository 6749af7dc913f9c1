import { textsOf } from '../texts/texts.ts';

/** The words of the check page. */
export const checkTexts = textsOf(
  'checks',
  {
    title: '检查', lead: '提议之前，由服务器把整份草稿从头检查一遍：定义是否自洽，每条规则的用例是否通过、是否齐全。', run: '重新检查', running: '正在检查……', checkedAt: '已检查到第 {{number}} 次修改', stale: '草稿又有改动，正在重新检查……',
    blocks: '挡住提议的问题', blocksNone: '没有问题挡住提议', blocksNoneHelp: '定义自洽，用例全部通过，规则都有用例。', toProposal: '去提议', blockErrors: '{{count}} 处错误', blockFailed: '{{count}} 个用例不通过', blockUncovered: '{{count}} 条规则的用例不齐',
    errors: '错误', warnings: '请留意', warningsHelp: '不挡提议，但请逐条看过。', noErrors: '没有错误。', noWarnings: '没有要留意的。', place: '位置', fix: '按建议改：{{what}}', fixPlain: '按建议改', go: '去改',
    cases: '用例', casesAll: '{{count}} 个用例全部通过。', casesPassed: '{{passed}} 个通过', failed: '不通过的用例', expected: '应为', actual: '实为', uncovered: '用例不齐的规则', lacks: '还缺：', comma: '、', part: '{{count}} 处',
    hash: '内容指纹', failedTitle: '检查没有完成', none: '还没有检查结果',
  },
  {
    title: 'Check', lead: 'Before a proposal the server checks the whole draft afresh: whether the definitions hold together, whether the cases of every rule pass, and whether there are enough of them.', run: 'Check again', running: 'Checking…', checkedAt: 'Checked up to edit {{number}}', stale: 'The draft has changed; checking again…',
    blocks: 'What blocks a proposal', blocksNone: 'Nothing blocks a proposal', blocksNoneHelp: 'The definitions hold together, all cases pass, every rule has its cases.', toProposal: 'To the proposal', blockErrors: '{{count}} errors', blockFailed: '{{count}} cases fail', blockUncovered: '{{count}} rules lack cases',
    errors: 'Errors', warnings: 'To look at', warningsHelp: 'They do not block a proposal, but look at each.', noErrors: 'No errors.', noWarnings: 'Nothing to look at.', place: 'Place', fix: 'Mend it: {{what}}', fixPlain: 'Mend it', go: 'Go there',
    cases: 'Cases', casesAll: 'All {{count}} cases pass.', casesPassed: '{{passed}} pass', failed: 'Cases that fail', expected: 'expected', actual: 'was', uncovered: 'Rules that lack cases', lacks: 'Missing: ', comma: ', ', part: '{{count}} places',
    hash: 'Fingerprint of the content', failedTitle: 'The check did not finish', none: 'No check yet',
  },
);
