import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';

import type { FilingView, MatterView } from '../../api/index.ts';
import { Bug } from '../../engine/index.ts';
import { Chip, Failure, PoliciesContext, Skeleton, useLanguage } from '../../ui/index.ts';
import { DueText } from '../shell/due-text.tsx';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { matterAddress } from '../matter/addresses.ts';
import { openingOf } from '../matter/context.ts';
import { type Governing, useGoverning } from '../matter/definitions.ts';
import { subjectChoices } from '../matter/subject-choices.ts';
import { filingQuery, matterQuery } from '../wire/queries.ts';
import { AsFiled } from './as-filed.tsx';
import type { ReviewScene } from './scene.ts';
import { Outcomes } from './outcomes-form.tsx';

/** One version of a filing: the stages as they were sent, what changed, and the outcome for each subject. */
export function FilingReview({ matter, filing, version }: { readonly matter: string; readonly filing: string; readonly version: number }): ReactNode {
  const view = useQuery(matterQuery(matter));
  const filed = useQuery(filingQuery(matter, filing, version));
  const { governing, error } = useGoverning(view.data?.releases ?? none);
  const failed = view.error ?? filed.error ?? error;
  if (failed !== null && (view.data === undefined || filed.data === undefined || governing === undefined)) return <Failure error={failed} onRetry={() => void Promise.all([view.refetch(), filed.refetch()])} />;
  if (view.data === undefined || filed.data === undefined || governing === undefined) return <Skeleton shape="form" rows={9} />;
  return <Loaded view={view.data} filed={filed.data} governing={governing} />;
}

const none: MatterView['releases'] = [];

function Loaded({ view, filed, governing }: { readonly view: MatterView; readonly filed: FilingView; readonly governing: Governing }): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const { translate, date } = useLanguage();
  const [only, setOnly] = useState(filed.changes.length > 0);
  const release = openingOf({ view, governing });
  const filing = release.definitions.procedure.filings.find(({ id }) => id === filed.record.filing);
  if (filing === undefined) throw new Bug('a filing its procedure does not know');
  const subjects = useMemo(() => subjectChoices(release.definitions.procedure, view.matter, t('subject.unnamed')), [release, view.matter, t]);
  const [subject, setSubject] = useState(filed.record.subjects.find((id) => filed.record.outcomes[id] === undefined) ?? filed.record.subjects[0] ?? '');
  const scene: ReviewScene = { view, filed, governing, release, filing, subjects, subject, setSubject };
  const first = filed.record.version === 1;
  return (
    <PoliciesContext value={release.definitions.policies}>
      <section className="review__filed" aria-labelledby="filed">
        <header className="review__head">
          <div>
            <h2 id="filed"><Link to={matterAddress(view.id)}>{view.matter.title ?? view.id}</Link></h2>
            <p className="quiet">
              {translate(view.organisationTitle)} · {translate(filing.title)} · {t('review.version', { version: filed.record.version })} · <span className="nowrap">{t('filing.sentOn', { date: date(filed.record.on), time: filed.record.time ?? '' })}</span>
              {filed.record.plannedFor !== undefined && <> · <span className="nowrap">{t('gate.planned')} {date(filed.record.plannedFor)}</span></>}
            </p>
          </div>
          <span className="spring" />
          <dl className="review__dues">
            {filed.dueToLimit !== undefined && <div><dt>{t('review.toLimit')}</dt><dd><DueText due={filed.dueToLimit} /></dd></div>}
            {filed.dueToMeeting !== undefined && <div><dt>{t('review.toPlanned')}</dt><dd><DueText due={filed.dueToMeeting} /></dd></div>}
          </dl>
        </header>
        <div className="row">
          <span className="quiet">{first ? t('review.firstVersion') : filed.changes.length === 0 ? t('review.noChanges') : join.colon(t('review.changes'), t('review.changesCount', { count: filed.changes.length }))}</span>
          {filed.changes.length > 0 && <Chip pressed={only} onPress={() => setOnly(!only)}>{t('review.onlyChanges')}</Chip>}
        </div>
        <AsFiled scene={scene} onlyChanges={only && filed.changes.length > 0} />
      </section>
      <Outcomes scene={scene} />
    </PoliciesContext>
  );
}
