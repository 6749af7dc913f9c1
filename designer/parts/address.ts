import type { PartRef } from '../../runtime/engine/index.ts';

const inDraft = (draft: string): string => `/drafts/${encodeURIComponent(draft)}`;

/** The room of a draft where a part is edited. */
function roomOf({ kind, id }: PartRef): string {
  const own = encodeURIComponent(id);
  switch (kind) {
    case 'parameter':
      return 'parameters';
    case 'rule':
    case 'cases':
      return `rules/${own}`;
    case 'condition':
      return 'rules';
    case 'form':
      return `forms/${own}`;
    case 'stage':
      return `procedure/${own}`;
    case 'procedure':
    case 'phase':
    case 'filing':
      return 'procedure';
    case 'fact':
      return 'facts';
    case 'template':
      return `templates/${own}`;
    case 'exchange':
      return `exchanges/${own}`;
    case 'code-list':
      return `codes/${own}`;
    case 'policy':
      return `policies/${own}`;
    case 'sample':
      return 'samples';
    case 'ruleset':
      return 'proposal';
    case 'texts':
      return 'texts';
    case 'calendar-year':
      return 'calendar';
    case 'sentences':
      return 'messages';
  }
}

/** The page of a draft that edits a part; `part` and `at` (a JSON pointer) say in the query what of the page is meant. */
export function partAddress(draft: string, ref: PartRef, at = ''): string {
  const query = new URLSearchParams({ part: `${ref.kind}/${ref.id}`, ...(at === '' ? {} : { at }) });
  return `${inDraft(draft)}/${roomOf(ref)}?${query.toString()}`;
}
