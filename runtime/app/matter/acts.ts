import type { CommandKind, OfferedAct, Refusal } from '../../engine/index.ts';
import type { Language } from '../../ui/index.ts';
import { jointsOf } from '../texts/joints.ts';

type Place = Pick<OfferedAct, 'stage' | 'filing' | 'subject'>;

/** The offer of an act at a place: the most exact one there is; undefined where the act is not offered at all. */
export function offerOf(acts: readonly OfferedAct[], act: CommandKind, place: Place = {}): OfferedAct | undefined {
  const fits = acts.filter(
    (offer) => offer.act === act && matches(offer.stage, place.stage) && matches(offer.filing, place.filing) && (offer.subject === undefined || offer.subject === place.subject),
  );
  return fits.toSorted((a, b) => exactness(b) - exactness(a))[0];
}

/** Whether an act is this person's to do at all, now or later: it is offered and not shut for want of the role. */
export function isMine(offer: OfferedAct | undefined): offer is OfferedAct {
  return offer !== undefined && offer.refusal?.code !== 'role';
}

/** Why a button is shut, as a sentence with what would help; undefined where it is not. */
export function whyShut(offer: OfferedAct | undefined, language: Language): string | undefined {
  return offer?.refusal === undefined ? undefined : refusalText(offer.refusal, language);
}

const named = 4;

/** A refusal in words: the sentence, the fields and rules it is about, and what would help. */
export function refusalText(refusal: Refusal, { sentence, translate, date, language }: Language): string {
  const words = Object.fromEntries(Object.entries(refusal.params ?? {}).map(([name, value]) => [name, typeof value === 'string' ? translate(value) : value]));
  const parts = [sentence(`refusal.${refusal.code}`, words) ?? refusal.code];
  const titles = [...new Set([...(refusal.missing ?? []).map(({ title }) => translate(title)), ...(refusal.rules ?? []).map(({ title }) => translate(title))])];
  if (titles.length > 0) parts.push(jointsOf(language).list(titles.slice(0, named)) + (titles.length > named ? ` +${titles.length - named}` : '') + (language === 'en' ? '.' : '。'));
  if (refusal.helps !== undefined) {
    const { code, date: day, params } = refusal.helps;
    const help = sentence(`help.${code}`, { ...params, ...(day === undefined ? {} : { date: date(day) }) });
    if (help !== undefined) parts.push(help);
  }
  return parts.join(language === 'en' ? ' ' : '');
}

function matches(offered: string | undefined, asked: string | undefined): boolean {
  return offered === undefined || asked === undefined ? true : offered === asked;
}

function exactness({ stage, filing, subject }: Place): number {
  return [stage, filing, subject].filter((part) => part !== undefined).length;
}
