import { type RefObject, useLayoutEffect, useState } from 'react';

import { isStandIn } from './canvas-form.ts';
import type { Box, Boxes } from './drop.ts';

const nothing: Boxes = { fields: new Map(), sections: new Map() };

/** Where the renderer has put fields and sections, measured again whenever the form changes its shape or size. */
export function useBoxes(root: RefObject<HTMLElement | null>): Boxes {
  const [boxes, setBoxes] = useState(nothing);
  useLayoutEffect(() => {
    const place = root.current;
    if (place === null) return undefined;
    const look = (): void => setBoxes((before) => {
      const now = measured(place);
      return same(before, now) ? before : now;
    });
    const sized = new ResizeObserver(look);
    const changed = new MutationObserver(look);
    sized.observe(place);
    changed.observe(place, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class'] });
    look();
    return () => {
      sized.disconnect();
      changed.disconnect();
    };
  }, [root]);
  return boxes;
}

function measured(root: HTMLElement): Boxes {
  const { left, top } = root.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const found = element.getBoundingClientRect();
    return { left: Math.round(found.left - left), top: Math.round(found.top - top), width: Math.round(found.width), height: Math.round(found.height) };
  };
  const fields = [...root.querySelectorAll('.field[data-field]')].flatMap((element): readonly (readonly [string, Box])[] => {
    const name = element.getAttribute('data-field') ?? '';
    const box = boxOf(element.closest('.form-grid__cell') ?? element);
    return isStandIn(name) || box.width === 0 ? [] : [[name, box]];
  });
  return { fields: new Map(fields), sections: new Map([...root.querySelectorAll('.form-group')].map((element, index) => [index, boxOf(element)])) };
}

function same(one: Boxes, other: Boxes): boolean {
  return JSON.stringify([...one.fields]) === JSON.stringify([...other.fields]) && JSON.stringify([...one.sections]) === JSON.stringify([...other.sections]);
}
