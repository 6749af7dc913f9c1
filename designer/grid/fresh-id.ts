/** An id nothing has yet: the wished one, or that with the next free number. */
export function freshId(wished: string, taken: readonly string[]): string {
  if (!taken.includes(wished)) return wished;
  for (let number = 2; ; number += 1) if (!taken.includes(`${wished}-${number}`)) return `${wished}-${number}`;
}
