import type { Section, Spot } from './layout.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where things stand on the canvas: fields by id, headed sections by their place. */
export interface Boxes {
  readonly fields: ReadonlyMap<string, Box>;
  readonly sections: ReadonlyMap<number, Box>;
}

/** Where something would be dropped, and the line that says so. */
export interface Drop {
  readonly spot: Spot;
  readonly line: Box;
}

const thin = 3;

interface Standing {
  readonly index: number;
  readonly box: Box;
}

const bottom = (box: Box): number => box.top + box.height;
const right = (box: Box): number => box.left + box.width;
const away = (box: Box, y: number): number => (y < box.top ? box.top - y : y > bottom(box) ? y - bottom(box) : 0);
const nearest = <T>(all: readonly T[], far: (each: T) => number): T | undefined => all.toSorted((a, b) => far(a) - far(b))[0];

/**
 * The spot a point on the canvas means: the nearest section, in it the nearest row, in the row before the first field
 * whose middle lies behind the point. Fields as wide as the form go above or below one another.
 */
export function dropAt(sections: readonly Section[], boxes: Boxes, x: number, y: number, width: number): Drop | undefined {
  const standing = sections.map((section) => section.fields.flatMap((id, index): readonly Standing[] => {
    const box = boxes.fields.get(id);
    return box === undefined ? [] : [{ index, box }];
  }));
  const areas = sections.flatMap((section, at): readonly { readonly at: number; readonly box: Box }[] => {
    const box = section.title === null ? around(standing[at] ?? []) : boxes.sections.get(at);
    return box === undefined ? [] : [{ at, box }];
  });
  const area = nearest(areas, ({ box }) => away(box, y));
  if (area === undefined) return { spot: { section: sections.length - 1, index: 0 }, line: { left: 0, top: 8, width, height: thin } };
  const own = standing[area.at] ?? [];
  if (own.length === 0) return { spot: { section: area.at, index: 0 }, line: { left: area.box.left, top: bottom(area.box) - 12, width: area.box.width, height: thin } };
  const row = nearest(rowsOf(own), (each) => away(around(each) ?? area.box, y)) ?? own;
  const [only] = row;
  if (only !== undefined && row.length === 1 && only.box.width > width * 0.7) {
    const before = y < only.box.top + only.box.height / 2;
    return { spot: { section: area.at, index: before ? only.index : only.index + 1 }, line: { left: only.box.left, top: before ? only.box.top - 4 : bottom(only.box) - 6, width: only.box.width, height: thin } };
  }
  const next = row.find(({ box }) => box.left + box.width / 2 > x);
  const last = row.at(-1);
  const rowBox = around(row) ?? area.box;
  const left = next === undefined ? (last === undefined ? rowBox.left : right(last.box) + 2) : next.box.left - 6;
  return { spot: { section: area.at, index: next?.index ?? (last?.index ?? 0) + 1 }, line: { left, top: rowBox.top, width: thin, height: rowBox.height } };
}

function around(standing: readonly Standing[]): Box | undefined {
  if (standing.length === 0) return undefined;
  const left = Math.min(...standing.map(({ box }) => box.left));
  const top = Math.min(...standing.map(({ box }) => box.top));
  return { left, top, width: Math.max(...standing.map(({ box }) => right(box))) - left, height: Math.max(...standing.map(({ box }) => bottom(box))) - top };
}

/** Fields by the rows they stand in: a field that overlaps the first of a row by half its height stands in it. */
function rowsOf(standing: readonly Standing[]): readonly (readonly Standing[])[] {
  const rows: Standing[][] = [];
  for (const each of standing) {
    const row = rows.find(([first]) => first !== undefined && Math.abs(first.box.top - each.box.top) < 12);
    if (row === undefined) rows.push([each]);
    else row.push(each);
  }
  return rows;
}

/** The field above or below another one, the nearest by its middle. */
export function neighbour(boxes: Boxes, id: string, down: boolean): string | undefined {
  const from = boxes.fields.get(id);
  if (from === undefined) return undefined;
  const middle = from.left + from.width / 2;
  const beyond = [...boxes.fields].filter(([, box]) => (down ? box.top > from.top + 12 : box.top < from.top - 12));
  const edge = down ? Math.min(...beyond.map(([, box]) => box.top)) : Math.max(...beyond.map(([, box]) => box.top));
  const row = beyond.filter(([, box]) => Math.abs(box.top - edge) < 12);
  return nearest(row, ([, box]) => Math.abs(box.left + box.width / 2 - middle))?.[0];
}
