import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import { Button, type SubjectChoice, useLanguage, useSession } from '../../ui/index.ts';
import { type TextKey, useTexts } from '../texts/use-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { isMine, offerOf } from './acts.ts';
import { matterAddress } from './addresses.ts';
import { procedureOf, useMatter } from './context.ts';
import { DateEntry, NameEntry, ReasonEntry } from './entries.tsx';
import { MoveSubject } from './move-dialog.tsx';

type State = 'active' | 'suspended' | 'withdrawn';

const acts = {
  suspended: { act: 'subject.suspend', title: 'subject.suspendTitle' },
  withdrawn: { act: 'subject.withdraw', title: 'subject.withdrawTitle' },
  active: { act: 'subject.takeBack', title: 'subject.takeBackTitle' },
} as const satisfies Record<State, { readonly act: TextKey; readonly title: TextKey }>;

const ways: Readonly<Record<State, readonly State[]>> = { active: ['suspended', 'withdrawn'], suspended: ['active', 'withdrawn'], withdrawn: [] };

/** Who the tab is about, how the subject's state changed, and the acts that change it. */
export function SubjectLine({ subject }: { readonly subject: SubjectChoice }): ReactNode {
  const t = useTexts();
  const { date } = useLanguage();
  const { view } = useMatter();
  const [to, setTo] = useState<State>();
  const [moving, setMoving] = useState(false);
  const offer = offerOf(view.acts, 'change-subject', { subject: subject.id });
  const move = offerOf(view.acts, 'move-subjects', { subject: subject.id });
  const changes = view.matter.subjects.find(({ id }) => id === subject.id)?.changes ?? [];
  const state = subject.state ?? 'active';
  return (
    <div className={`subject-line subject-line--${state}`}>
      <span className="subject-line__name">{subject.label}</span>
      {subject.detail !== undefined && <span className="quiet">{subject.detail}</span>}
      {state !== 'active' && <span className="tag tag--strong">{t(`subject.${state}`)}</span>}
      <span className="spring" />
      {isMine(move) && move.possible && <Button look="quiet" size="small" onClick={() => setMoving(true)}>{t('subject.move')}</Button>}
      {isMine(offer) && offer.possible && ways[state].length > 0 && (
        <span className="subject-line__acts" role="group" aria-label={t('subject.actions', { name: subject.label })}>
          {ways[state].map((way) => <Button key={way} look="quiet" size="small" onClick={() => setTo(way)}>{t(acts[way].act)}</Button>)}
        </span>
      )}
      {changes.length > 0 && (
        <ul className="subject-line__history" aria-label={t('subject.history')}>
          {changes.map((change) => (
            <li key={`${change.on} ${change.to} ${change.reason}`}>
              {t('subject.historyRow', { date: date(change.on), to: t(change.movedTo === undefined ? `subject.${change.to}` : 'subject.moved'), reason: change.reason, person: change.decidedBy })}
              {change.movedTo !== undefined && <>{' '}<Link to={matterAddress(change.movedTo)}>{view.linked[change.movedTo] ?? change.movedTo}</Link></>}
            </li>
          ))}
        </ul>
      )}
      {moving && <MoveSubject subject={subject} onClose={() => setMoving(false)} />}
      {to !== undefined && <ChangeSubject subject={subject} to={to} onClose={() => setTo(undefined)} />}
    </div>
  );
}

function ChangeSubject({ subject, to, onClose }: { readonly subject: SubjectChoice; readonly to: State; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { today, person } = useSession();
  const scene = useMatter();
  const { view } = scene;
  const [on, setOn] = useState(view.at.date);
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  return (
    <ActDialog
      matter={view.id}
      open
      title={t(acts[to].title, { name: subject.label })}
      confirm={t(acts[to].act)}
      danger={to === 'withdrawn'}
      command={() => ({ kind: 'change-subject', subject: subject.id, to, on, reason: reason.trim(), decidedBy: decidedBy.trim() })}
      onClose={onClose}
    >
      <p className="quiet">{t('subject.changeHelp', { subject: translate(procedureOf(scene).subject.title) })}</p>
      <DateEntry label={t('subject.on')} value={on} onChange={setOn} max={today} />
      <ReasonEntry label={t('subject.reason')} value={reason} onChange={setReason} />
      <NameEntry label={t('subject.decidedBy')} value={decidedBy} onChange={setDecidedBy} names={[...new Set([...view.staff.map(({ name }) => name), person.name])]} />
    </ActDialog>
  );
}
