import { type Static, Type } from '@sinclair/typebox';

import { Id, Scope, Title } from './primitives.ts';

/** `templates/templates.json` lists the documents; the source lies beside it as `<id>.hbs` or `<id>.docx`. */
export const TemplateDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    scope: Scope,
    stage: Id,
    /** `html`: handlebars for screen and print. */
    html: Type.Boolean(),
    /** `docx`: a Word file with the same tags. */
    docx: Type.Boolean(),
    /** Whether the paper may only be issued once the gate that opens its stage is open. */
    behindGate: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type TemplateDefinition = Static<typeof TemplateDefinition>;
