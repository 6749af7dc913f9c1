import type { Part, PartRef } from '../definitions/part.ts';
import type { NameKind } from './references/reference.ts';

/** What uses are asked of. */
export type Target =
  | { readonly kind: 'field'; readonly form: string; readonly field: string; readonly column?: string }
  | { readonly kind: 'policy'; readonly id: string; readonly article?: string }
  | { readonly kind: 'form' | 'fact' | 'parameter' | 'code-list' | 'condition' | 'phase' | 'stage' | 'filing' | 'template' | 'rule'; readonly id: string };

/** What a name becomes when the target gets another id; undefined for a name that has nothing to do with it. */
export type Renaming = (kind: NameKind, id: string) => string | undefined;

/** How names change when a target gets another id. With the target's own id it tells which names are the target's. */
export function renamingOf(target: Target, newId: string): Renaming {
  switch (target.kind) {
    case 'field': {
      const { form, field, column } = target;
      return column === undefined
        ? (kind, id) => (kind === 'fact' ? withPrefix(id, `${form}.${field}`, `${form}.${newId}`) : undefined)
        : (kind, id) => (kind === 'fact' && id === `${form}.${field}.${column}` ? `${form}.${field}.${newId}` : undefined);
    }
    case 'form':
      return (kind, id) => (kind === 'form' ? own(id, target.id, newId) : kind === 'fact' && id.startsWith(`${target.id}.`) ? newId + id.slice(target.id.length) : undefined);
    case 'stage':
      return (kind, id) => (kind === 'stage' ? own(id, target.id, newId) : kind === 'fact' ? (inFamily(id, 'stage', target.id, newId) ?? inFamily(id, 'attachment', target.id, newId)) : undefined);
    case 'filing':
      return (kind, id) => (kind === 'filing' ? own(id, target.id, newId) : kind === 'fact' ? (inFamily(id, 'filing', target.id, newId) ?? inFamily(id, 'gate', target.id, newId)) : undefined);
    case 'parameter':
      return (kind, id) => (kind === 'fact' ? own(id, `parameter.${target.id}`, `parameter.${newId}`) : undefined);
    case 'policy': {
      const { id: policy, article } = target;
      if (article !== undefined) return (kind, id) => (kind === 'article' ? own(id, `${policy}#${article}`, `${policy}#${newId}`) : undefined);
      return (kind, id) => (kind === 'policy' ? own(id, policy, newId) : undefined);
    }
    case 'code-list':
      return (kind, id) => (kind === 'codes' ? own(id, target.id, newId) : undefined);
    case 'fact':
    case 'condition':
    case 'phase':
    case 'template':
    case 'rule':
      return (kind, id) => (kind === target.kind ? own(id, target.id, newId) : undefined);
  }
}

const own = (id: string, from: string, to: string): string | undefined => (id === from ? to : undefined);

function withPrefix(id: string, from: string, to: string): string | undefined {
  return id === from || id.startsWith(`${from}.`) ? to + id.slice(from.length) : undefined;
}

function inFamily(id: string, family: string, from: string, to: string): string | undefined {
  const prefix = `${family}.${from}.`;
  return id.startsWith(prefix) ? `${family}.${to}.${id.slice(prefix.length)}` : undefined;
}

/** The part that is the target; undefined for a field, which is within its form, and an article. */
function partOfTarget(target: Target): PartRef | undefined {
  if (target.kind === 'field') return undefined;
  return target.kind === 'policy' && target.article !== undefined ? undefined : { kind: target.kind, id: target.id };
}

/** The id the target goes by now. */
export function idOf(target: Target): string {
  if (target.kind === 'field') return target.column ?? target.field;
  return target.kind === 'policy' && target.article !== undefined ? target.article : target.id;
}

/** The parts whose own id changes with the target's: itself, and what is named after it. */
export function newPartId(part: Part, target: Target, newId: string): string | undefined {
  const self = partOfTarget(target);
  if (self && self.kind === part.kind && self.id === part.id) return newId;
  if (part.kind === 'cases' && target.kind === 'rule' && part.id === target.id) return newId;
  // A derived column is named after its form and table.
  const renamed = part.kind === 'fact' && (target.kind === 'field' || target.kind === 'form') ? renamingOf(target, newId)('fact', part.id) : undefined;
  return renamed === part.id ? undefined : renamed;
}
