import { type Static, Type } from '@sinclair/typebox';

import { CaseFile } from './case.ts';
import { CodeListDefinition } from './code-list.ts';
import { FactDefinition } from './fact.ts';
import { FormDefinition } from './form.ts';
import { Parameters } from './parameter.ts';
import { PolicyDefinition } from './policy.ts';
import { ProcedureDefinition } from './procedure.ts';
import { RulesetDefinition } from './ruleset.ts';
import { TemplateDefinition } from './template.ts';

/** A template with its sources: handlebars text, and a Word file as base64. */
export const TemplateSource = Type.Composite(
  [TemplateDefinition, Type.Object({ source: Type.Optional(Type.String()), word: Type.Optional(Type.String()) })],
  { additionalProperties: false },
);
export type TemplateSource = Static<typeof TemplateSource>;

/** An approved version with everything the runtime uses, frozen and pinned by its hash. */
export const ReleaseContent = Type.Object(
  {
    /** The ruleset's version, e.g. `2019-03`. */
    id: Type.String(),
    procedure: ProcedureDefinition,
    forms: Type.Array(FormDefinition),
    facts: Type.Array(FactDefinition),
    ruleset: RulesetDefinition,
    parameters: Parameters,
    codes: Type.Array(CodeListDefinition),
    templates: Type.Array(TemplateSource),
    policies: Type.Array(PolicyDefinition),
    cases: Type.Array(CaseFile),
    /** Overlays by language: source text → translation. */
    locales: Type.Record(Type.String(), Type.Record(Type.String(), Type.String())),
  },
  { additionalProperties: false },
);
export type ReleaseContent = Static<typeof ReleaseContent>;
