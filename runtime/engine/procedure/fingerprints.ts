import type { FormData, Matter, Signature } from '../definitions/matter.ts';
import type { ProcedureDefinition, StageDefinition } from '../definitions/procedure.ts';
import { hashOf } from '../record/hash.ts';
import { stageOf } from './stages.ts';
import { known } from './values.ts';

const tag = 'guicheng/stage-values/v1';

export interface StageFingerprints {
  /** Of the stage's matter-level values. */
  readonly matter: string;
  /** Of each subject's values in the stage. */
  readonly subjects: Readonly<Record<string, string>>;
}

type Forms = Readonly<Record<string, FormData>>;

// Values are never changed in place, so what they hash to is kept: after an edit only the edited subject is hashed again.
const memo = new WeakMap<StageDefinition, WeakMap<Forms, Map<string, string>>>();

/** The fingerprint of a stage's values of one scope: a subject's, or the matter's own for null. */
function fingerprint(stage: StageDefinition, forms: Forms, subject: string | null): string {
  let ofStage = memo.get(stage);
  if (!ofStage) memo.set(stage, (ofStage = new WeakMap()));
  let ofForms = ofStage.get(forms);
  if (!ofForms) ofStage.set(forms, (ofForms = new Map()));
  const key = subject ?? '';
  let found = ofForms.get(key);
  if (found === undefined) {
    const scope = subject === null ? 'matter' : 'subject';
    const values = Object.fromEntries(stage.forms.filter((one) => one.scope === scope).map(({ form }) => [form, known(forms[form] ?? {})]));
    ofForms.set(key, (found = hashOf(tag, { stage: stage.id, ...(subject === null ? {} : { subject }), forms: values })));
  }
  return found;
}

/** SHA-256 fingerprints of exactly the values a stage holds: what a responsible leader's signature covers. */
export function stageFingerprints(procedure: ProcedureDefinition, matter: Matter, stage: string): StageFingerprints {
  const definition = stageOf(procedure, stage);
  if (!definition) return { matter: hashOf(tag, { stage, forms: {} }), subjects: {} };
  return {
    matter: fingerprint(definition, matter.forms, null),
    subjects: Object.fromEntries(matter.subjects.map((one) => [one.id, fingerprint(definition, one.forms, one.id)])),
  };
}

/** The latest signature of a stage that covers the subject (or, for null, any), with whether it still stands. */
export function signatureOf(
  procedure: ProcedureDefinition,
  matter: Matter,
  stage: string,
  subject: string | null,
): { readonly signature: Signature; readonly stands: boolean } | null {
  const definition = stageOf(procedure, stage);
  const signature = (matter.ledger.stages[stage]?.signatures ?? []).findLast(
    (one) => subject === null || Object.hasOwn(one.subjects, subject),
  );
  if (!definition || !signature) return null;
  const own = subject === null ? undefined : matter.subjects.find((one) => one.id === subject);
  const stands =
    signature.matter === fingerprint(definition, matter.forms, null) &&
    (subject === null || (own !== undefined && signature.subjects[subject] === fingerprint(definition, own.forms, subject)));
  return { signature, stands };
}
