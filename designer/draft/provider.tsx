import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { DraftView } from '../../runtime/api/designer.ts';
import { buildCalendar, type CalendarYear, contentOf, type Part, type PartKind, type PartOf, partOfKind } from '../../runtime/engine/index.ts';
import { ExchangeFailure, Failure, isPassing, newCommandId, Skeleton, useNotes, useSession, useToast } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { edited, useCompiled, useFindings } from './compiled.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { Desk, type DeskPorts, type DeskState } from './desk.ts';
import { DeskContext } from './desk-context.ts';
import { type Draft, DraftContext } from './draft.ts';
import { type News, useNews } from './news.ts';
import { Outbox } from './outbox.ts';
import { draftTexts } from './texts.ts';
import { useDraftValidators } from './validators.ts';
import { yearsQuery, draftKeys, draftsQuery, readDraft, sendEdit, sendTurn } from './wire.ts';

/** Opens a draft for the pages below: loads it, keeps it in step with the server and with others, compiles and checks it. */
export function DraftProvider({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  const { data, error, refetch } = useQuery({ queryKey: draftKeys.draft(id), queryFn: () => readDraft(id), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false });
  const [view, setView] = useState<DraftView>();
  if (data !== undefined && view?.id !== data.id) setView(data);
  if (view === undefined || view.id !== id) {
    return error === null ? <Skeleton shape="table" rows={10} /> : <Failure error={error} onRetry={() => void refetch()} />;
  }
  return <WithCalendar key={view.id} view={view}>{children}</WithCalendar>;
}

const noYears: readonly CalendarYear[] = [];

function WithCalendar({ view, children }: { readonly view: DraftView; readonly children: ReactNode }): ReactNode {
  const head = partOfKind(view.parts, 'procedure', 'procedure');
  const { data, error, refetch } = useQuery({ ...yearsQuery(head?.value.calendar ?? ''), enabled: head !== undefined });
  // A calendar that is not there is a finding, and no reason to keep the draft shut.
  const missing = error instanceof ExchangeFailure && error.kind === 'not-found';
  if (head !== undefined && data === undefined && !missing) return error === null ? <Skeleton shape="table" rows={10} /> : <Failure error={error} onRetry={() => void refetch()} />;
  return <Working view={view} years={data ?? noYears}>{children}</Working>;
}

function useDesk(view: DraftView): { readonly desk: Desk; readonly state: DeskState } {
  const session = useSession();
  const toast = useToast();
  const note = useNotes();
  const t = useRoomTexts(draftTexts);
  const tell = useRef<DeskPorts['refused']>(() => undefined);
  useEffect(() => {
    tell.current = (error, label) => {
      const why = error === undefined ? t('undoDisputed') : note(error).detail;
      toast({ tone: 'bad', text: label === undefined ? why : t('refused', { label, why }) });
    };
  });
  const [desk] = useState(() => new Desk(view, {
    read: () => readDraft(view.id),
    edit: (request) => sendEdit(view.id, request),
    turn: (turn, request) => sendTurn(view.id, turn, request),
    passing: (error) => isPassing(error) || (error instanceof ExchangeFailure && error.kind === 'signed-out'),
    disputed: (error) => error instanceof ExchangeFailure && ['draft-conflict', 'draft-behind'].includes(error.document?.code ?? ''),
    refused: (error, label) => tell.current(error, label),
    later: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    newId: newCommandId,
    page: newCommandId(),
  }, new Outbox(localStorage, session.person.id, view.id)));
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  // A renewed session takes what an expired one could not.
  useEffect(() => {
    desk.start();
    return () => desk.stop();
  }, [desk, session]);
  useEffect(() => {
    const again = () => void desk.flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [desk]);
  const id = view.id;
  useNews(useCallback((news: News) => {
    if (news.kind === 'missed') void desk.refresh();
    else if (news.draft !== id) return;
    else if (news.kind === 'draft-changed') desk.hear(news.number);
    else desk.meet(news.present);
  }, [desk, id]));
  return { desk, state };
}

function Working({ view, years, children }: { readonly view: DraftView; readonly years: readonly CalendarYear[]; readonly children: ReactNode }): ReactNode {
  const { acts } = useSession();
  const { desk, state } = useDesk(view);
  const { parts } = state;
  const summary = useQuery(draftsQuery).data?.find(({ id }) => id === view.id);
  // Put onto another version, here or elsewhere: what it started from is another one now.
  const moved = summary !== undefined && state.waiting === 0 && summary.base?.hash !== state.view.base?.hash;
  useEffect(() => {
    if (moved) void desk.refresh();
  }, [desk, moved]);
  const content = useMemo(() => (view.kind === 'release' ? contentOf(parts) : undefined), [view.kind, parts]);
  const confirmed = useMemo(() => forms(state.view.parts), [state.view.parts]);
  const validators = useDraftValidators(view.id, confirmed, content?.forms);
  const calendar = useMemo(() => buildCalendar(years), [years]);
  const release = useCompiled(content, validators);
  const { findings, checking } = useFindings(content, years);
  const readOnly = !acts.includes('edit-drafts') || (summary ?? state.view).proposal !== undefined;
  const change = useCallback<Draft['change']>((label, changes) => {
    if (changes.length === 0) return Promise.resolve(true);
    performance.mark(edited);
    return desk.change(label, changes);
  }, [desk]);
  const draft = useMemo((): Draft => ({
    id: view.id,
    title: summary?.title ?? state.view.title,
    parts,
    baseParts: state.view.baseParts,
    get content() {
      return content ?? contentOf(parts);
    },
    release,
    calendar,
    findings,
    readOnly,
    log: state.view.log,
    part: <K extends PartKind>(kind: K, id: string): PartOf<K> | undefined => partOfKind(parts, kind, id),
    change,
    undo: () => void desk.turn('undo'),
    redo: () => void desk.turn('redo'),
  }), [view.id, summary?.title, state.view, parts, content, release, findings, calendar, readOnly, change, desk]);
  const scene = useMemo(() => ({ desk, state, summary: summary ?? state.view, validators, checking }), [desk, state, summary, validators, checking]);
  return (
    <DeskContext value={scene}>
      <DraftContext value={draft}>
        {children}
        {state.conflict !== undefined && <ConflictDialog key={state.conflict.edit.commandId} conflict={state.conflict} onSettle={(choices) => desk.settle(choices)} />}
      </DraftContext>
    </DeskContext>
  );
}

const forms = (parts: readonly Part[]) => parts.filter((part): part is PartOf<'form'> => part.kind === 'form').map(({ value }) => value);
