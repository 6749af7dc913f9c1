import { useEffect, useState } from 'react';

import { type Option, type SearchKeys, searchKeys, type Sound } from './search.ts';

let loading: Promise<Sound> | undefined;

/** How Chinese sounds; the dictionary is loaded with the first use and then kept. */
function loadSound(): Promise<Sound> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => (text) => pinyin(text, { toneType: 'none', type: 'array', v: true }));
  return loading;
}

const empty: ReadonlyMap<string, SearchKeys> = new Map();

/** Pinyin keys by option value; empty until wanted and loaded, so search by characters works from the start. */
export function usePinyin(options: readonly Option[], wanted: boolean): ReadonlyMap<string, SearchKeys> {
  const [keys, setKeys] = useState(empty);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    void loadSound().then((sound) => {
      if (current) setKeys(new Map(options.map((option) => [option.value, searchKeys(option.label, sound)])));
    });
    return () => {
      current = false;
    };
  }, [options, wanted]);
  return keys;
}
