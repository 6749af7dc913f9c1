import type { ExchangeElementView, ExchangeFile } from '../../api/index.ts';

/** Fields a person takes from a file, by field: a value given by hand where the file's own does not do. */
export type Chosen = Readonly<Record<string, { readonly take: boolean; readonly value?: unknown }>>;

/** A file with what is to be taken of it. */
export interface Line {
  readonly key: string;
  readonly file: ExchangeFile;
  /** Whether it can be taken at all: read, matched, and its form open. */
  readonly open: boolean;
  readonly take: boolean;
  readonly chosen: Chosen;
}

const doubtful: ReadonlySet<string> = new Set(['too-long', 'shape', 'row-incomplete']);

/** Whether an element can be taken at all. */
export const takeable = ({ field, state }: ExchangeElementView): boolean => field !== undefined && (state === 'new' || state === 'different');

/** What is taken unless said otherwise: everything new that the form can hold; nothing that is recorded is changed unasked. */
export function usualChoice(file: ExchangeFile): Chosen {
  return Object.fromEntries((file.elements ?? []).flatMap((element) => {
    const { field, state, notes } = element;
    return field === undefined || !takeable(element) ? [] : [[field, { take: state === 'new' && !notes.some(({ code }) => doubtful.has(code)) }] as const];
  }));
}

/** The values chosen of a file. */
export function chosenValues(file: ExchangeFile, chosen: Chosen): Readonly<Record<string, unknown>> {
  return Object.fromEntries((file.elements ?? []).flatMap(({ field, value }) => {
    const choice = field === undefined ? undefined : chosen[field];
    const taken = choice?.value ?? value;
    return field === undefined || choice?.take !== true || taken === undefined ? [] : [[field, taken] as const];
  }));
}

/** How many values are new, differ, and have something to be told. */
export function countsOf({ elements = [] }: ExchangeFile): { readonly fresh: number; readonly different: number; readonly told: number; readonly same: number; readonly empty: number } {
  const count = (state: ExchangeElementView['state']): number => elements.filter((each) => each.state === state).length;
  return { fresh: count('new'), different: count('different'), told: elements.filter(({ notes, state }) => state !== 'kept' && notes.length > 0).length, same: count('same'), empty: count('empty') };
}
