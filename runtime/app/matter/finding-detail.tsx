import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { LightHistory } from '../../api/index.ts';
import type { VerdictRow } from '../../engine/index.ts';
import { JudgedTree, Light, Skeleton, useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { lightsQuery } from '../wire/queries.ts';
import { byId, useMatter } from './context.ts';

/** Why exactly: the condition tree as judged, and when this light was lit before. */
export function FindingDetail({ row }: { readonly row: VerdictRow }): ReactNode {
  const t = useTexts();
  const { view, governing } = useMatter();
  const lights = useQuery(lightsQuery(view.id));
  const definitions = byId(governing, row.release)?.definitions;
  const history = (lights.data ?? []).filter((each) => each.rule === row.rule && each.subject === row.subject);
  return (
    <div className="finding__detail">
      {row.tree !== undefined && (
        <>
          <h4>{t('check.tree')}</h4>
          <JudgedTree tree={row.tree} {...(definitions === undefined ? {} : { definitions })} />
        </>
      )}
      <h4>{t('check.history')}</h4>
      {lights.isPending && <Skeleton shape="lines" rows={2} />}
      {lights.data !== undefined && history.length === 0 && <p className="quiet">{t('check.noHistory')}</p>}
      <ol className="light-history">{history.map((each) => <LightEpisode key={`${each.litAt} ${each.light}`} episode={each} />)}</ol>
    </div>
  );
}

/** One time a light was lit: since when, by whom, until when and why. */
export function LightEpisode({ episode }: { readonly episode: LightHistory }): ReactNode {
  const t = useTexts();
  const { instant } = useLanguage();
  return (
    <li>
      <Light light={episode.light} /> {t('check.lit', { at: instant(episode.litAt) })}
      {episode.outAt === undefined ? ` · ${t('check.stillLit')}` : <> · <EpisodeEnd episode={episode} /></>}
    </li>
  );
}

/** When a light went out and why: the act, and the outcome after it. */
export function EpisodeEnd({ episode }: { readonly episode: LightHistory }): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const { instant, sentence, translate } = useLanguage();
  if (episode.outAt === undefined) return t('check.stillLit');
  const changed = join.list((episode.changed ?? []).map(({ place }) => translate(place.title)));
  const why = [
    episode.outBy === undefined ? undefined : plain(sentence(`trace.${episode.outBy}`)),
    changed === '' ? undefined : changed,
    episode.outOutcome === undefined ? undefined : sentence(`outcome.${episode.outOutcome}`),
  ].filter((each) => each !== undefined);
  return t('check.out', { at: instant(episode.outAt), why: why.join(' · ') });
}

/** The act's sentence without the names it would be filled with. */
function plain(sentence: string | undefined): string | undefined {
  return sentence?.split(/[“"（(：:{]/)[0]?.trim();
}
