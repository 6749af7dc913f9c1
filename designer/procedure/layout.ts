import type { ReleaseContent } from '../../runtime/engine/index.ts';

type Procedure = ReleaseContent['procedure'];

/** A box on the canvas, in its own units. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  /** The middle of it, where it can be taken. */
  readonly x: number;
  readonly y: number;
}
export interface CanvasLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Box[];
  readonly stages: readonly Box[];
  readonly filings: readonly Box[];
  /** One mark a gate, by its filing, above the stage it opens. */
  readonly gates: readonly Box[];
  /** Stage to stage. */
  readonly arrows: readonly Arrow[];
  /** Stage to the filing that can be sent after it, filing to its gate. */
  readonly ties: readonly Arrow[];
}

const card = { width: 172, height: 46 };
const gap = { row: 24, column: 14, lane: 44, inside: 14 };
const head = 44;
const gateHeight = 26;
const filingHeight = 42;
const foot = 16;

/**
 * Places a procedure: a lane a phase, side by side; in it each stage below the last of those it comes after (the longest
 * path within the lane), stages of one height beside each other; filings at the foot. Stages without a known phase get
 * a lane of their own, so that nothing is out of sight.
 */
export function layoutOf(procedure: Procedure): CanvasLayout {
  const known = new Set(procedure.phases.map(({ id }) => id));
  const lost = procedure.stages.some(({ phase }) => !known.has(phase)) || procedure.filings.some(({ phase }) => !known.has(phase));
  const lanes: Box[] = [];
  const stages: Box[] = [];
  const filings: Box[] = [];
  const gates: Box[] = [];
  let x = gap.inside;
  for (const lane of [...procedure.phases.map(({ id }) => id), ...(lost ? [''] : [])]) {
    const own = procedure.stages.filter(({ phase }) => (lane === '' ? !known.has(phase) : phase === lane));
    const rows = rowsOf(own);
    const widest = Math.max(1, ...rows.map((row) => row.length));
    const width = widest * card.width + (widest - 1) * gap.column + 2 * gap.inside;
    let y = head;
    for (const row of rows) {
      const gated = procedure.filings.filter(({ gate }) => row.some(({ id }) => id === gate?.opens));
      if (gated.length > 0) y += gateHeight * Math.max(...row.map(({ id }) => gated.filter(({ gate }) => gate?.opens === id).length));
      const start = x + (width - row.length * card.width - (row.length - 1) * gap.column) / 2;
      row.forEach((stage, i) => {
        const box = { id: stage.id, x: start + i * (card.width + gap.column), y, ...card };
        stages.push(box);
        gated.filter(({ gate }) => gate?.opens === stage.id).forEach(({ id }, j) => gates.push({ id, x: box.x + 10, y: y - gateHeight * (j + 1) + 1, width: card.width - 20, height: gateHeight - 2 }));
      });
      y += card.height + gap.row;
    }
    for (const { id } of procedure.filings.filter(({ phase }) => (lane === '' ? !known.has(phase) : phase === lane))) {
      filings.push({ id, x: x + (width - card.width) / 2, y, width: card.width, height: filingHeight });
      y += filingHeight + gap.row / 2;
    }
    lanes.push({ id: lane, x, y: 0, width, height: y + foot });
    x += width + gap.lane;
  }
  const height = Math.max(...lanes.map((lane) => lane.height), head + card.height + foot);
  const at = (boxes: readonly Box[], id: string): Box | undefined => boxes.find((box) => box.id === id);
  const join = (from: Box | undefined, to: Box | undefined): Arrow[] => (from === undefined || to === undefined ? [] : [arrow(from, to)]);
  return {
    width: x - gap.lane + gap.inside,
    height,
    lanes: lanes.map((lane) => ({ ...lane, height })),
    stages,
    filings,
    gates,
    arrows: procedure.stages.flatMap(({ id, after }) => after.flatMap((other) => join(at(stages, other), at(stages, id)))),
    ties: procedure.filings.flatMap(({ id, after }) => [...join(at(stages, after), at(filings, id)), ...join(at(filings, id), at(gates, id))]),
  };
}

type Stage = Procedure['stages'][number];

/** Stages by the length of the longest way to them within the list; in a circle, where it is first met. */
export function rowsOf(stages: readonly Stage[]): readonly (readonly Stage[])[] {
  const rank = new Map<string, number>();
  const visit = (stage: Stage, above: ReadonlySet<string>): number => {
    const found = rank.get(stage.id);
    if (found !== undefined) return found;
    const before = stages.filter(({ id }) => stage.after.includes(id) && !above.has(id) && id !== stage.id);
    const own = before.length === 0 ? 0 : Math.max(...before.map((each) => visit(each, new Set([...above, stage.id])))) + 1;
    rank.set(stage.id, own);
    return own;
  };
  const rows: Stage[][] = [];
  for (const stage of stages) (rows[visit(stage, new Set())] ??= []).push(stage);
  return Array.from(rows, (row) => row ?? []);
}

/** A curve from box to box: down within a lane, across from lane to lane. */
function arrow(from: Box, to: Box): Arrow {
  const down = to.y > from.y + from.height && Math.abs(middle(from) - middle(to)) < card.width * 1.2;
  const right = from.x < to.x;
  const [x1, y1, x2, y2] = down
    ? [middle(from), from.y + from.height, middle(to), to.y]
    : [right ? from.x + from.width : from.x, from.y + from.height / 2, right ? to.x : to.x + to.width, to.y + to.height / 2];
  const bend = Math.max(18, Math.min(60, Math.abs(down ? y2 - y1 : x2 - x1) / 2)) * (down || right ? 1 : -1);
  const path = down
    ? `M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
    : `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  return { from: from.id, to: to.id, path, x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

const middle = (box: Box): number => box.x + box.width / 2;
