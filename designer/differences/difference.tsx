import { type ReactNode, useState } from 'react';

import { type Difference, type DifferenceDetail, type Part, partAt, type ReleaseContent } from '../../runtime/engine/index.ts';
import { Change, useLanguage } from '../../runtime/ui/index.ts';
import { partTexts } from '../parts/texts.ts';
import { useRoleTitle } from '../procedure/use-procedure.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { isRead, PartReading } from './part-reading.tsx';
import { Sides, TextSides } from './sides.tsx';
import { differenceTexts } from './texts.ts';

/** The two sides of a comparison. The contents are absent for drafts that are no release. */
export interface Compared {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly contents?: { readonly before: ReleaseContent; readonly after: ReleaseContent } | undefined;
}

/** One part that differs: what changed as sentences, old and new side by side, the JSON on demand. */
export function DifferenceView({ difference, compared }: { readonly difference: Difference; readonly compared: Compared }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  const kindWord = useRoomTexts(partTexts);
  const { sentence, translate } = useLanguage();
  const [json, setJson] = useState(false);
  const { part: ref, kind, details, title } = difference;
  const [before, after] = [partAt(compared.before, ref), partAt(compared.after, ref)];
  const { contents } = compared;
  const sided = contents !== undefined && isRead(ref.kind) && kind !== 'moved' && JSON.stringify(before) !== JSON.stringify(after);
  // What no sentence tells, the two sides show.
  const said = sided ? details.filter(({ code, params }) => sentence(`difference.${code}`, params) !== undefined) : details;
  return (
    <article className={`difference difference--${kind}`} aria-label={translate(title)}>
      <header className="difference__head">
        <span className={`difference__kind difference__kind--${kind}`}>{t(kind)}</span>
        <h4>{translate(title)}</h4>
        <span className="quiet">{kindWord(ref.kind)}</span>
        <span className="spring" />
        <button type="button" className="link difference__json no-print" aria-expanded={json} onClick={() => setJson(!json)}>{t('json')}</button>
      </header>
      {said.length > 0 && <ul className="difference__details">{said.map((detail, index) => <Detail key={index} detail={detail} sided={sided} />)}</ul>}
      {(kind === 'added' || kind === 'removed') && <YearDays part={after ?? before} />}
      {details.length === 0 && kind === 'moved' && <p className="quiet">{t('movedNote')}</p>}
      {sided && (
        <Sides
          before={before === undefined ? undefined : <PartReading part={before} other={after} content={contents.before} />}
          after={after === undefined ? undefined : <PartReading part={after} other={before} content={contents.after} />}
        />
      )}
      {ref.kind === 'template' && kind === 'changed' && <TextSides label={`${t('sides')} ${translate(title)}`} before={sourceOf(before)} after={sourceOf(after)} />}
      {json && <TextSides label={`${t('json')} ${translate(title)}`} before={pretty(before)} after={pretty(after)} />}
    </article>
  );
}

/** The days of a calendar's year that is there on one side only; nothing for another part. */
function YearDays({ part }: { readonly part: Part | undefined }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  const { date } = useLanguage();
  if (part?.kind !== 'calendar-year') return null;
  const { source, off, makeUp } = part.value;
  return (
    <dl className="sides__facts">
      <dt>{t('basis')}</dt><dd>{source.title} {source.number}</dd>
      <dt>{t('off')}</dt><dd>{off.length === 0 ? t('none2') : off.map((day) => date(day)).join(t('comma'))}</dd>
      <dt>{t('makeUp')}</dt><dd>{makeUp.length === 0 ? t('none2') : makeUp.map((day) => date(day)).join(t('comma'))}</dd>
    </dl>
  );
}

/** The value with its keys in one order, so that only what differs is marked. */
const pretty = (part: Part | undefined): string | undefined => (part === undefined ? undefined : JSON.stringify(ordered(part.value), null, 2));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, ordered(each)]));
}

const sourceOf = (part: Part | undefined): string | undefined => (part?.kind === 'template' ? part.value.source : undefined);

const isPlain = (value: unknown): boolean => value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function Detail({ detail, sided }: { readonly detail: DifferenceDetail; readonly sided: boolean }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  const { sentence, translate } = useLanguage();
  const role = useRoleTitle();
  const { code, path, before, after } = detail;
  const isRole = code === 'responsible' || code === 'review-by';
  const words = (value: unknown): unknown => (typeof value !== 'string' ? value : isRole ? role(value) : translate(value));
  const params = isRole ? { ...detail.params, before: String(words(before) ?? '—'), after: String(words(after) ?? '—') } : detail.params;
  const text = sentence(`difference.${code}`, params);
  const pair = !sided && isPlain(before) && isPlain(after) && (before !== undefined || after !== undefined);
  return (
    <li>
      {text ?? (path === '' ? t('whole') : t('generic', { path }))}
      {pair && (text === undefined || !(text.includes(String(words(after ?? before))))) && <> <Change before={words(before)} after={words(after)} /></>}
    </li>
  );
}
