import { useToast } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { readTaken, writeTaken } from './clipboard.ts';
import { useDraft } from '../draft/draft.ts';
import { useFormEditing } from './editing.ts';
import { takenField, widthOf, withCopied, withMoved, withNewField, withWidth } from './edits.ts';
import { editedFields, freeId, takenIds } from './fields.ts';
import { codeListOf, type EditedKind, idStem, kindOf, newField, uiOf } from './kinds.ts';
import { lastSpot, layoutOf, movedHeading, type Spot, spotOf, stepFrom, withHeading, withLayout } from './layout.ts';
import { texts } from './texts.ts';

/** What a person can do to the form; the same for pointer, keys and buttons. */
export interface FormActs {
  readonly add: (kind: EditedKind, spot?: Spot) => void;
  readonly addSection: (spot?: Spot) => void;
  readonly move: (id: string, spot: Spot) => void;
  readonly step: (id: string, step: -1 | 1) => void;
  readonly moveSection: (index: number, step: -1 | 1) => void;
  readonly widen: (id: string, by: number) => void;
  readonly duplicate: (id: string) => void;
  readonly copy: (id: string) => void;
  readonly paste: () => void;
}

/** The acts on the form being edited. */
export function useFormActs(): FormActs {
  const { form, base, readOnly, selected, put } = useFormEditing();
  const { content } = useDraft();
  const t = useRoomTexts(texts);
  const toast = useToast();
  const { translate } = useLanguage();
  const titleOf = (id: string): string => translate(editedFields(form).get(id)?.schema.title ?? id);
  const field = (id: string): { readonly kind: 'field'; readonly id: string } => ({ kind: 'field', id });
  const behindSelected = (): Spot => {
    const sections = layoutOf(form);
    if (selected?.kind === 'section') return { section: selected.index, index: sections[selected.index]?.fields.length ?? 0 };
    const at = selected === undefined ? undefined : spotOf(sections, selected.id);
    return at === undefined ? lastSpot(sections) : { ...at, index: at.index + 1 };
  };
  if (readOnly) return { add: nothing, addSection: nothing, move: nothing, step: nothing, moveSection: nothing, widen: nothing, duplicate: nothing, copy: (id) => take(id), paste: nothing };

  function take(id: string): void {
    const taken = takenField(form, id);
    if (taken === undefined) return;
    writeTaken(taken);
    toast({ text: t('done.copied', { title: titleOf(id) }) });
  }

  return {
    add: (kind, spot) => {
      const id = freeId(idStem[kind], takenIds(form, base));
      const list = content.codes[0]?.id;
      const made = newField(kind, { title: t(`new.${kind}`), column: t('new.column'), ...(list === undefined ? {} : { list }) });
      put(t('did.add', { title: t(`new.${kind}`) }), withNewField(form, id, made, spot ?? behindSelected()), field(id));
    },
    addSection: (spot) => {
      const sections = withHeading(layoutOf(form), spot ?? behindSelected(), t('new.section'), form.title);
      const index = sections.findIndex((section) => section.title === t('new.section'));
      put(t('did.addSection'), withLayout(form, sections), { kind: 'section', index });
    },
    move: (id, spot) => put(t('did.move', { title: titleOf(id) }), withMoved(form, id, spot), field(id)),
    step: (id, step) => {
      const spot = stepFrom(layoutOf(form), id, step);
      if (spot !== undefined) put(t('did.move', { title: titleOf(id) }), withMoved(form, id, spot), field(id));
    },
    moveSection: (index, step) => {
      const sections = layoutOf(form);
      const moved = movedHeading(sections, index, step);
      if (moved !== sections) put(t('did.moveSection', { title: translate(sections[index]?.title ?? '') }), withLayout(form, moved), { kind: 'section', index: index + step });
    },
    widen: (id, by) => {
      const schema = editedFields(form).get(id)?.schema ?? {};
      const now = widthOf(form, id) ?? usualWidth[kindOf(schema, uiOf(form.ui, id))];
      const next = Math.max(1, Math.min(12, Math.round(now + by)));
      if (next !== now) put(t('did.width', { title: titleOf(id) }), withWidth(form, id, next), field(id));
    },
    duplicate: (id) => {
      const taken = takenField(form, id);
      if (taken === undefined) return;
      const copied = withCopied(form, base, taken, id);
      put(t('did.duplicate', { title: titleOf(id) }), copied.form, field(copied.id));
    },
    copy: take,
    paste: () => {
      const taken = readTaken();
      if (taken === undefined) {
        toast({ text: t('done.nothingToPaste') });
        return;
      }
      const list = codeListOf(taken.schema);
      if (list !== undefined && !content.codes.some((each) => each.id === list)) toast({ text: t('done.pastedWithoutList', { list }), tone: 'bad' });
      const pasted = withCopied(form, base, taken, selected?.kind === 'field' ? selected.id : undefined);
      put(t('did.paste', { title: translate(taken.schema.title ?? taken.id) }), pasted.form, field(pasted.id));
    },
  };
}

const nothing = (): void => undefined;

/** Columns of twelve that the renderer gives a kind by itself. */
export const usualWidth: Readonly<Record<EditedKind, number>> = {
  text: 4, 'long-text': 12, integer: 3, boolean: 4, date: 4, month: 4, time: 3, choice: 4, choices: 12, subject: 4, lines: 12, table: 12,
};
