import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';

import { useRoomTexts } from '../texts/texts.ts';
import { useFormActs } from './acts.ts';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import { Canvas } from './Canvas.tsx';
import { CanvasBar } from './CanvasBar.tsx';
import type { ConditionAsked } from './condition-edits.ts';
import { ConditionDialog } from './ConditionDialog.tsx';
import { type Dragged, useDragging } from './dragging.ts';
import { type Drop, dropAt } from './drop.ts';
import { useFormEditing } from './editing.ts';
import { editedFields } from './fields.ts';
import { layoutOf } from './layout.ts';
import { Palette } from './Palette.tsx';
import type { PaletteItem } from './palette-items.ts';
import { Panel } from './Panel.tsx';
import { RemovalContext } from './removal-context.ts';
import { RemovalDialog } from './RemovalDialog.tsx';
import { SignatureDialog } from './SignatureDialog.tsx';
import { texts } from './texts.ts';
import { useBoxes } from './use-boxes.ts';

type Asked = { readonly kind: 'condition'; readonly of: ConditionAsked } | { readonly kind: 'file' | 'signature' | 'removal' };

/** The form as it is made: palette, canvas, and what is known of the selected field. */
export function DesignTab(): ReactNode {
  const { form, selected, readOnly } = useFormEditing();
  const acts = useFormActs();
  const t = useRoomTexts(texts);
  const root = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const boxes = useBoxes(root);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const close = (): void => setAsked(undefined);

  const spotAt = useCallback((x: number, y: number): Drop | undefined => {
    const [place, outside] = [root.current?.getBoundingClientRect(), pane.current?.getBoundingClientRect()];
    if (place === undefined || outside === undefined || x < outside.left || x > outside.right || y < outside.top || y > outside.bottom) return undefined;
    return dropAt(layoutOf(form), boxes, x - place.left, y - place.top, place.width);
  }, [form, boxes]);
  const onDrop = (dragged: Dragged, { spot }: Drop): void => {
    if (dragged.kind === 'field') acts.move(dragged.id, spot);
    else if (dragged.item.kind === 'field') acts.add(dragged.item.field, spot);
    else acts.addSection(spot);
  };
  const dragging = useDragging(pane, spotAt, onDrop);
  const onPick = (item: PaletteItem): void => {
    if (item.kind === 'field') acts.add(item.field);
    else if (item.extra === 'section') acts.addSection();
    else if (item.extra === 'condition') setAsked({ kind: 'condition', of: { show: selected?.kind === 'field' ? [selected.id] : [] } });
    else setAsked({ kind: item.extra });
  };
  const askRemoval = useCallback(() => {
    if (!readOnly && selected !== undefined) setAsked({ kind: 'removal' });
  }, [readOnly, selected]);

  return (
    <RemovalContext value={askRemoval}>
      <div className={`form-desk${dragging.drag === undefined ? '' : ' form-desk--dragging'}`}>
        <Palette dragging={dragging} onPick={onPick} />
        <div className="form-desk__middle">
          <CanvasBar />
          <div className="form-desk__paper" ref={pane}>
            <Canvas root={root} boxes={boxes} dragging={dragging} />
            <p className="canvas__keys">{t('canvas.keys')}</p>
          </div>
        </div>
        <Panel onCondition={(of) => setAsked({ kind: 'condition', of })} onAttachment={() => setAsked({ kind: 'file' })} onSignature={() => setAsked({ kind: 'signature' })} />
        {dragging.drag !== undefined && <Ghost x={dragging.drag.x} y={dragging.drag.y} title={dragging.drag.title} refused={dragging.drag.drop === undefined} />}
      </div>
      {asked?.kind === 'condition' && <ConditionDialog asked={asked.of} onClose={close} />}
      {asked?.kind === 'file' && <AttachmentDialog onClose={close} />}
      {asked?.kind === 'signature' && <SignatureDialog onClose={close} />}
      {asked?.kind === 'removal' && (selected?.kind === 'section' || (selected !== undefined && editedFields(form).has(selected.id))) && <RemovalDialog onClose={close} />}
    </RemovalContext>
  );
}

function Ghost({ x, y, title, refused }: { readonly x: number; readonly y: number; readonly title: string; readonly refused: boolean }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.style.setProperty('--left', `${String(x + 12)}px`);
    ref.current?.style.setProperty('--top', `${String(y + 8)}px`);
  }, [x, y]);
  return <div ref={ref} className={`drag-ghost${refused ? ' drag-ghost--refused' : ''}`} aria-hidden="true">{title}</div>;
}
