import type { Edit } from './edits.ts';
import { jsonAt } from './json.ts';
import type { Reference } from './references/reference.ts';

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** The edit that takes a reference out where that needs no judgement: what is left means the same without it. */
export function removalOf(value: unknown, { path, code, at }: Reference): Edit | undefined {
  const gone: Edit = { path, value: undefined };
  switch (code) {
    case 'definition':
      return at === 'key' ? gone : { path: parentOf(path), value: undefined };
    case 'required':
    case 'order':
    case 'layout':
    case 'none':
    case 'document':
      return gone;
    case 'form-condition':
      // A condition of a form that asks for the field is somebody's rule; who must be filled in with it is not.
      return at === 'key' && /\/dependentRequired\/[^/]+$/u.test(path) ? gone : undefined;
    case 'case':
    case 'sample':
      return at === 'key' || /\/(?:closed|begun)\/\d+$/u.test(path) ? gone : undefined;
    case 'after':
    case 'freezes':
    case 'gate-rule': {
      const list = jsonAt(value, parentOf(path));
      return Array.isArray(list) && (list.length > 1 || path.startsWith('/after/')) ? gone : undefined;
    }
    case 'as-if':
      return at === 'key' ? gone : { path: parentOf(path), value: undefined };
    case 'remedy':
      return { path: parentOf(path), value: null };
    case 'stage-date':
      return { path: parentOf(path), value: undefined };
    case 'subject':
      return /\/(?:detail|identity\/\d+)$/u.test(path) ? gone : undefined;
    case 'basis':
    case 'condition':
    case 'message':
    case 'exception':
    case 'due':
    case 'stage-of-rule':
    case 'argument':
    case 'gate':
    case 'review':
    case 'form-of-stage':
    case 'template-stage':
    case 'phase':
    case 'filing':
    case 'codes':
    case 'template':
    case 'suspension':
    case 'exchange':
      return undefined;
  }
}
