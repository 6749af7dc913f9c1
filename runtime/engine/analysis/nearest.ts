/** The known id that is most likely meant by an unknown one; undefined where none is near. */
export function nearest(unknown: string, known: Iterable<string>): string | undefined {
  let best: { readonly id: string; readonly distance: number } | undefined;
  const most = Math.max(1, Math.floor(unknown.length / 3));
  for (const id of known) {
    if (Math.abs(id.length - unknown.length) > most) continue;
    const distance = edits(unknown.toLowerCase(), id.toLowerCase());
    if (distance <= most && (best === undefined || distance < best.distance)) best = { id, distance };
  }
  return best?.id;
}

/** How many letters must be changed, put in or taken out to make one text of the other (Levenshtein). */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const swap = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
