import type { FilingDefinition, StageDefinition } from '../../definitions/procedure.ts';
import { sameJson } from '../json.ts';
import { detail, type DifferenceCode, type DifferenceDetail, type Leaf, leaves, type Titles } from './detail.ts';
import { itemDetails, scopeDetail } from './values.ts';

/** What changed in a stage. */
export function stageDetails(before: StageDefinition, after: StageDefinition, titles: Titles): readonly DifferenceDetail[] {
  const { after: then, forms, documents, attachments, ...head } = before;
  const { after: now, forms: newForms, documents: newDocuments, attachments: newAttachments, ...newHead } = after;
  const order = sameJson(then, now) ? [] : [detail('stage-order', { path: '/after', before: then, after: now }, { before: named(then, 'stage', titles), after: named(now, 'stage', titles) })];
  const asForms = (list: StageDefinition['forms']): unknown[] => list.map(({ form, scope }) => ({ id: form, scope }));
  return [
    ...leaves(head, newHead).map((leaf) => stageMember(leaf, titles)),
    ...order,
    ...itemDetails(asForms(forms), asForms(newForms), '/forms', { added: 'form-added', removed: 'form-removed', changed: (leaf) => scopeDetail(leaf) }, (item) => title(item, titles)),
    ...texts(documents, newDocuments, '/documents', 'document-added', 'document-removed', 'template', titles),
    ...itemDetails(attachments, newAttachments, '/attachments', { added: 'attachment-added', removed: 'attachment-removed', changed: (leaf) => detail('attachment-changed', leaf) }),
  ];
}

function title(item: unknown, titles: Titles): string {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? titles.of('form', item.id) : '';
}

function named(ids: readonly string[], kind: string, titles: Titles): string {
  return ids.length === 0 ? '—' : ids.map((id) => titles.of(kind, id)).join('、');
}

function stageMember(leaf: Leaf, titles: Titles): DifferenceDetail {
  const [, member = ''] = leaf.path.split('/');
  if (member === 'title') return detail('title', leaf);
  if (member === 'description') return detail('text', leaf);
  if (member === 'phase') return detail('phase', leaf, { before: titles.of('phase', String(leaf.before)), after: titles.of('phase', String(leaf.after)) });
  if (member === 'responsible') return detail('responsible', leaf);
  const fact = (value: unknown): string => (typeof value === 'string' ? titles.fact(value) : typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string' ? titles.fact(value.fact) : '—');
  return detail('stage-date', leaf, { before: fact(leaf.before), after: fact(leaf.after) });
}

function texts(before: readonly string[], after: readonly string[], path: string, added: DifferenceCode, removed: DifferenceCode, kind: string, titles: Titles): readonly DifferenceDetail[] {
  return itemDetails(before, after, path, { added, removed, changed: (leaf) => detail('value', leaf) }, (item) => titles.of(kind, String(item)));
}

const filingMembers: Readonly<Record<string, DifferenceCode>> = {
  title: 'title', description: 'text', phase: 'phase', after: 'filing-after', signatures: 'signatures',
};

/** What changed in a filing and its gate. */
export function filingDetails(before: FilingDefinition, after: FilingDefinition, titles: Titles): readonly DifferenceDetail[] {
  const { freezes, gate, ...head } = before;
  const { freezes: newFreezes, gate: newGate, ...newHead } = after;
  const details = leaves(head, newHead).map((leaf) => {
    const [, member = '', inner = ''] = leaf.path.split('/');
    if (member === 'redAtFiling') return detail(leaf.after === 'explain' ? 'red-at-filing-explain' : 'red-at-filing-refuse', leaf);
    if (member === 'review') return reviewDetail(leaf, inner, titles);
    const said = (value: unknown): string => (typeof value === 'string' ? titles.of(member === 'after' ? 'stage' : 'phase', value) : '—');
    return detail(filingMembers[member] ?? 'value', leaf, member === 'after' || member === 'phase' ? { before: said(leaf.before), after: said(leaf.after) } : { name: leaf.path.slice(1) });
  });
  const frozen = texts(freezes, newFreezes, '/freezes', 'freezes-added', 'freezes-removed', 'stage', titles);
  if (!gate || !newGate) return [...details, ...frozen, ...(gate || newGate ? [detail(newGate ? 'gate-added' : 'gate-removed', { path: '/gate', before: gate, after: newGate }, { name: (gate ?? newGate)?.title ?? '' })] : [])];
  const { rules, ...terms } = gate;
  const { rules: newRules, ...newTerms } = newGate;
  const gated = leaves(terms, newTerms, '/gate').map((leaf) =>
    leaf.path === '/gate/opens' ? detail('gate-opens', leaf, { before: titles.of('stage', String(leaf.before)), after: titles.of('stage', String(leaf.after)) }) : gateDetail(leaf, titles),
  );
  return [...details, ...frozen, ...gated, ...texts(rules, newRules, '/gate/rules', 'gate-rule-added', 'gate-rule-removed', 'rule', titles)];
}

function reviewDetail(leaf: Leaf, member: string, titles: Titles): DifferenceDetail {
  if (member === 'by') return detail('review-by', leaf);
  if (member === 'returnReasons') return detail('review-reasons', leaf, { before: titles.of('code-list', String(leaf.before)), after: titles.of('code-list', String(leaf.after)) });
  return member === 'withinWorkingDays' ? detail('review-days', leaf, facts(leaf, titles)) : detail('review', leaf);
}

const gateMembers: Readonly<Record<string, DifferenceCode>> = { planned: 'gate-planned', held: 'gate-held', atLeast: 'gate-days', cutOff: 'gate-cut-off' };

function gateDetail(leaf: Leaf, titles: Titles): DifferenceDetail {
  const [, , member = ''] = leaf.path.split('/');
  const code = gateMembers[member];
  if (code !== undefined) return detail(code, leaf, facts(leaf, titles));
  return member === 'title' ? detail('title', leaf) : detail(member === 'counting' ? 'gate-counting' : 'gate-as-if', leaf);
}

function facts({ before, after }: Leaf, titles: Titles): { readonly before: string; readonly after: string } {
  return { before: titles.fact(String(before)), after: titles.fact(String(after)) };
}
