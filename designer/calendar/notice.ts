import { addDays, isCivilDate } from '../../runtime/engine/index.ts';

/** What a notice of holidays lays down. */
export interface NoticeDays {
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
  /** Sentences that speak of days off or worked, and could not be read. */
  readonly unread: readonly string[];
}

const two = (number: number): string => String(number).padStart(2, '0');
/** What people put behind a day: which day of the week it is, or that of the lunar month. */
const aside = /[（(][^（）()]*[）)]/g;
const span = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*(?:至|到|—|－|-|~|～)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;

/** The days of every date and every span in a text; a part left out is the one before. */
function daysIn(text: string, year: number): readonly string[] | undefined {
  const days: string[] = [];
  let month: number | undefined;
  for (const found of text.matchAll(span)) {
    const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = found;
    month = fromMonth === undefined ? month : Number(fromMonth);
    if (month === undefined) return undefined;
    const ownYear = fromYear === undefined ? year : Number(fromYear);
    const from = `${ownYear}-${two(month)}-${two(Number(fromDay))}`;
    if (toMonth !== undefined) month = Number(toMonth);
    const to = toDay === undefined ? from : `${toYear === undefined ? ownYear : Number(toYear)}-${two(month)}-${two(Number(toDay))}`;
    if (!isCivilDate(from) || !isCivilDate(to) || to < from) return undefined;
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  }
  return days;
}

/**
 * Reads a yearly notice of holidays as people paste it: "1月1日至3日放假，1月4日（周日）上班". A sentence with 放假 gives
 * days off, one with 上班 days worked; weekdays and lunar days in brackets are passed over.
 */
export function readNotice(text: string, year: number): NoticeDays {
  const off = new Set<string>();
  const makeUp = new Set<string>();
  const unread: string[] = [];
  for (const sentence of text.replace(aside, '').split(/[。；;\n]/).map((each) => each.trim()).filter((each) => each !== '')) {
    // "…放假调休，共3天" and "…上班" may share a sentence: each takes the dates before it.
    const parts = sentence.split(/(放假|上班)/);
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const dates = parts[at] ?? '';
      const days = /\d日/.test(dates) ? daysIn(dates, year) : [];
      if (days === undefined || (days.length === 0 && /\d/.test(dates))) unread.push(sentence);
      else for (const day of days) (parts[at + 1] === '放假' ? off : makeUp).add(day);
    }
  }
  return { off: [...off].sort(), makeUp: [...makeUp].sort(), unread };
}
