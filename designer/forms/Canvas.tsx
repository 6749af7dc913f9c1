import { type PointerEvent as ReactPointerEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useMemo, useRef } from 'react';

import { useRoomTexts } from '../texts/texts.ts';
import { Empty, FormView, interpretedValidator, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { canvasData, canvasForm } from './canvas-form.ts';
import { clausesOf } from './conditions.ts';
import type { Drag, Dragging } from './dragging.ts';
import { type Boxes, neighbour } from './drop.ts';
import { useFormEditing } from './editing.ts';
import { withWidth, widthOf } from './edits.ts';
import { editedFields } from './fields.ts';
import { kindOf, uiOf } from './kinds.ts';
import { layoutOf } from './layout.ts';
import { Mark, usePlaced } from './Mark.tsx';
import { texts } from './texts.ts';
import { useKeys } from './use-keys.ts';

export interface CanvasProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly boxes: Boxes;
  readonly dragging: Dragging;
}

/** The form drawn by the filer's own renderer, with something to select and to drag over every field. */
export function Canvas({ root, boxes, dragging }: CanvasProps): ReactNode {
  const { form, readOnly, selected, select, put } = useFormEditing();
  const { content } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const prefix = useId();
  const drawn = useMemo(() => canvasForm(form), [form]);
  const validator = useMemo(() => interpretedValidator(drawn), [drawn]);
  const data = useMemo(() => canvasData(form), [form]);
  const fields = useMemo(() => editedFields(form), [form]);
  const sections = useMemo(() => layoutOf(form), [form]);
  const order = sections.flatMap((section) => section.fields);
  const chosen = selected?.kind === 'field' ? selected.id : undefined;
  const onKeyDown = useKeys((id, down) => neighbour(boxes, id, down));
  useFollow(root, chosen === undefined ? undefined : `${prefix}${chosen}`);

  const demanded = useMemo(() => new Set(clausesOf(form).flatMap(({ clause }) => [...(clause?.then.require ?? []), ...(clause?.otherwise.require ?? [])])), [form]);
  const badges = (id: string): readonly string[] => {
    const field = fields.get(id);
    if (field === undefined) return [];
    return [
      ...(field.home === 'own' ? [] : [t('badge.shownWhen')]),
      ...(field.home === 'own' && !field.required && demanded.has(id) ? [t('badge.requiredWhen')] : []),
      ...(field.schema['x-sensitive'] === true ? [t('badge.sensitive')] : []),
    ];
  };
  const label = (id: string): string => {
    const schema = fields.get(id)?.schema ?? {};
    return [translate(schema.title ?? id), t(`item.${kindOf(schema, uiOf(form.ui, id))}`), ...badges(id)].join(t('comma'));
  };
  const widen = (event: ReactPointerEvent, id: string): void => {
    event.stopPropagation();
    const width = root.current?.querySelector('.form-grid')?.getBoundingClientRect().width ?? 0;
    const box = boxes.fields.get(id);
    if (width === 0 || box === undefined) return;
    const from = event.clientX;
    const finish = (end: PointerEvent): void => {
      window.removeEventListener('pointerup', finish);
      const next = Math.max(1, Math.min(12, Math.round(((box.width + end.clientX - from) / width) * 12)));
      if (next !== widthOf(form, id)) put(t('did.width', { title: translate(fields.get(id)?.schema.title ?? id) }), withWidth(form, id, next));
    };
    window.addEventListener('pointerup', finish);
  };

  return (
    <div className="canvas" ref={root}>
      <div className="canvas__form" inert>
        <FormView key={form.id} form={drawn} codes={content.codes} data={data} validator={validator} />
      </div>
      {order.length === 0 && sections.length === 1 && <Empty title={t('canvas.empty')}>{t('canvas.emptyHelp')}</Empty>}
      <div role="listbox" aria-label={t('canvas.label')} className="canvas__marks" onKeyDown={onKeyDown} onClick={(event) => { if (event.target === event.currentTarget) select(undefined); }}>
        {sections.map((section, index) => section.title !== null && boxes.sections.get(index) !== undefined && (
          <SectionMark
            key={`section ${String(index)}`} box={{ ...(boxes.sections.get(index) ?? { left: 0, top: 0, width: 0 }), height: 26 }} id={`${prefix}section-${String(index)}`}
            selected={selected?.kind === 'section' && selected.index === index} label={`${t('item.section')}${t('colon')}${translate(section.title)}`} empty={section.fields.length === 0 ? t('canvas.emptySection') : undefined}
            onSelect={() => select({ kind: 'section', index })}
          />
        ))}
        {order.map((id, index) => {
          const box = boxes.fields.get(id);
          return box === undefined ? null : (
            <Mark
              key={id} id={`${prefix}${id}`} box={box} label={label(id)} badges={badges(id)} selected={chosen === id}
              reachable={chosen === undefined ? index === 0 : chosen === id} dragged={dragging.drag?.dragged.kind === 'field' && dragging.drag.dragged.id === id}
              onSelect={() => { if (chosen !== id) select({ kind: 'field', id }); }}
              onDrag={(event) => { if (!readOnly) dragging.begin(event, { kind: 'field', id }, translate(fields.get(id)?.schema.title ?? id)); }}
              onWiden={readOnly ? undefined : (event) => widen(event, id)}
            />
          );
        })}
      </div>
      {dragging.drag?.drop !== undefined && <DropLine drag={dragging.drag} />}
    </div>
  );
}

interface SectionMarkProps {
  readonly id: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly selected: boolean;
  readonly label: string;
  readonly empty: string | undefined;
  readonly onSelect: () => void;
}

function SectionMark({ id, box, selected, label, empty, onSelect }: SectionMarkProps): ReactNode {
  const ref = usePlaced<HTMLDivElement>(box);
  return (
    <div ref={ref} id={id} role="option" aria-selected={selected} aria-label={label} tabIndex={selected ? 0 : -1} className={`mark mark--section${selected ? ' mark--selected' : ''}`} onClick={onSelect} onFocus={onSelect}>
      {empty !== undefined && <span className="mark__empty">{empty}</span>}
    </div>
  );
}

function DropLine({ drag }: { readonly drag: Drag }): ReactNode {
  const ref = usePlaced<HTMLDivElement>(drag.drop?.line ?? { left: 0, top: 0, width: 0, height: 0 });
  return <div ref={ref} className="canvas__drop" />;
}

/** Keeps the selected field in sight, and the cursor on it while it moves about. */
function useFollow(root: RefObject<HTMLElement | null>, id: string | undefined): void {
  const last = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (id === undefined || id === last.current) return;
    const mark = document.getElementById(id);
    if (mark === null) return;
    last.current = id;
    mark.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (root.current?.contains(document.activeElement) === true) mark.focus({ preventScroll: true });
  });
}
