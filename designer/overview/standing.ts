import type { DraftEditNote } from '../../runtime/api/designer.ts';

/** The numbers of the edits that stand: not taken back, or brought back again. */
export function standing(log: readonly DraftEditNote[]): ReadonlySet<number> {
  const takenBackBy = new Map(log.flatMap(({ number, undoes }) => (undoes === undefined ? [] : [[undoes, number] as const])));
  const stands = (number: number): boolean => {
    const by = takenBackBy.get(number);
    return by === undefined || !stands(by);
  };
  return new Set(log.filter(({ number }) => stands(number)).map(({ number }) => number));
}

/** The edit that a person's undo would take back next; undefined for none. */
export function nextToUndo(log: readonly DraftEditNote[], person: string): number | undefined {
  const stands = standing(log);
  return log.findLast((note) => note.person === person && note.undoes === undefined && stands.has(note.number))?.number;
}
