import type { Finding } from '../../runtime/engine/analysis/finding.ts';

/** A fault to plant: what is put where, and what the checks must say of it. Steps of a place may be ids; `-` adds to a list. */
export interface Planted {
  readonly fault: string;
  readonly put: readonly (readonly [place: string, value: unknown])[];
  readonly code: Finding['code'];
  /** `kind id` of the part, and the pointer into it. */
  readonly part: string;
  readonly path: string;
  readonly severity?: 'warning';
}

const low = 'ruleset.rules.low-rank';
const stops = 'ruleset.rules.few-stops';
const near = 'ruleset.rules.near';
const safety = 'forms.safety';
const gate = 'procedure.filings.approval.gate';
const requires = (condition: object): object => ({ not: { name: 'requires', ...condition } });
const applies = (fact: string, operator: string, value: unknown): object => ({ name: 'applies', fact, operator, value });
const source = { policy: 'outing-rules', article: '5' };

export const faults: readonly Planted[] = [
  // What the compiler says, placed in its part.
  { fault: 'a rule reads a fact that is not there', put: [[`${stops}.conditions.all.1.not.fact`, 'stops.lng']], code: 'unknown-fact', part: 'rule few-stops', path: '/conditions/all/1/not/fact' },
  { fault: 'a code that its list does not have', put: [['ruleset.conditions.risky.all.0.value', ['middle', 'hihg']]], code: 'unknown-code', part: 'condition risky', path: '/all/0/value' },
  { fault: 'a number compared as a date', put: [[`${stops}.conditions.all.1.not.operator`, 'onOrBefore']], code: 'type-mismatch', part: 'rule few-stops', path: '/conditions/all/1/not/operator' },
  { fault: 'a text where a number stands', put: [[`${stops}.conditions.all.1.not.value`, 'two']], code: 'type-mismatch', part: 'rule few-stops', path: '/conditions/all/1/not/value' },
  { fault: 'an operator that is not there', put: [[`${stops}.conditions.all.1.not.operator`, 'lessThen']], code: 'unknown-operator', part: 'rule few-stops', path: '/conditions/all/1/not/operator' },
  { fault: 'a named condition that is not there', put: [[`${stops}.conditions.all.0.condition`, 'riskyy']], code: 'unknown-condition', part: 'rule few-stops', path: '/conditions/all/0' },
  { fault: 'a message with a placeholder for nothing', put: [[`${low}.event.params.message`, '风险{{safety.rsk}}']], code: 'unknown-fact', part: 'rule low-rank', path: '/event/params/message' },
  { fault: 'an exception that is no yes or no', put: [[`${stops}.event.params.exception.fact`, 'safety.risk']], code: 'type-mismatch', part: 'rule few-stops', path: '/event/params/exception/fact' },
  { fault: 'a due that names nothing', put: [[`${near}.event.params.due`, 'nowhere']], code: 'unknown-stage', part: 'rule near', path: '/event/params/due' },
  { fault: 'a rule of a stage that is not there', put: [[`${near}.event.params.stage`, 'safty']], code: 'unknown-stage', part: 'rule near', path: '/event/params/stage' },
  { fault: 'a remedy that is no field', put: [[`${near}.event.params.remedy`, { fact: 'plan.departsOn' }]], code: 'unknown-field', part: 'rule near', path: '/event/params/remedy/fact' },
  { fault: 'cases for no rule', put: [['cases.insured.rule', 'gone']], code: 'unknown-rule', part: 'cases gone', path: '/rule' },
  { fault: 'facts that derive from each other', put: [['facts.trip.days.args.from', { derive: 'addDays', args: { date: { fact: 'plan.departOn' }, days: { fact: 'trip.days' } } }]], code: 'fact-cycle', part: 'fact trip.days', path: '/args' },
  { fault: 'a derivation that is not there', put: [['facts.trip.days.derive', 'dayBetween']], code: 'unknown-derivation', part: 'fact trip.days', path: '/derive' },
  { fault: 'a column that is not there', put: [['facts.stops.long.args.where.all.0.fact', 'row.minute']], code: 'unknown-field', part: 'fact stops.long', path: '/args/where/all/0/fact' },
  { fault: 'a field coded by a list that is not there', put: [[`${safety}.schema.properties.risk.x-code`, 'risk-levels']], code: 'unknown-code-list', part: 'form safety', path: '/schema/properties/risk' },
  // Policies and values.
  { fault: 'an article its policy does not hold', put: [[`${near}.event.params.basis.0.article`, '55']], code: 'unknown-article', part: 'rule near', path: '/event/params/basis/0/article' },
  { fault: 'a value with a source that is not there', put: [['parameters.mostDays.values.0.source.policy', 'outing-rule']], code: 'unknown-policy', part: 'parameter mostDays', path: '/values/0/source/policy' },
  { fault: 'a text cited that had lapsed', put: [['policies.outing-rules.until', '2024-12-31'], ['policies.outing-rules.from', '2020-01-01'], ['ruleset.inForce.from', '2025-01-01']], code: 'policy-not-in-force', part: 'rule insured', path: '/event/params/basis/0', severity: 'warning' },
  { fault: 'days without a value', put: [['parameters.mostDays.values.1.from', '2026-02-01']], code: 'parameter-gap', part: 'parameter mostDays', path: '/values/0' },
  { fault: 'days with two values', put: [['parameters.mostDays.values.0.until', '2026-01-10']], code: 'parameter-overlap', part: 'parameter mostDays', path: '/values/1' },
  { fault: 'a value that ends before it begins', put: [['parameters.mostDays.values.1.until', '2025-12-01']], code: 'value-backwards', part: 'parameter mostDays', path: '/values/1' },
  { fault: 'a ruleset that ends before it begins', put: [['ruleset.inForce.until', '2024-08-01']], code: 'in-force-backwards', part: 'ruleset ruleset', path: '/inForce' },
  { fault: 'a ruleset of another procedure', put: [['ruleset.procedure', 'field-trips']], code: 'other-procedure', part: 'ruleset ruleset', path: '/procedure' },
  { fault: 'a code twice in its list', put: [['codes.stop-kind.codes.-', { code: 'meal', title: '吃饭' }]], code: 'duplicate-code', part: 'code-list stop-kind', path: '/codes/2/code' },
  { fault: 'two codes of one name', put: [['codes.stop-kind.codes.-', { code: 'lunch', title: '用餐' }]], code: 'same-title', part: 'code-list stop-kind', path: '/codes/2/title', severity: 'warning' },
  // Conditions that can never or always hold.
  { fault: 'a number outside what its field allows', put: [[`${low}.conditions.all.1.not.any.1`, { fact: 'safety.days', operator: 'lessThan', value: 1 }]], code: 'comparison-never', part: 'rule low-rank', path: '/conditions/all/1/not/any/1', severity: 'warning' },
  { fault: 'a number its field always keeps', put: [[`${low}.conditions.all.1.not.any.1`, { fact: 'safety.days', operator: 'lessThanInclusive', value: 30 }]], code: 'comparison-always', part: 'rule low-rank', path: '/conditions/all/1/not/any/1' },
  { fault: 'a text its field does not offer', put: [[`${low}.conditions.all.1.not.any.0.value`, '雪']], code: 'comparison-never', part: 'rule low-rank', path: '/conditions/all/1/not/any/0', severity: 'warning' },
  { fault: 'a looked-up value that no code has', put: [[`${low}.conditions.all.0.value`, 4]], code: 'comparison-never', part: 'rule low-rank', path: '/conditions/all/0' },
  { fault: 'two comparisons that contradict', put: [[`${stops}.conditions.all`, [applies('safety.days', 'greaterThan', 10), applies('safety.days', 'lessThan', 10), requires({ fact: 'safety.excused', operator: 'equal', value: true })]]], code: 'contradiction', part: 'rule few-stops', path: '/conditions' },
  { fault: 'dates that contradict', put: [['ruleset.conditions.risky.all', [{ fact: 'plan.departOn', operator: 'before', value: '2026-05-01' }, { fact: 'plan.departOn', operator: 'after', value: '2026-04-30' }]]], code: 'contradiction', part: 'condition risky', path: '' },
  { fault: 'two dates in a circle', put: [[`${near}.conditions.all`, [applies('safety.checkedOn', 'before', { fact: 'plan.departOn' }), applies('plan.departOn', 'before', { fact: 'plan.drawnUpOn' }), applies('plan.drawnUpOn', 'onOrBefore', { fact: 'safety.checkedOn' }), requires({ fact: 'safety.excused', operator: 'equal', value: true })]]], code: 'contradiction', part: 'rule near', path: '/conditions' },
  { fault: 'one of two always holds', put: [[`${low}.conditions.all.1.not.any`, [{ fact: 'safety.days', operator: 'lessThan', value: 5 }, { fact: 'safety.days', operator: 'greaterThan', value: 3 }]]], code: 'tautology', part: 'rule low-rank', path: '/conditions/all/1/not' },
  { fault: 'guards that exclude each other, deep down', put: [[`${stops}.conditions.all`, [{ name: 'applies', condition: 'risky' }, { name: 'applies', any: [{ fact: 'safety.risk', operator: 'equal', value: 'low' }] }, requires({ fact: 'safety.excused', operator: 'equal', value: true })]]], code: 'contradiction', part: 'rule few-stops', path: '/conditions' },
  { fault: 'a requirement that its guard fulfils', put: [[`${stops}.conditions`, { all: [{ all: [applies('safety.days', 'lessThan', 5)] }, requires({ fact: 'safety.days', operator: 'lessThan', value: 6 })] }]], code: 'contradiction', part: 'rule few-stops', path: '/conditions' },
  { fault: 'a requirement that its guard excludes', put: [[`${stops}.conditions.all`, [applies('safety.days', 'greaterThan', 5), requires({ fact: 'safety.days', operator: 'lessThan', value: 6 })]]], code: 'always-broken', part: 'rule few-stops', path: '/conditions' },
  { fault: 'a row that can never be', put: [['facts.stops.long.args.where.all.0.value', 600]], code: 'comparison-never', part: 'fact stops.long', path: '/args/where/all/0', severity: 'warning' },
  { fault: 'a share below and above', put: [['ruleset.rules.enough-adults.conditions.all.-', { fact: 'class.adultShare', operator: 'fractionAtLeast', value: '1/9' }]], code: 'contradiction', part: 'rule enough-adults', path: '/conditions' },
  // Rules beside each other.
  { fault: 'the same rule twice', put: [['ruleset.rules.-', { name: 'insured-again', conditions: { all: [requires({ fact: 'safety.insured', operator: 'equal', value: true })] }, event: { type: 'alarm', params: { light: 'yellow', stage: 'safety', scope: 'matter', title: '须投保', basis: [source], message: '须投保', remedy: null, exception: null } } }]], code: 'duplicate-rule', part: 'rule insured-again', path: '/conditions', severity: 'warning' },
  { fault: 'a rule within another', put: [['ruleset.rules.-', { name: 'nearer', conditions: { all: [requires({ all: [{ fact: 'trip.days', operator: 'lessThanInclusive', value: 40 }, { fact: 'safety.checkedOn', operator: 'onOrBefore', value: { fact: 'plan.departOn' } }] })] }, event: { type: 'alarm', params: { light: 'yellow', stage: 'safety', scope: 'matter', title: '四十天内', basis: [source], message: '四十天内', remedy: null, exception: null } } }]], code: 'swallowed-rule', part: 'rule nearer', path: '/conditions', severity: 'warning' },
  { fault: 'nothing is required', put: [[`${stops}.conditions.all.1.not.name`, undefined]], code: 'no-requirement', part: 'rule few-stops', path: '/conditions', severity: 'warning' },
  { fault: 'a rule that asks before it can be entered', put: [['ruleset.rules.insured.event.params.stage', 'plan']], code: 'reads-later-stage', part: 'rule insured', path: '/event/params/stage' },
  { fault: 'days compared with months', put: [['parameters.mostDays.unit', 'month']], code: 'unit-mismatch', part: 'rule near', path: '/conditions' },
  { fault: 'an exception that makes it worse', put: [[`${stops}.event.params.exception.light`, 'red']], code: 'exception-heavier', part: 'rule few-stops', path: '/event/params/exception/light' },
  // Stages, phases, filings.
  { fault: 'a stage after itself', put: [['procedure.stages.safety.after.-', 'safety']], code: 'stage-after-itself', part: 'stage safety', path: '/after/1' },
  { fault: 'two stages that wait for each other', put: [['procedure.stages.plan.after', ['safety']]], code: 'stage-cycle', part: 'stage plan', path: '/after/0' },
  { fault: 'a stage after a stage that is not there', put: [['procedure.stages.safety.after', ['plann']]], code: 'unknown-stage', part: 'stage safety', path: '/after/0' },
  { fault: 'a stage after one of a later phase', put: [['procedure.stages.safety.phase', 'after'], ['procedure.stages.outing.phase', 'before'], ['procedure.filings.report.freezes', ['safety']], ['procedure.filings.report.after', 'safety'], ['procedure.stages.outing.after', ['safety']]], code: 'stage-backwards', part: 'stage outing', path: '/after/0' },
  { fault: 'a stage of a later phase that anything may begin', put: [['procedure.stages.outing.after', []]], code: 'stage-not-led-to', part: 'stage outing', path: '/after', severity: 'warning' },
  { fault: 'a stage no filing takes along', put: [['procedure.filings.approval.freezes', ['plan']]], code: 'stage-unfiled', part: 'stage safety', path: '' },
  { fault: 'a phase without a stage', put: [['procedure.phases.-', { id: 'late', title: '最后', filing: 'report' }]], code: 'phase-without-stage', part: 'phase late', path: '' },
  { fault: 'a filing no phase ends with', put: [['procedure.filings.-', { id: 'extra', title: '另报', phase: 'after', after: 'outing', freezes: ['outing'], review: null, redAtFiling: 'refuse', signatures: false }]], code: 'filing-of-no-phase', part: 'filing extra', path: '' },
  { fault: 'a filing that says it belongs elsewhere', put: [['procedure.filings.report.phase', 'before']], code: 'filing-of-other-phase', part: 'filing report', path: '/phase' },
  { fault: 'a filing after a stage of another phase', put: [['procedure.filings.report.after', 'safety']], code: 'filing-after-other-phase', part: 'filing report', path: '/after' },
  { fault: 'a filing that takes along what has not come', put: [['procedure.filings.approval.freezes.-', 'outing']], code: 'freezes-later-stage', part: 'filing approval', path: '/freezes/2' },
  { fault: 'a stage dated by a later one', put: [['procedure.stages.plan.date.fact', 'outing.returnedOn']], code: 'stage-date-later', part: 'stage plan', path: '/date/fact' },
  { fault: 'subjects on a form of the matter', put: [['procedure.subject.form', 'plan']], code: 'subject-form-of-matter', part: 'procedure procedure', path: '/subject/form' },
  // Gates that cannot open.
  { fault: 'a gate that opens what is done', put: [[`${gate}.opens`, 'plan']], code: 'gate-opens-earlier', part: 'filing approval', path: '/gate/opens' },
  { fault: 'a planned date that is not filed', put: [[`${gate}.planned.fact`, 'outing.returnedOn']], code: 'gate-plan-not-filed', part: 'filing approval', path: '/gate/planned/fact' },
  { fault: 'a held date elsewhere', put: [[`${gate}.held.fact`, 'safety.checkedOn']], code: 'gate-held-elsewhere', part: 'filing approval', path: '/gate/held/fact' },
  { fault: 'a gate that forgets to assume its date', put: [[`${gate}.asIf`, { 'outing.departed': true }]], code: 'gate-held-not-assumed', part: 'filing approval', path: '/gate/asIf', severity: 'warning' },
  { fault: 'an assumption of the wrong type', put: [[`${gate}.asIf`, { 'outing.departed': 'yes', 'outing.departedOn': { fact: 'plan.departOn' } }]], code: 'type-mismatch', part: 'filing approval', path: '/gate/asIf/outing.departed' },
  { fault: 'a gate held by what lies behind it', put: [[`${gate}.rules.-`, 'back'], ['ruleset.rules.-', { name: 'back', conditions: { all: [requires({ fact: 'outing.returnedOn', operator: 'onOrAfter', value: { fact: 'plan.departOn' } })] }, event: { type: 'alarm', params: { light: 'red', stage: 'outing', scope: 'matter', title: '返回在出发后', basis: [source], message: '返回', remedy: null, exception: null } } }]], code: 'gate-reads-behind', part: 'filing approval', path: '/gate/rules/2' },
  { fault: 'a gate held by an approval nobody gives', put: [['procedure.filings.approval.review', null], ['ruleset.rules.approved-before-departure.conditions.all', [requires({ fact: 'filing.approval.approvedBefore', operator: 'equal', value: true })]]], code: 'gate-never-opens', part: 'filing approval', path: '/gate/rules/1' },
  { fault: 'a gate held by a rule that is not there', put: [[`${gate}.rules.0`, 'aproval-days']], code: 'unknown-rule', part: 'filing approval', path: '/gate/rules/0' },
  // Forms.
  { fault: 'a form no stage has', put: [['forms.-', { id: 'extra', title: '附表', schema: { type: 'object', properties: {} }, ui: {} }]], code: 'form-in-no-stage', part: 'form extra', path: '', severity: 'warning' },
  { fault: 'a required field that is not there', put: [[`${safety}.schema.required.-`, 'wether']], code: 'required-missing', part: 'form safety', path: '/schema/required/2' },
  { fault: 'a required field that is hidden', put: [[`${safety}.ui.checkedOn`, { 'ui:widget': 'hidden' }]], code: 'required-hidden', part: 'form safety', path: '/ui/checkedOn' },
  { fault: 'a field rules read that is hidden', put: [[`${safety}.ui.risk`, { 'ui:widget': 'hidden' }]], code: 'hidden-field', part: 'form safety', path: '/ui/risk' },
  { fault: 'an order that forgets a field', put: [[`${safety}.ui.ui:order`, ['checkedOn', 'insured', 'risk', 'weather', 'phone', 'excused', 'stops']]], code: 'order-missing', part: 'form safety', path: '/ui/ui:order', severity: 'warning' },
  { fault: 'an order with a stranger', put: [[`${safety}.ui.ui:order.-`, 'dayz']], code: 'layout-unknown-field', part: 'form safety', path: '/ui/ui:order/8', severity: 'warning' },
  { fault: 'a column order with a stranger', put: [[`${safety}.ui.stops.items.ui:order.-`, 'minuts']], code: 'layout-unknown-field', part: 'form safety', path: '/ui/stops/items/ui:order/3', severity: 'warning' },
  { fault: 'a field no number fits', put: [[`${safety}.schema.properties.days.minimum`, 31]], code: 'empty-range', part: 'form safety', path: '/schema/properties/days/minimum' },
  { fault: 'a pattern that is none', put: [[`${safety}.schema.properties.phone.pattern`, '[0-']], code: 'bad-pattern', part: 'form safety', path: '/schema/properties/phone/pattern' },
  { fault: 'a field without a title', put: [[`${safety}.schema.properties.phone.title`, undefined]], code: 'field-untitled', part: 'form safety', path: '/schema/properties/phone', severity: 'warning' },
  // Templates.
  { fault: 'a template that names a missing field', put: [['templates.parents-letter.source', '<p>信</p>\n<p>{{plan.plase}}</p>']], code: 'template-unknown-field', part: 'template parents-letter', path: '/source' },
  { fault: 'a template with an unclosed block', put: [['templates.boarding-list.source', '<p>{{#each subjects}}</p>']], code: 'template', part: 'template boarding-list', path: '/source' },
  { fault: 'a template with an unknown helper', put: [['templates.parents-letter.source', '<p>{{shout plan.place}}</p>']], code: 'template', part: 'template parents-letter', path: '/source' },
  { fault: 'a template without its text', put: [['templates.parents-letter.source', undefined]], code: 'template-without-text', part: 'template parents-letter', path: '/html' },
  { fault: 'a template its stage does not offer', put: [['procedure.stages.plan.documents', []]], code: 'template-not-offered', part: 'template parents-letter', path: '/stage', severity: 'warning' },
  { fault: 'a template another stage offers', put: [['procedure.stages.safety.documents', ['parents-letter']]], code: 'template-of-other-stage', part: 'stage safety', path: '/documents/0', severity: 'warning' },
  { fault: 'a template that waits for no gate', put: [['templates.parents-letter.behindGate', true]], code: 'template-behind-no-gate', part: 'template parents-letter', path: '/behindGate', severity: 'warning' },
  // Cases, and what nothing names.
  { fault: 'a case with a field that is not there', put: [['cases.insured.cases.0.given.safety', { insurred: true }]], code: 'unknown-field', part: 'cases insured', path: '/cases/0/given/safety/insurred' },
  { fault: 'a case that closes no stage', put: [['cases.insured.cases.0.closed', ['saftey']]], code: 'unknown-stage', part: 'cases insured', path: '/cases/0/closed/0' },
  { fault: 'two cases of one name', put: [['cases.insured.cases.1.name', 'insured']], code: 'same-case-name', part: 'cases insured', path: '/cases/1/name', severity: 'warning' },
  { fault: 'a parameter nothing reads', put: [['parameters.spare', { type: 'integer', title: '备用', values: [{ value: 1, source }] }]], code: 'unused-parameter', part: 'parameter spare', path: '', severity: 'warning' },
  { fault: 'a condition nothing refers to', put: [['ruleset.conditions.spare', { all: [{ fact: 'safety.insured', operator: 'equal', value: true }] }]], code: 'unused-condition', part: 'condition spare', path: '', severity: 'warning' },
  { fault: 'a code list nothing uses', put: [['codes.-', { id: 'spare', title: '备用', codes: [{ code: 'a', title: '甲' }] }]], code: 'unused-code-list', part: 'code-list spare', path: '', severity: 'warning' },
  { fault: 'a fact nothing reads', put: [['facts.-', { id: 'spare.days', scope: 'matter', type: 'integer', title: '备用', derive: 'add', args: { of: [1, 2] } }]], code: 'unused-fact', part: 'fact spare.days', path: '', severity: 'warning' },
  { fault: 'a language with a text missing', put: [['locales', { en: { 校外活动审批: 'Outing approval' } }]], code: 'texts-missing', part: 'texts en', path: '', severity: 'warning' },
  { fault: 'a sample with a value that does not fit', put: [['samples.-', { id: 'one', title: '样例', matter: { procedure: 'field-trip', organisation: 'school', openedOn: '2026-03-02', forms: { plan: { departOn: 'soon' } }, subjects: [], ledger: { stages: {}, filings: [] } } }]], code: 'sample-value', part: 'sample one', path: '/matter/forms/plan/departOn', severity: 'warning' },
];
