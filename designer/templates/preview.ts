import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { PreviewRequest, TemplatePreview } from '../../runtime/api/designer.ts';
import type { Matter, ReleaseContent, TemplateSource } from '../../runtime/engine/index.ts';
import { send } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';

/** A matter to print a template for. */
export interface TriedOn {
  readonly key: string;
  readonly title: string;
  readonly matter: Matter;
  readonly subject?: string;
}

/** What a template can be tried on: every sample, with each of its subjects for a paper about one, and a blank matter. */
export function triedOn(content: ReleaseContent, { scope }: TemplateSource, words: { readonly blank: string; readonly translate: (text: string) => string }): readonly TriedOn[] {
  const { form, label } = content.procedure.subject;
  const name = (id: string, value: unknown): string => (typeof value === 'string' && value !== '' ? value : id);
  const field = label.slice(label.indexOf('.') + 1);
  const samples = content.samples.flatMap((sample): readonly TriedOn[] => {
    const title = words.translate(sample.title);
    if (scope === 'matter') return [{ key: sample.id, title, matter: sample.matter }];
    return sample.matter.subjects.map((subject) => ({ key: `${sample.id} ${subject.id}`, title: `${title} · ${name(subject.id, subject.forms[form]?.[field])}`, matter: sample.matter, subject: subject.id }));
  });
  const blank: Matter = {
    procedure: content.procedure.id, organisation: 'sample', openedOn: '2000-01-01', forms: {}, subjects: [{ id: 's1', state: 'active', forms: {} }], ledger: { stages: {}, filings: [] },
  };
  return [...samples, { key: '', title: words.blank, matter: blank, ...(scope === 'subject' ? { subject: 's1' } : {}) }];
}

const previewPath = (draft: string, template: string, word?: 'text' | 'file'): string =>
  `/api/drafts/${encodeURIComponent(draft)}/preview/${encodeURIComponent(template)}${word === undefined ? '' : `?word=${word}`}`;

const bodyOf = (on: TriedOn, more: Pick<PreviewRequest, 'source' | 'word'>): PreviewRequest => ({ matter: on.matter, ...(on.subject === undefined ? {} : { subject: on.subject }), ...more });

/** How long (ms) after the last key stroke a text is printed. */
const quietMs = 300;

/** A text as it was when typing paused. */
export function useSettled<T>(value: T, ms = quietMs): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** The template printed by the server, a moment after an edit of it or of anything it reads; the last print stays meanwhile. */
export function usePreview(template: string, on: TriedOn, more: Pick<PreviewRequest, 'source' | 'word'>, word?: 'text') {
  const draft = useDraft();
  const settled = useSettled(more.source);
  return useQuery({
    queryKey: ['template-preview', draft.id, draft.log.length, template, on.key, word ?? 'html', settled, more.word?.length ?? 0, more.word?.slice(-200)],
    queryFn: () => send<TemplatePreview>('POST', previewPath(draft.id, template, word), bodyOf(on, { ...more, ...(settled === undefined ? {} : { source: settled }) })),
    placeholderData: (before) => before,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

/** The Word file filled in, as a file to save. */
export async function filledWord(draft: string, template: string, on: TriedOn, more: Pick<PreviewRequest, 'word'>): Promise<Blob | undefined> {
  const answer = await fetch(previewPath(draft, template, 'file'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(bodyOf(on, more)) });
  return answer.ok ? answer.blob() : undefined;
}
