import type { PartChange, ReleaseContent, StageDefinition } from '../../runtime/engine/index.ts';

export interface FormPlace {
  readonly stage: StageDefinition;
  readonly scope: 'matter' | 'subject';
}

/** The stage that has a form, and the form's scope there; undefined where no stage has it. */
export function stageOfForm({ procedure }: ReleaseContent, form: string): FormPlace | undefined {
  for (const stage of procedure.stages) {
    const use = stage.forms.find((each) => each.form === form);
    if (use !== undefined) return { stage, scope: use.scope };
  }
  return undefined;
}

const putStage = (value: StageDefinition): PartChange => ({ put: { kind: 'stage', id: value.id, value } });

/** The changes that give a form to a stage with a scope; a form belongs to one stage (F2). A stage's last form stays until it has another. */
export function attached(content: ReleaseContent, form: string, stage: string, scope: 'matter' | 'subject'): readonly PartChange[] | undefined {
  const before = stageOfForm(content, form);
  const target = content.procedure.stages.find((each) => each.id === stage);
  if (target === undefined) return undefined;
  if (before?.stage.id === stage) return [putStage({ ...target, forms: target.forms.map((each) => (each.form === form ? { form, scope } : each)) })];
  if (before !== undefined && before.stage.forms.length === 1) return undefined;
  const from = before === undefined ? [] : [putStage({ ...before.stage, forms: before.stage.forms.filter((each) => each.form !== form) })];
  return [...from, putStage({ ...target, forms: [...target.forms, { form, scope }] })];
}

/** The changes that take a form out of its stage; undefined where it is the stage's only one. */
export function detached(content: ReleaseContent, form: string): readonly PartChange[] | undefined {
  const place = stageOfForm(content, form);
  if (place === undefined) return [];
  if (place.stage.forms.length === 1) return undefined;
  return [putStage({ ...place.stage, forms: place.stage.forms.filter((each) => each.form !== form) })];
}
