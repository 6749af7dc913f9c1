import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import type { GateState } from '../../engine/index.ts';
import { useLanguage, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { ActDialog } from './act-dialog.tsx';
import { filingAddress, stageAddress } from './addresses.ts';
import { procedureOf, useMatter } from './context.ts';
import { DateEntry, ReasonEntry } from './entries.tsx';

type Asking = 'begin-stage' | 'reschedule' | 'record-breach' | 'settle-breach';

/** What can be done at a gate: file, proceed, reschedule, record that it was passed while shut, settle that. */
export function GateActs({ gate, atFiling }: { readonly gate: GateState; readonly atFiling: boolean }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const scene = useMatter();
  const { view } = scene;
  const [asking, setAsking] = useState<Asking>();
  const { filings, stages } = procedureOf(scene);
  const opens = language.translate(stages.find(({ id }) => id === gate.opens)?.title ?? gate.opens);
  const filing = filings.find(({ id }) => id === gate.filing);
  const file = offerOf(view.acts, 'file', { filing: gate.filing });
  const labels = { 'begin-stage': t('gate.convene', { stage: opens }), reschedule: t('gate.reschedule'), 'record-breach': t('gate.breach'), 'settle-breach': t('gate.settle') };
  const acts = (['begin-stage', 'reschedule', 'record-breach', 'settle-breach'] as const).filter((act) => {
    const offer = offerOf(view.acts, act, { filing: gate.filing });
    if (!isMine(offer)) return false;
    // What is done or cannot arise yet is not a shut door but no door.
    return offer.possible || (act === 'begin-stage' && offer.refusal?.code !== 'already-done') || (act === 'reschedule' && offer.refusal?.code !== 'already-done');
  });
  return (
    <div className="gate__acts">
      {!atFiling && isMine(file) && gate.held === undefined && <Link className="button button--plain button--small" to={filingAddress(view.id, gate.filing)}>{language.translate(filing?.title ?? gate.filing)}</Link>}
      {acts.map((act) => {
        const why = whyShut(offerOf(view.acts, act, { filing: gate.filing }), language);
        return <WhyButton key={act} size="small" look={act === 'record-breach' ? 'danger' : 'plain'} onClick={() => setAsking(act)} {...(why === undefined ? {} : { why })}>{labels[act]}</WhyButton>;
      })}
      {asking === 'begin-stage' && <Convene gate={gate} label={labels['begin-stage']} onClose={() => setAsking(undefined)} />}
      {asking === 'reschedule' && <Reschedule gate={gate} onClose={() => setAsking(undefined)} />}
      {asking === 'record-breach' && <RecordBreach gate={gate} onClose={() => setAsking(undefined)} />}
      {asking === 'settle-breach' && <SettleBreach gate={gate} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

interface AskProps {
  readonly gate: GateState;
  readonly onClose: () => void;
}

function Convene({ gate, label, onClose }: AskProps & { readonly label: string }): ReactNode {
  const { date } = useLanguage();
  const t = useTexts();
  const navigate = useNavigate();
  const { view } = useMatter();
  return (
    <ActDialog matter={view.id} open size="small" title={label} confirm={label} command={() => ({ kind: 'begin-stage', stage: gate.opens })} onClose={onClose} onDone={() => void navigate(stageAddress(view.id, gate.opens))}>
      <p>{t('gate.open')}{gate.planned === undefined ? '' : ` · ${t('gate.planned')} ${date(gate.planned)}`}</p>
    </ActDialog>
  );
}

function Reschedule({ gate, onClose }: AskProps): ReactNode {
  const t = useTexts();
  const { date, translate } = useLanguage();
  const { view } = useMatter();
  const [to, setTo] = useState(gate.planned ?? '');
  const [reason, setReason] = useState('');
  return (
    <ActDialog matter={view.id} open size="small" title={t('gate.rescheduleTitle', { act: translate(gate.title) })} confirm={t('gate.reschedule')} command={() => ({ kind: 'reschedule', filing: gate.filing, to, reason: reason.trim() })} onClose={onClose}>
      <DateEntry label={t('gate.rescheduleTo')} value={to} onChange={setTo} {...(gate.earliest === undefined ? {} : { hint: t('gate.rescheduleHelp', { date: date(gate.earliest) }) })} />
      <ReasonEntry label={t('gate.rescheduleReason')} value={reason} onChange={setReason} />
    </ActDialog>
  );
}

function RecordBreach({ gate, onClose }: AskProps): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { view } = useMatter();
  const [heldOn, setHeldOn] = useState('');
  const [reason, setReason] = useState('');
  return (
    <ActDialog matter={view.id} open danger title={t('gate.breachTitle', { act: translate(gate.title) })} confirm={t('gate.breach')} command={() => ({ kind: 'record-breach', filing: gate.filing, heldOn, reason: reason.trim() })} onClose={onClose}>
      <p>{t('gate.breachHelp')}</p>
      <DateEntry label={t('gate.breachHeldOn')} value={heldOn} onChange={setHeldOn} max={view.at.date} />
      <ReasonEntry label={t('gate.breachReason')} value={reason} onChange={setReason} />
    </ActDialog>
  );
}

function SettleBreach({ gate, onClose }: AskProps): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { view } = useMatter();
  const [note, setNote] = useState('');
  return (
    <ActDialog matter={view.id} open title={t('gate.settleTitle', { act: translate(gate.title) })} confirm={t('gate.settle')} command={() => ({ kind: 'settle-breach', filing: gate.filing, note: note.trim() })} onClose={onClose}>
      <ReasonEntry label={t('gate.settleNote')} value={note} onChange={setNote} />
    </ActDialog>
  );
}
