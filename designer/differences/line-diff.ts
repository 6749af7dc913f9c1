/** A pair of lines side by side; an absent side has no line there. */
export interface LinePair {
  readonly before?: string;
  readonly after?: string;
}

/** Beyond this many comparisons the middle is told as taken out and put in whole. */
const most = 4_000_000;

/** Two texts line by line: what both have stands beside each other, the rest alone (longest common subsequence). */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly LinePair[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (lines: readonly string[]): readonly LinePair[] => lines.map((line) => ({ before: line, after: line }));
  return [
    ...same(before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

function middle(before: readonly string[], after: readonly string[]): readonly LinePair[] {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0 || n * m > most) return paired(before, after);
  const width = m + 1;
  const lengths = new Uint32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = before[i] === after[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: LinePair[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  while (i < n && j < m) {
    if (before[i] === after[j]) {
      pairs.push(...paired(before.slice(fromI, i), after.slice(fromJ, j)), { before: before[i] ?? '', after: after[j] ?? '' });
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  pairs.push(...paired(before.slice(fromI), after.slice(fromJ)));
  return pairs;
}

/** Lines that differ, beside each other as far as both reach. */
function paired(before: readonly string[], after: readonly string[]): readonly LinePair[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [old, now] = [before[index], after[index]];
    return { ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
  });
}

/** The pairs with long runs of the same left out, `around` lines kept beside each change; a number stands for how many were left out. */
export function folded(pairs: readonly LinePair[], around = 3): readonly (LinePair | number)[] {
  const changed = pairs.map(({ before, after }) => before !== after);
  const near = pairs.map((_, index) => changed.slice(Math.max(0, index - around), index + around + 1).includes(true));
  const out: (LinePair | number)[] = [];
  for (const [index, pair] of pairs.entries()) {
    const last = out.at(-1);
    if (near[index] === true) out.push(pair);
    else if (typeof last === 'number') out[out.length - 1] = last + 1;
    else out.push(1);
  }
  return out;
}
