import type { zhCN } from './zh-CN.ts';

/** The shared components' own texts, in English: the same keys as the Chinese ones, or it does not compile. */
export const en: typeof zhCN = {
  light: { red: 'Red', yellow: 'Yellow', green: 'Green', grey: 'Not yet known', none: 'Not applicable', problem: 'Malformed data' },
  outcome: {
    kept: 'Kept', broken: 'Broken', excepted: 'Lawful exception', 'not-recorded': 'Due but not recorded', 'not-yet-known': 'Not yet known',
    'not-applicable': 'Not applicable', 'calendar-unpublished': 'Calendar not yet published', problem: 'Malformed data',
  },
  truth: { true: 'holds', false: 'does not hold', unknown: 'unknown', requirement: { true: 'kept', false: 'broken', unknown: 'unknown' } },
  node: { all: 'All of these hold', any: 'Any of these holds', not: 'This does not hold', applies: 'Applies when', requires: 'Requirement' },
  verdict: {
    against: '; limit: ', missing: 'Missing', becomes: 'Turns green when “{{field}}” is {{value}}',
    article: '{{policy}}, art. {{article}}', passage: '{{policy}} ({{article}})',
    row: 'Row {{row}}', uncounted: ' (not counted)', colon: ': ', semicolon: '; ', unknownValue: 'not entered',
    check: 'Check “{{field}}”',
  },
  form: {
    hint: { date: 'YYYY-MM-DD', month: 'YYYY-MM', time: 'HH:MM' },
    required: 'Due', missing: 'Due, not entered', yes: 'Yes', no: 'No', clear: 'Clear', noMatch: 'Nothing matches',
    search: 'Type characters, pinyin or the code', chosen: '{{count}} chosen', remove: 'Remove {{what}}', openCalendar: 'Pick a date',
    unknown: 'Not entered', retired: '(retired)', inactive: { suspended: 'suspended', withdrawn: 'withdrawn' },
    tooBig: '{{count}} more; type to narrow down',
  },
  unit: { person: 'people', ballot: 'ballots', day: 'days', 'working-day': 'working days', month: 'months', year: 'years', hour: 'hours', item: 'items', time: 'times' },
  table: {
    add: 'Add row', insertAbove: 'Insert above', insertBelow: 'Insert below', delete: 'Delete', up: 'Move up', down: 'Move down', undo: 'Undo',
    deleted: 'Row {{row}} deleted', none: 'None ({{title}})', row: 'Row {{row}}',
    emptyHint: 'Use “Add row”, or copy from Excel and paste into the first cell', actions: 'Actions for row {{row}}',
    pasted: 'Pasted {{rows}} rows, {{cells}} cells', pastedSkipped: 'Pasted {{cells}} cells; {{skipped}} did not fit, please check', keys: 'Enter: next row, ↑↓: change row; paste from Excel works',
    ascending: 'ascending', descending: 'descending',
    noneConflict: '“None” is ticked but there are rows; change one of them', more: 'More', number: 'No.',
  },
  check: {
    type: '{{title}} has the wrong kind of content', integer: '{{title}} must be a whole number', boolean: '{{title}} must be yes or no', date: '{{title}} must be a date such as 2026-09-17', month: '{{title}} must be a month such as 2026-09',
    time: '{{title}} must be a time such as 09:30', minimum: '{{title}} must be at least {{limit}}', maximum: '{{title}} must be at most {{limit}}', minLength: '{{title}} needs at least {{limit}} characters',
    maxLength: '{{title}} takes at most {{limit}} characters', pattern: '{{title}} has the wrong format', enum: '{{title}} is not one of the choices', const: '{{title}} has the wrong value', minItems: '{{title}} needs at least {{limit}} rows',
    maxItems: '{{title}} takes at most {{limit}} rows', uniqueItems: '{{title}} has duplicates', additionalProperties: '{{title}} holds something the form does not know', other: '{{title}} is malformed', code: '{{title}} is not in its code list',
  },
  rail: {
    'not-begun': 'Not begun', begun: 'In progress', closed: 'Closed', leader: 'Leader', handler: 'Handler', stages: 'Stages', at: '{{title}}: {{state}}, {{light}}',
  },
  change: { before: 'Before', after: 'After', nothing: '(empty)' },
  problem: { where: 'Where', what: 'What to do', kept: 'Kept', basis: 'Basis' },
  dialog: { close: 'Close' },
  toast: { region: 'Notifications', close: 'Close notification' },
  language: { switch: 'Switch to Chinese', other: '中文' },
  session: {
    account: 'Account', password: 'Password', signIn: 'Sign in', signingIn: 'Signing in…', signOut: 'Sign out',
    expired: 'Your session has expired', expiredHelp: 'Everything you entered is still on this page. Sign in again and go on where you were.',
    otherHelp: 'The unsaved entries on this page belong to {{name}} and are kept on this machine; another person starts from the home page.',
  },
  failure: {
    offline: 'Cannot reach the server', 'not-found': 'Not found', refused: 'Not allowed', broken: 'Something broke', unavailable: 'The server is not available right now',
    malformed: 'The entries are not valid', conflict: 'Somebody else has changed this', 'signed-out': 'Please sign in', kept: 'Nothing you entered is lost.', retry: 'Try again',
    whole: '{{what}}. {{help}}',
    help: {
      offline: 'The line is down or the server does not answer. What you entered is kept on this machine and sent when the line is back.',
      'not-found': 'There is no such page, or it is outside what you may see.', refused: 'Your role may not see or do this.',
      broken: 'The error has been logged. What was saved is not affected; unsaved entries are kept on this machine.',
      unavailable: 'Please try again shortly. What you entered is kept on this machine.', malformed: 'Nothing you entered is lost.', conflict: 'Nothing you entered is lost.',
      'signed-out': 'Everything you entered is still on this page. Sign in again and go on where you were.',
    },
  },
  loading: 'Loading',
  paper: { title: 'Document preview' },
};
