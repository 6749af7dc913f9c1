import { Ajv } from 'ajv';

import type { CodeListDefinition } from '../../runtime/engine/definitions/code-list.ts';
import type { FactDefinition } from '../../runtime/engine/definitions/fact.ts';
import type { FieldSchema } from '../../runtime/engine/definitions/form.ts';
import type { ProcedureDefinition } from '../../runtime/engine/definitions/procedure.ts';
import type { ReleaseContent } from '../../runtime/engine/definitions/release.ts';
import type { RuleDefinition } from '../../runtime/engine/definitions/rule.ts';
import type { Condition } from '../../runtime/engine/definitions/conditions.ts';
import type { Parameters } from '../../runtime/engine/definitions/parameter.ts';
import { buildCalendar, type Calendar } from '../../runtime/engine/calendar/calendar.ts';
import type { CheckValues } from '../../runtime/engine/facts/check-values.ts';
import { type FactReader, readFacts } from '../../runtime/engine/facts/reader.ts';
import type { FormData } from '../../runtime/engine/definitions/matter.ts';
import type { Problem } from '../../runtime/engine/problems.ts';
import { type CompiledRelease, compileRelease } from '../../runtime/engine/release.ts';
import type { Value } from '../../runtime/engine/values/value.ts';

/** What a test wants in its release; everything else is a small lending desk. */
export interface Small {
  readonly matter?: Readonly<Record<string, FieldSchema>>;
  readonly matterSchema?: FieldSchema;
  readonly subject?: Readonly<Record<string, FieldSchema>>;
  readonly facts?: readonly FactDefinition[];
  readonly rules?: readonly RuleDefinition[];
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly parameters?: Parameters;
  readonly codes?: readonly CodeListDefinition[];
  readonly procedure?: Partial<ProcedureDefinition>;
  readonly inForce?: { from: string; until?: string };
}

const policy = { id: 'house-rules', title: 'House rules', articles: [{ article: '1', text: 'one' }] };

/** A release content with forms `loan` (matter) and `item` (subject) on one stage `desk`, filed as `return-slip`. */
export function smallContent(small: Small): ReleaseContent {
  return {
    id: '2020-01',
    procedure: {
      id: 'lending',
      title: 'Lending',
      timeZone: 'Asia/Shanghai',
      calendar: 'cn',
      subject: { title: 'Item', min: 0, form: 'item', label: 'item.name', identity: ['item.name'] },
      phases: [{ id: 'out', title: 'Out', filing: 'return-slip' }],
      stages: [
        {
          id: 'desk',
          phase: 'out',
          title: 'Desk',
          after: [],
          forms: [
            { form: 'loan', scope: 'matter' },
            { form: 'item', scope: 'subject' },
          ],
          responsible: { leader: 'clerk', handler: 'clerk' },
          documents: [],
          attachments: [{ id: 'photo', title: 'Photo', required: false, scope: 'subject' }],
        },
      ],
      filings: [{ id: 'return-slip', title: 'Slip', phase: 'out', after: 'desk', freezes: ['desk'], review: null, redAtFiling: 'refuse', signatures: false }],
      ...small.procedure,
    },
    forms: [
      { id: 'loan', title: 'Loan', ui: {}, schema: small.matterSchema ?? { type: 'object', properties: small.matter ?? {} } },
      { id: 'item', title: 'Item', ui: {}, schema: { type: 'object', properties: { name: { type: 'string', title: 'Name' }, ...small.subject } } },
    ],
    facts: [...(small.facts ?? [])],
    ruleset: {
      procedure: 'lending',
      version: '2020-01',
      title: 'Lending rules',
      inForce: small.inForce ?? { from: '2020-01-01' },
      governs: { whom: 'all', why: 'test' },
      basis: [],
      conditions: { ...small.conditions },
      rules: [...(small.rules ?? [])],
    },
    parameters: small.parameters ?? {},
    codes: [...(small.codes ?? [])],
    templates: [],
    policies: [policy],
    cases: [],
    locales: {},
    samples: [],
  };
}

/** Validators by ajv, formats left to the engine. */
export function checksFor(content: ReleaseContent): Readonly<Record<string, CheckValues>> {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  return Object.fromEntries(
    content.forms.map((form) => {
      const validate = ajv.compile(form.schema);
      const check: CheckValues = (data) => {
        if (validate(data)) return [];
        return (validate.errors ?? []).map((error) => ({
          path: error.instancePath.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
          keyword: error.keyword,
          params: { ...error.params },
        }));
      };
      return [form.id, check];
    }),
  );
}

/** Compiles a small release; throws with its problems where it has some. `quick`: without ajv's checks, for many releases. */
export function smallRelease(small: Small, quick: 'quick' | 'checked' = 'checked'): CompiledRelease {
  const content = smallContent(small);
  const compiled = compileRelease(content, 'hash', { checks: quick === 'quick' ? {} : checksFor(content) });
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.release;
}

/** The problems of a small release that should not compile. */
export function smallProblems(small: Small): readonly Problem[] {
  const content = smallContent(small);
  const compiled = compileRelease(content, 'hash', { checks: checksFor(content) });
  return 'problems' in compiled ? compiled.problems : [];
}

/** 2026 with a holiday on 1–3 January (Thursday to Saturday) and a make-up Sunday on 4 January. */
export const smallCalendar: Calendar = buildCalendar([
  { calendar: 'cn', year: 2026, source: { title: 'notice' }, off: ['2026-01-01', '2026-01-02', '2026-01-03'], makeUp: ['2026-01-04'] },
]);

/** A reader over one form of each scope; `items` are active unless they say otherwise. */
export function smallReader(
  release: CompiledRelease,
  loan: FormData,
  items: Readonly<Record<string, FormData & { readonly state?: 'suspended' }>> = { s1: {} },
  provided: (fact: string, subject: string | null, read: (fact: string) => Value) => Value | undefined = () => undefined,
): FactReader {
  const subjects = Object.entries(items).map(([id, { state, ...item }]) => ({ id, state: state ?? ('active' as const), forms: { item } }));
  return readFacts(release, smallCalendar, { matter: { forms: { loan }, subjects }, provided }, '2026-03-02');
}

/** A rule of the desk that fires when the conditions describe a breach. */
export function smallRule(conditions: Condition, more: Partial<RuleDefinition['event']['params']> = {}, name = 'the-rule'): RuleDefinition {
  return {
    name,
    conditions,
    event: {
      type: 'alarm',
      params: {
        light: 'red',
        stage: 'desk',
        scope: 'subject',
        title: 'The rule',
        basis: [{ policy: 'house-rules', article: '1' }],
        message: 'broken',
        remedy: null,
        exception: null,
        ...more,
      },
    },
  };
}
