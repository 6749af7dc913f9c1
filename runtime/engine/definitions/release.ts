import { type Static, Type } from '@sinclair/typebox';

import { CaseFile } from './case.ts';
import { CodeListDefinition } from './code-list.ts';
import { ExchangeDefinition } from './exchange.ts';
import { FactDefinition } from './fact.ts';
import { FormDefinition } from './form.ts';
import { Matter } from './matter.ts';
import { Parameters } from './parameter.ts';
import { PolicyDefinition } from './policy.ts';
import { Id, Title } from './primitives.ts';
import { ProcedureDefinition } from './procedure.ts';
import { RulesetDefinition } from './ruleset.ts';
import { TemplateDefinition } from './template.ts';

/** A template with its sources: handlebars text, and a Word file as base64. */
export const TemplateSource = Type.Composite(
  [TemplateDefinition, Type.Object({ source: Type.Optional(Type.String()), word: Type.Optional(Type.String()) })],
  { additionalProperties: false },
);
export type TemplateSource = Static<typeof TemplateSource>;

/** A whole matter that shows the procedure: what previews of forms, rules and documents are drawn with. */
export const Sample = Type.Object({ id: Id, title: Title, matter: Matter }, { additionalProperties: false });
export type Sample = Static<typeof Sample>;

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
    /** File formats subjects come in and go out by; absent where there are none, as in releases older than they. */
    exchanges: Type.Optional(Type.Array(ExchangeDefinition, { minItems: 1 })),
    policies: Type.Array(PolicyDefinition),
    cases: Type.Array(CaseFile),
    samples: Type.Array(Sample),
    /** Overlays by language: source text → translation. */
    locales: Type.Record(Type.String(), Type.Record(Type.String(), Type.String())),
  },
  { additionalProperties: false },
);
export type ReleaseContent = Static<typeof ReleaseContent>;
