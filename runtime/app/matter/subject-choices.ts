import type { Matter, ProcedureDefinition } from '../../engine/index.ts';
import type { SubjectChoice } from '../../ui/index.ts';

/** The subjects of a matter by the name and the second line their procedure gives them. */
export function subjectChoices(procedure: ProcedureDefinition, matter: Matter, unnamed: string): readonly SubjectChoice[] {
  return matter.subjects.map((subject) => {
    const text = (fact: string | undefined): string | undefined => {
      const [form = '', field = ''] = (fact ?? '').split('.');
      const value = subject.forms[form]?.[field];
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const detail = text(procedure.subject.detail);
    return { id: subject.id, label: text(procedure.subject.label) ?? unnamed, state: subject.state, ...(detail === undefined ? {} : { detail }) };
  });
}
