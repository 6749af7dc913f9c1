import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { ReleaseVerdict } from '../../runtime/api/designer.ts';
import { type Column, DataTable, Empty, Failure, Light, type Shown, Skeleton, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';
import { verdictsQuery } from './wire.ts';

const lights = ['green', 'yellow', 'red', 'grey', 'problem'] as const satisfies readonly Shown[];

/** The recorded acts that were judged with a release, as far as the reader's role reaches; `count` is of all. */
export function Verdicts({ hash, count }: { readonly hash: string; readonly count: number }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate, instant, sentence } = useLanguage();
  const { data, error, refetch } = useQuery(verdictsQuery(hash));
  if (data === undefined) return error === null ? <Skeleton shape="table" rows={6} /> : <Failure error={error} onRetry={() => void refetch()} />;
  const columns: readonly Column<ReleaseVerdict>[] = [
    { id: 'at', title: t('at'), cell: ({ at }) => instant(at), sort: ({ at }) => at, width: 'narrow' },
    { id: 'matter', title: t('matter'), cell: ({ matter, matterTitle }) => <a href={`/matters/${encodeURIComponent(matter)}`}>{matterTitle}</a>, sort: ({ matterTitle }) => matterTitle },
    { id: 'organisation', title: t('organisation'), cell: ({ organisationTitle }) => translate(organisationTitle), sort: ({ organisationTitle }) => organisationTitle },
    { id: 'act', title: t('act'), cell: ({ act }) => sentence(`trace.${act}`) ?? act, sort: ({ act }) => act },
    { id: 'overall', title: t('overall'), cell: ({ overall }) => { const light = lights.find((each) => each === overall); return light === undefined ? overall : <Light light={light} />; }, sort: ({ overall }) => overall, width: 'narrow' },
  ];
  return (
    <DataTable
      caption={t('tab.verdicts')} columns={columns} rows={data} rowKey={({ matter, sequence }) => `${matter} ${sequence}`} initialSort={{ column: 'at', descending: true }}
      empty={<Empty title={count > 0 ? t('verdictsHidden', { count }) : t('verdictsNone')}>{count > 0 ? t('verdictsHiddenHelp') : t('verdictsHelp')}</Empty>}
    />
  );
}
