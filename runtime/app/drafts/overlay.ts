import type { Matter } from '../../engine/index.ts';
import type { Draft } from './draft.ts';

/** The matter as it would stand with the drafts saved; the same object where there are none. */
export function withDrafts(matter: Matter, drafts: Iterable<Draft>): Matter {
  const own = new Map<string, Record<string, Matter['forms'][string]>>();
  const forms: Record<string, Matter['forms'][string]> = {};
  let any = false;
  for (const { place, data } of drafts) {
    any = true;
    if (place.subject === undefined) forms[place.form] = { ...data };
    else own.set(place.subject, { ...own.get(place.subject), [place.form]: { ...data } });
  }
  if (!any) return matter;
  return {
    ...matter,
    forms: { ...matter.forms, ...forms },
    subjects: matter.subjects.map((subject) => {
      const edited = own.get(subject.id);
      return edited === undefined ? subject : { ...subject, forms: { ...subject.forms, ...edited } };
    }),
  };
}
