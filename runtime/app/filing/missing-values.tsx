import type { ReactNode } from 'react';

import type { FieldRef } from '../../engine/index.ts';
import { useLanguage } from '../../ui/index.ts';
import { procedureOf, subjectName, useMatter } from '../matter/context.ts';

/** Values that are due and not there, by stage and by whom they are about, each a link to its field. */
export function MissingValues({ missing }: { readonly missing: readonly FieldRef[] }): ReactNode {
  const { translate } = useLanguage();
  const scene = useMatter();
  const { stages } = procedureOf(scene);
  const stageOf = (field: FieldRef) => stages.find(({ id, forms }) => id === field.stage || (field.stage === undefined && forms.some(({ form }) => form === field.form)));
  const groups = new Map<string, { readonly title: string; readonly fields: FieldRef[] }>();
  for (const field of missing) {
    const stage = stageOf(field);
    const key = `${stage?.id ?? ''} ${field.subject ?? ''}`;
    const words = [translate(stage?.title ?? ''), ...(field.subject === undefined ? [] : [subjectName(scene.subjects, field.subject)])];
    const group = groups.get(key) ?? { title: words.join(' · '), fields: [] };
    group.fields.push(field);
    groups.set(key, group);
  }
  return (
    <ul className="missing">
      {[...groups].map(([key, { title, fields }]) => (
        <li key={key} className="missing__group">
          <strong className="missing__title">{title}</strong>
          <span className="missing__fields">
            {fields.map((field) => (
              <button key={`${field.form} ${field.field} ${field.row ?? ''}`} type="button" className="link" onClick={() => scene.goTo(field)}>{translate(field.title)}</button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
