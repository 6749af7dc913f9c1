import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { isPartValue } from '../../runtime/engine/index.ts';
import { readNotice } from './notice.ts';

const shipped = (year: number) => {
  const value: unknown = JSON.parse(readFileSync(new URL(`../../config/calendars/cn/${year}.json`, import.meta.url), 'utf8'));
  if (!isPartValue('calendar-year', value)) throw new Error(String(year));
  return value;
};

describe('a yearly notice of holidays', () => {
  // Source: the State Council's notice for 2026, its dates in our own words.
  it('gives the days off and the days worked of 2026', () => {
    const { off, makeUp, unread } = readNotice(
      `元旦：1月1日（周四）至3日（周六）放假，共3天。1月4日（周日）上班。
       春节：2月15日（腊月廿八、周日）至23日（正月初七、周一）放假，共9天。2月14日（周六）、2月28日（周六）上班。
       清明节：4月4日（周六）至6日（周一）放假。劳动节：5月1日至5日放假，5月9日（周六）上班。
       端午节：6月19日至21日放假。中秋节：9月25日至27日放假。国庆节：10月1日至7日放假，共7天。9月20日（周日）、10月10日（周六）上班。`,
      2026,
    );
    expect({ off, makeUp, unread }).toEqual({ off: [...shipped(2026).off].sort(), makeUp: [...shipped(2026).makeUp].sort(), unread: [] });
  });

  it('a span may cross into another month or year', () => {
    expect(readNotice('9月29日至10月2日放假', 2023).off).toEqual(['2023-09-29', '2023-09-30', '2023-10-01', '2023-10-02']);
    expect(readNotice('2022年12月31日至2023年1月2日放假', 2023).off).toEqual(['2022-12-31', '2023-01-01', '2023-01-02']);
  });

  it('a day that is none, a span backwards and a day without its month are said to be unread', () => {
    expect(readNotice('2月30日放假', 2026)).toEqual({ off: [], makeUp: [], unread: ['2月30日放假'] });
    expect(readNotice('3月5日至3日放假', 2026).unread).toHaveLength(1);
    expect(readNotice('5日上班', 2026).unread).toEqual(['5日上班']);
  });

  it('sentences about nothing of the kind are passed over', () => {
    expect(readNotice('请各单位妥善安排值班，遇有重大事件按规定报告。', 2026)).toEqual({ off: [], makeUp: [], unread: [] });
  });
});
