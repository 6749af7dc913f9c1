import { isCivilDate, type PartOf } from '../../runtime/engine/index.ts';

/** The head of a ruleset: what a proposal says about the version itself. */
export type Head = PartOf<'ruleset'>['value'];

/** The texts of the head as they are typed. */
export type HeadField = 'version' | 'name' | 'from' | 'until' | 'whom' | 'why';

/** Why a text cannot stand. */
export type HeadFault = 'version' | 'date' | 'until' | 'empty';

/** A field of the head as text. */
export function headText(head: Head, field: HeadField): string {
  switch (field) {
    case 'version':
      return head.version;
    case 'name':
      return head.title;
    case 'from':
      return head.inForce.from;
    case 'until':
      return head.inForce.until ?? '';
    default:
      return head.governs[field];
  }
}

/** The head with a field as typed; or why it cannot be. */
export function withHeadText(head: Head, field: HeadField, typed: string): Head | HeadFault {
  const text = typed.trim();
  const { from, until } = head.inForce;
  if (field === 'until') {
    if (text === '') return { ...head, inForce: { from } };
    return !isCivilDate(text) ? 'date' : text < from ? 'until' : { ...head, inForce: { from, until: text } };
  }
  if (text === '') return 'empty';
  switch (field) {
    case 'version':
      return /^[0-9a-z][0-9a-z.-]{0,39}$/.test(text) ? { ...head, version: text } : 'version';
    case 'name':
      return { ...head, title: text };
    case 'from':
      return !isCivilDate(text) ? 'date' : until !== undefined && text > until ? 'until' : { ...head, inForce: { ...head.inForce, from: text } };
    default:
      return { ...head, governs: { ...head.governs, [field]: text } };
  }
}
