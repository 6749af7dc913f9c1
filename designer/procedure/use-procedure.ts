import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';

import type { RoleView } from '../../runtime/api/designer.ts';
import type { FilingDefinition, PhaseDefinition, ReleaseContent, StageDefinition } from '../../runtime/engine/index.ts';
import { type Option, read, useLanguage } from '../../runtime/ui/index.ts';
import { type Draft, useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { procedureTexts } from './texts.ts';

export type Selectable = 'procedure' | 'phase' | 'stage' | 'filing';

/** What of the procedure is being edited. */
export interface Selection {
  readonly kind: Selectable;
  readonly id: string;
}

const whole: Selection = { kind: 'procedure', id: 'procedure' };
const kinds: readonly Selectable[] = ['procedure', 'phase', 'stage', 'filing'];

/** What the address says is being edited, and how to go on to something else. */
export function useSelection(): readonly [Selection, (next: Selection) => void] {
  const [params, setParams] = useSearchParams();
  const { stage } = useParams();
  const [kind = '', ...rest] = (params.get('part') ?? '').split('/');
  const known = kinds.find((each) => each === kind);
  const current: Selection = known !== undefined ? { kind: known, id: rest.join('/') } : stage !== undefined ? { kind: 'stage', id: stage } : whole;
  return [current, (next) => setParams({ part: `${next.kind}/${next.id}` }, { replace: false })];
}

/** The words of an edit and the way to make it. */
export interface Edits {
  readonly draft: Draft;
  readonly content: ReleaseContent;
  readonly t: ReturnType<typeof useRoomTexts<keyof (typeof procedureTexts)['en']>>;
  readonly translate: (text: string) => string;
  readonly stage: (label: string, value: StageDefinition) => void;
  readonly phase: (label: string, value: PhaseDefinition) => void;
  readonly filing: (label: string, value: FilingDefinition) => void;
}

/** The draft's procedure with one undoable step for each of its parts. */
export function useEdits(): Edits {
  const t = useRoomTexts(procedureTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  return {
    draft,
    content: draft.content,
    t,
    translate,
    stage: (label, value) => void draft.change(label, [{ put: { kind: 'stage', id: value.id, value } }]),
    phase: (label, value) => void draft.change(label, [{ put: { kind: 'phase', id: value.id, value } }]),
    filing: (label, value) => void draft.change(label, [{ put: { kind: 'filing', id: value.id, value } }]),
  };
}

const rolesQuery = { queryKey: ['roles'], queryFn: ({ signal }: { readonly signal: AbortSignal }) => read<readonly RoleView[]>('/api/roles', signal), staleTime: 5 * 60_000 };

/** The title of a role of the installation, or its id where there is none. */
export function useRoleTitle(): (id: string) => string {
  const { translate } = useLanguage();
  const { data } = useQuery(rolesQuery);
  return (id) => translate(data?.find((role) => role.id === id)?.title ?? id);
}

/** The roles a stage or a review can name: the installation's, and whatever the draft names already. */
export function useRoles(content: ReleaseContent): readonly Option[] {
  const { translate } = useLanguage();
  const { data } = useQuery(rolesQuery);
  return useMemo(() => {
    const { stages, filings } = content.procedure;
    const named = [...stages.flatMap(({ responsible }) => [responsible.leader, responsible.handler]), ...filings.flatMap(({ review }) => (review === null ? [] : [review.by]))];
    const known = (data ?? []).map(({ id, title }): Option => ({ value: id, label: translate(title) }));
    const others = [...new Set(named)].filter((id) => !known.some(({ value }) => value === id)).map((id): Option => ({ value: id, label: id }));
    return [...known, ...others];
  }, [content.procedure, data, translate]);
}

/** How an edit of one part is put into words. */
export interface Say {
  readonly set: (what: string, to: string) => string;
  readonly clear: (what: string) => string;
  readonly add: (what: string, which: string) => string;
  readonly drop: (what: string, which: string) => string;
  readonly changed: (what: string) => string;
}

/** The words for edits of the part at hand. */
export function useSay(kind: Selectable | 'ruleset', title: string): Say {
  const t = useRoomTexts(procedureTexts);
  const { translate } = useLanguage();
  const of = { kind: t(kind), title: translate(title) };
  return {
    set: (what, to) => (to === '' ? t('done.clear', { ...of, what }) : t('done.set', { ...of, what, to })),
    clear: (what) => t('done.clear', { ...of, what }),
    add: (what, which) => t('done.add', { ...of, what, to: which }),
    drop: (what, which) => t('done.drop', { ...of, what, to: which }),
    changed: (what) => t('done.switch', { ...of, what }),
  };
}
