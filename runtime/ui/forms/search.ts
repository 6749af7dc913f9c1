/** Something to choose, with what it is found by. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  /** The heading it stands under; options of one group stand together. */
  readonly group?: string;
  /** Kept for old values, no longer offered. */
  readonly retired?: boolean;
}

/** How a Chinese text sounds: a syllable per character; other characters stand for themselves. */
export type Sound = (text: string) => readonly string[];

/** What an option is found by. */
export interface SearchKeys {
  readonly full: string;
  readonly initials: string;
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** Full pinyin and initials of a label. */
export function searchKeys(label: string, sound: Sound): SearchKeys {
  const syllables = sound(label);
  return { full: fold(syllables.join('')), initials: fold(syllables.map((syllable) => syllable.slice(0, 1)).join('')) };
}

/** How well an option fits a query: 0 best; undefined not at all. */
export function fit(option: Option, query: string, keys: SearchKeys | undefined): number | undefined {
  const wanted = fold(query);
  const label = fold(option.label);
  if (wanted === '' || label === wanted || fold(option.value) === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  if (keys?.initials === wanted || keys?.full === wanted) return 2;
  if (keys?.initials.startsWith(wanted) === true || keys?.full.startsWith(wanted) === true) return 3;
  // An id of several parts is found by any of them.
  if (label.includes(wanted) || fold(option.value).startsWith(wanted) || fold(option.value).includes(`.${wanted}`)) return 4;
  // One letter in the middle of a sound fits nearly everything: it finds only what begins with it.
  if (wanted.length < 2) return undefined;
  if (keys?.initials.includes(wanted) === true) return 5;
  return keys?.full.includes(wanted) === true ? 6 : undefined;
}

/** The options that fit, best first, else in their own order. Retired ones are left out. */
export function search(options: readonly Option[], query: string, keys: ReadonlyMap<string, SearchKeys>): readonly Option[] {
  return options
    .flatMap((option, index) => {
      const rank = option.retired === true ? undefined : fit(option, query, keys.get(option.value));
      return rank === undefined ? [] : [{ option, rank, index }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ option }) => option);
}

/** The one option a typed text can only mean: its label or code exactly, else the single one that fits. */
export function meant(options: readonly Option[], query: string, keys: ReadonlyMap<string, SearchKeys>): Option | undefined {
  if (fold(query) === '') return undefined;
  const exact = options.find((option) => fold(option.label) === fold(query) || option.value === query.trim());
  if (exact !== undefined) return exact;
  const found = search(options, query, keys);
  return found.length === 1 ? found[0] : undefined;
}
