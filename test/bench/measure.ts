/** Median of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** The value below which the given share of a list lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds of each of `rounds` runs after `warm` uncounted ones. */
export async function timed(rounds: number, warm: number, run: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = -warm; round < rounds; round += 1) {
    const start = performance.now();
    await run(round);
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** One line of a benchmark: the figure, its bound and the ratio to the peer. */
export function report(
  what: string,
  figure: number,
  unit: string,
  bound: number,
  peer?: { readonly name: string; readonly figure: number },
): boolean {
  const kept = figure <= bound;
  const ratio = peer ? ` | ${(figure / peer.figure).toFixed(2)} × ${peer.name} (${peer.figure.toFixed(2)} ${unit})` : '';
  console.log(`${kept ? 'ok  ' : 'OVER'} ${what}: ${figure.toFixed(2)} ${unit} (bound ${bound} ${unit})${ratio}`);
  return kept;
}
