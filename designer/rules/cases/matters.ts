import type { CompiledRelease, Matter } from '../../../runtime/engine/index.ts';
import type { Option } from '../../../runtime/ui/index.ts';

/** A matter's subjects by the label its procedure gives them. */
export function subjectChoices(release: CompiledRelease, matter: Matter): readonly Option[] {
  const [form = '', field = ''] = release.content.procedure.subject.label.split('.');
  return matter.subjects.map(({ id, forms }) => {
    const label = forms[form]?.[field];
    return { value: id, label: typeof label === 'string' && label !== '' ? label : id };
  });
}

/** The last day anything in a matter says: a day by which all it knows has happened. */
export function lastDay(matter: Matter): string {
  const days: string[] = [matter.openedOn];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) days.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(matter.ledger);
  return days.toSorted().at(-1) ?? matter.openedOn;
}
