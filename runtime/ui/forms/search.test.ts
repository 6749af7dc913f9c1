import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';

import { meant, type Option, search, searchKeys } from './search.ts';

const sound = (text: string): readonly string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });
const options: readonly Option[] = [
  { value: '01', label: '汉族' }, { value: '04', label: '藏族' }, { value: '08', label: '壮族' }, { value: '25', label: '吕族' }, { value: '99', label: '旧族', retired: true },
];
const keys = new Map(options.map((option) => [option.value, searchKeys(option.label, sound)]));
const found = (query: string): readonly string[] => search(options, query, keys).map((option) => option.label);

describe('a choice is found', () => {
  it('by its characters, its code, its pinyin and its initials', () => {
    expect(found('藏')).toEqual(['藏族']);
    expect(found('08')).toEqual(['壮族']);
    expect(found('zhuang')).toEqual(['壮族']);
    expect(found('hz')).toEqual(['汉族']);
    expect(found('zz')).toEqual(['藏族', '壮族']);
  });
  it('with ü typed as v, as Chinese keyboards do', () => expect(found('lvz')).toEqual(['吕族']));
  it('by one letter only where it begins with it', () => expect(found('z')).toEqual(['藏族', '壮族']));
  it('never when it is retired, and all others by an empty query', () => expect(found('')).toEqual(['汉族', '藏族', '壮族', '吕族']));
  it('by its characters even before the pinyin is loaded', () => expect(search(options, '壮', new Map()).map((option) => option.value)).toEqual(['08']));
});

describe('a typed text means', () => {
  it('the option it names exactly, even a retired one', () => expect(meant(options, '旧族', keys)?.value).toBe('99'));
  it('the only one that fits', () => expect(meant(options, 'zang', keys)?.value).toBe('04'));
  it('nothing where several fit or none does', () => {
    expect(meant(options, 'zz', keys)).toBeUndefined();
    expect(meant(options, 'qq', keys)).toBeUndefined();
    expect(meant(options, ' ', keys)).toBeUndefined();
  });
});
