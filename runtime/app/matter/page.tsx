import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate, useParams } from 'react-router';

import type { MatterView } from '../../api/index.ts';
import type { FieldRef } from '../../engine/index.ts';
import { ExchangeFailure, Failure, PoliciesContext, Skeleton, useSession } from '../../ui/index.ts';
import { useDrafts } from '../drafts/use-drafts.ts';
import { FailurePage } from '../shell/failure.tsx';
import { useTitle } from '../shell/title.ts';
import { useTexts } from '../texts/use-texts.ts';
import { matterQuery } from '../wire/queries.ts';
import { stageAddress } from './addresses.ts';
import { MatterContext, type MatterScene, openingOf, procedureOf } from './context.ts';
import { type Governing, useGoverning } from './definitions.ts';
import { MatterHeader } from './header.tsx';
import { useJudgement } from './live-verdict.ts';
import { subjectChoices } from './subject-choices.ts';

/** What is missing, and am I lawful? The matter with its tabs. */
export function Component(): ReactNode {
  const { matter = '' } = useParams();
  const { data, error, refetch } = useQuery(matterQuery(matter));
  const { governing, error: notLoaded } = useGoverning(data?.releases ?? none);
  if (error !== null && data === undefined) return <Failed error={error} onRetry={() => void refetch()} />;
  if (notLoaded !== null && governing === undefined) return <Failure error={notLoaded} onRetry={() => location.reload()} />;
  if (data === undefined || governing === undefined) return <Skeleton shape="form" rows={10} />;
  return <Loaded key={data.id} view={data} governing={governing} />;
}

const none: MatterView['releases'] = [];

function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): ReactNode {
  if (error instanceof ExchangeFailure) return <FailurePage kind={error.kind} {...(error.document === undefined ? {} : { detail: error.document.detail })} {...(error.kind === 'not-found' || error.kind === 'refused' ? {} : { onRetry })} />;
  return <FailurePage kind="broken" onRetry={onRetry} />;
}

function Loaded({ view, governing }: { readonly view: MatterView; readonly governing: Governing }): ReactNode {
  const t = useTexts();
  const session = useSession();
  const { drafts, edits } = useDrafts(session, view);
  const { matter, judgement } = useJudgement(view, governing, edits.drafts);
  const procedure = useMemo(() => procedureOf({ view, governing }), [view, governing]);
  const subjects = useMemo(() => subjectChoices(procedure, matter, t('subject.unnamed')), [procedure, matter, t]);
  const jump = useJump(view.id, procedure.stages);
  useTitle(view.matter.title ?? view.id);
  const scene: MatterScene = useMemo(
    () => ({ view, governing, drafts, edits, matter, judgement, subjects, ...jump }),
    [view, governing, drafts, edits, matter, judgement, subjects, jump],
  );
  return (
    <MatterContext value={scene}>
      <PoliciesContext value={openingOf(scene).definitions.policies}>
        <div className="matter">
          <MatterHeader />
          <Outlet />
        </div>
      </PoliciesContext>
    </MatterContext>
  );
}

type Stages = readonly { readonly id: string; readonly forms: readonly { readonly form: string }[] }[];

/** Going to a field and back: the address carries the place, the target the field. */
function useJump(matter: string, stages: Stages): Pick<MatterScene, 'target' | 'goTo' | 'goBack'> {
  const navigate = useNavigate();
  const location = useLocation();
  const here = useRef(location.pathname);
  useEffect(() => {
    here.current = location.pathname;
  }, [location.pathname]);
  const [target, setTarget] = useState<FieldRef>();
  const [from, setFrom] = useState<string>();
  const goTo = useCallback(
    (field: FieldRef) => {
      const stage = field.stage ?? stages.find(({ forms }) => forms.some(({ form }) => form === field.form))?.id;
      if (stage === undefined) return;
      setFrom(here.current);
      setTarget({ ...field });
      const address = stageAddress(matter, stage, field.subject);
      if (address !== here.current) void navigate(address);
    },
    [matter, navigate, stages],
  );
  const back = from === undefined || from === location.pathname ? undefined : from;
  const goBack = useMemo(
    () => (back === undefined ? undefined : () => {
      setFrom(undefined);
      setTarget(undefined);
      void navigate(back);
    }),
    [back, navigate],
  );
  return useMemo(() => ({ target, goTo, goBack }), [target, goTo, goBack]);
}
