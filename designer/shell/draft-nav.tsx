import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

import type { FindingView } from '../../runtime/api/designer.ts';
import { draftKinds } from '../../runtime/engine/index.ts';
import { useDesk } from '../draft/desk-context.ts';
import { useDraft } from '../draft/draft.ts';
import { GuideBar } from '../guide/guide-bar.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { type Room, rooms } from './rooms.ts';
import { shellTexts } from './texts.ts';

/** The rooms of a draft, with how many things each holds and what the checks find there. */
export function DraftNav(): ReactNode {
  const t = useRoomTexts(shellTexts);
  const { id, parts, findings } = useDraft();
  const { state } = useDesk();
  const kinds: readonly string[] = draftKinds[state.view.kind];
  const shown = rooms.filter((room) => room.kinds.length === 0 || room.kinds.some((kind) => kinds.includes(kind)));
  return (
    <nav className="draft__nav" aria-label={t('rooms')}>
      <ul>
        <li><NavLink to={`/drafts/${id}`} end className="draft__link">{t('overview')}</NavLink></li>
        {shown.map((room) => {
          const [counted] = room.kinds;
          return (
            <li key={room.id}>
              <NavLink to={`/drafts/${id}/${room.paths[0] ?? room.id}`} className="draft__link">
                <span className="draft__room">{t(`room.${room.id}`)}</span>
                <Marks found={foundIn(room, findings)} />
                {counted !== undefined && <span className="draft__count">{parts.filter(({ kind }) => kind === counted).length}</span>}
              </NavLink>
            </li>
          );
        })}
      </ul>
      <GuideBar />
    </nav>
  );
}

const foundIn = (room: Room, findings: readonly FindingView[]): readonly FindingView[] => findings.filter(({ part }) => room.kinds.includes(part.kind));

function Marks({ found }: { readonly found: readonly FindingView[] }): ReactNode {
  const t = useRoomTexts(shellTexts);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  return (
    <>
      {errors > 0 && <span className="finding-mark finding-mark--error" title={t('errors', { count: errors })}>✕ {errors}</span>}
      {warnings > 0 && <span className="finding-mark finding-mark--warning" title={t('warnings', { count: warnings })}>! {warnings}</span>}
    </>
  );
}
