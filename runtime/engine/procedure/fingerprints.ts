import type { Matter, Signature } from '../definitions/matter.ts';
import type { ProcedureDefinition } from '../definitions/procedure.ts';
import { hashOf } from '../record/hash.ts';
import { contentOf } from './values.ts';

const tag = 'guicheng/stage-values/v1';

export interface StageFingerprints {
  /** Of the stage's matter-level values. */
  readonly matter: string;
  /** Of each subject's values in the stage. */
  readonly subjects: Readonly<Record<string, string>>;
}

/** SHA-256 fingerprints of exactly the values a stage holds: what a responsible leader's signature covers. */
export function stageFingerprints(procedure: ProcedureDefinition, matter: Matter, stage: string): StageFingerprints {
  const content = contentOf(procedure, matter, [stage], matter.subjects.map((subject) => subject.id));
  return {
    matter: hashOf(tag, { stage, forms: content.forms }),
    subjects: Object.fromEntries(Object.entries(content.subjects).map(([id, forms]) => [id, hashOf(tag, { stage, subject: id, forms })])),
  };
}

/** The latest signature of a stage that covers the subject (or, for null, any), with whether it still stands. */
export function signatureOf(procedure: ProcedureDefinition, matter: Matter, stage: string, subject: string | null): { readonly signature: Signature; readonly stands: boolean } | null {
  const signatures = matter.ledger.stages[stage]?.signatures ?? [];
  const covering = signatures.filter((signature) => subject === null || Object.hasOwn(signature.subjects, subject));
  const signature = covering.at(-1);
  if (!signature) return null;
  const now = stageFingerprints(procedure, matter, stage);
  const stands = signature.matter === now.matter && (subject === null || signature.subjects[subject] === now.subjects[subject]);
  return { signature, stands };
}
