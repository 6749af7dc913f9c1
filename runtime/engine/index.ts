/** The engine's outward door: an explicit list. Nothing outside the engine imports its files. */

// Values and calendar
export { addDays, isCivilDate } from './values/date.ts';
export { buildCalendar, type Calendar } from './calendar/calendar.ts';

// Definitions: the schema and the type share one name
export { AccessDefinition } from './definitions/access.ts';
export { CalendarYear } from './definitions/calendar.ts';
export { CaseFile, type Outcome, type RuleCase } from './definitions/case.ts';
export { CodeListDefinition } from './definitions/code-list.ts';
export { Command, type CommandKind, type CommandOf } from './definitions/command.ts';
export type { Comparison, Condition, Operand } from './definitions/conditions.ts';
export type { ExchangeColumn, ExchangeDefinition, ExchangeElement } from './definitions/exchange.ts';
export type { FactDefinition } from './definitions/fact.ts';
export { type FieldSchema, FormDefinition } from './definitions/form.ts';
export {
  type AttachmentRecord,
  type FilingRecord,
  type FormData,
  type FrozenContent,
  Matter,
  type ReturnReason,
  type SubjectRecord,
} from './definitions/matter.ts';
export { OrganisationDefinition } from './definitions/organisation.ts';
export type { ParameterDefinition } from './definitions/parameter.ts';
export { PolicyDefinition } from './definitions/policy.ts';
export { CivilDate, Id, LocalTime } from './definitions/primitives.ts';
export { type FilingDefinition, type GateDefinition, type PhaseDefinition, ProcedureDefinition, type StageDefinition } from './definitions/procedure.ts';
export { ReleaseContent, type TemplateSource } from './definitions/release.ts';
export type { RuleDefinition } from './definitions/rule.ts';

// Checks of definitions: they bring ajv, so only the server and the CLI use them
export { type DefinitionKind, type DefinitionOf, readDefinition } from './definitions/check.ts';
export { parseJson } from './definitions/parse-json.ts';

// Problems, refusals, bugs
export { Bug, type FieldRef, type Problem, type Refusal } from './problems.ts';

// Record
export { canonicalBytes, canonicalText, utf8 } from './record/canonical.ts';
export { hashOf, sha256Hex } from './record/hash.ts';
export { merkleRoot } from './record/merkle.ts';

// Procedure
export type { Actor } from './procedure/acts/decision.ts';
export { type FormChange, formChanges } from './procedure/changes.ts';
export { type CaseResult, matterOfCase, runCase, runCases } from './procedure/cases.ts';
export { type Trial, tryRule } from './procedure/trial.ts';
export { everyProperty } from './facts/form-fields.ts';
export { missingValues } from './facts/check-matter.ts';
export { checklist, type FilingChecklist } from './procedure/checklist.ts';
export { decide } from './procedure/decide.ts';
export { evaluate } from './procedure/evaluate.ts';
export type { MatterEvent } from './procedure/events.ts';
export { explanationOf } from './procedure/explanations.ts';
export { filingState, latestFiling } from './procedure/filings.ts';
export { signatureOf, stageFingerprints } from './procedure/fingerprints.ts';
export { fold } from './procedure/fold.ts';
export { gates } from './procedure/gates.ts';
export { lightChanges } from './procedure/light-changes.ts';
export { type OfferedAct, offeredActs } from './procedure/offered-acts.ts';
export { openingRelease, type ReleaseSet } from './procedure/releases.ts';
export { ancestors, closedOn, gateInto } from './procedure/stages.ts';
export {
  type At,
  type Because,
  behaviour,
  type GateState,
  type Judged,
  type LightColour,
  type Overall,
  type Verdict,
  type VerdictRow,
} from './procedure/verdict.ts';

// Rules
export { operatorNamed, operators } from './conditions/operators.ts';
export { factsInMessage } from './rules/message.ts';
export { fits, type FactType, type ValueType } from './values/value-type.ts';
export { plainOperators } from './rules/plain-operators.ts';

// Release
export { type CheckValues, type CompiledRelease, compileRelease, type ReleaseTools, type ValueError } from './release.ts';

// Documents
export * from './documents/index.ts';

// Drafts and analysis
export { contentOf, followerOf, misplaced, partAt, partOfKind, partsOf, samePart, withChange } from './analysis/parts.ts';
export { factsInUse } from './analysis/checks/unused.ts';
export { caseFromMatter } from './analysis/anonymous.ts';
export { boundaryCases, type GeneratedCase } from './analysis/boundary.ts';
export { type Uncovered, uncovered } from './analysis/coverage.ts';
export { type Difference, type DifferenceDetail, differences } from './analysis/differences.ts';
export { type FactReading, factOnMatter } from './analysis/fact-on-matter.ts';
export { findings } from './analysis/findings.ts';
export { blankRelease } from './analysis/blank.ts';
export { sameJson } from './analysis/json.ts';
export { effectOn, type Law, type LightEffect } from './analysis/effect.ts';
export { mergeForMine, mergeValues } from './analysis/merge.ts';
export { translatableTexts } from './analysis/translatable.ts';
export { removed, renamed, type Use, usesOf } from './analysis/uses.ts';
export { readPart } from './definitions/check.ts';
export { type DraftKind, draftKinds, type Part, type PartChange, type PartKind, type PartOf, type PartRef } from './definitions/part.ts';
export { columnsOf, type ColumnEntry, factList, factProblems, type FactEntry } from './analysis/fact-list.ts';
export { type ArgumentSpec, type DerivationName, type DerivationSpec, derivationSpecs } from './facts/derivation-spec.ts';
export { isPartValue, shapeProblems } from './definitions/shape.ts';
