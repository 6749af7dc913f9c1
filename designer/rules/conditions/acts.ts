import { group, inserted, moved, nodeAt, relocated, shifted, type TreePath, unwrapped, withName, withNode, wrapped } from '../tree/edits.ts';
import { childrenOf, nameOf, type TreeNode } from '../tree/tree.ts';

/** What can be done with a node; its word is `act.<id>` of the room. */
export const nodeActs = ['add', 'wrapAll', 'wrapAny', 'wrapNot', 'unwrap', 'up', 'down', 'in', 'out', 'duplicate', 'applies', 'requires', 'noRole', 'delete'] as const;
export type NodeAct = (typeof nodeActs)[number];

export interface Acted {
  readonly root: TreeNode | undefined;
  readonly focus: TreePath;
}

/** What an act makes of the tree; undefined where it cannot be done here. */
export function acted(root: TreeNode, path: TreePath, act: NodeAct): Acted | undefined {
  const node = nodeAt(root, path);
  if (node === undefined) return undefined;
  const role = (name: string | undefined): Acted | undefined => (nameOf(node) === name ? undefined : { root: withNode(root, path, withName(node, name)), focus: path });
  const by = (made: { readonly root: TreeNode; readonly path: TreePath }): Acted | undefined => (made.root === root ? undefined : { root: made.root, focus: made.path });
  switch (act) {
    case 'add':
      return added(root, path);
    case 'wrapAll':
      return { root: wrapped(root, path, 'all'), focus: path };
    case 'wrapAny':
      return { root: wrapped(root, path, 'any'), focus: path };
    case 'wrapNot':
      return { root: wrapped(root, path, 'not'), focus: path };
    case 'unwrap': {
      const made = path.length === 0 && childrenOf(node).length !== 1 ? root : unwrapped(root, path);
      return made === root ? undefined : { root: made, focus: path };
    }
    case 'up':
      return by(moved(root, outermost(root, path), -1));
    case 'down':
      return by(moved(root, outermost(root, path), 1));
    case 'in':
      return shiftedAs(root, path, 'in', undefined);
    case 'out':
      // What leaves a guard is a guard of its own.
      return shiftedAs(root, path, 'out', path.length === 2 && nameOf(nodeAt(root, path.slice(0, -1)) ?? node) === 'applies' ? 'applies' : undefined);
    case 'duplicate':
      return copied(root, path, node);
    case 'applies':
      return role('applies');
    case 'requires':
      return role('requires');
    case 'noRole':
      return nameOf(node) === undefined ? undefined : role(undefined);
    case 'delete':
      return path.length === 0 ? undefined : { root: withNode(root, path, undefined), focus: path.with(-1, Math.max(0, (path.at(-1) ?? 0) - 1)) };
  }
}

/** A node moved into a group or out of it has no role of its own any more, but the one given. */
function shiftedAs(root: TreeNode, path: TreePath, way: 'in' | 'out', role: string | undefined): Acted | undefined {
  const made = shifted(root, path, way);
  const node = nodeAt(made.root, made.path);
  return made.root === root || node === undefined ? undefined : { root: withNode(made.root, made.path, withName(node, role)), focus: made.path };
}

/** A node dropped before another: among guards it is a guard, anywhere else it has no role. Undefined where it cannot go. */
export function dropped(root: TreeNode, from: TreePath, onto: TreePath): Acted | undefined {
  const target = nodeAt(root, onto);
  const made = relocated(root, from, onto);
  const node = made === undefined ? undefined : nodeAt(made.root, made.path);
  if (made === undefined || node === undefined || target === undefined) return undefined;
  const role = made.path.length === 1 && nameOf(target) === 'applies' ? 'applies' : undefined;
  return { root: withNode(made.root, made.path, withName(node, role)), focus: made.path };
}

/** A `not` and what it negates move as one. */
function outermost(root: TreeNode, path: TreePath): TreePath {
  const parent = path.slice(0, -1);
  return path.length > 0 && nodeAt(root, parent)?.kind === 'not' ? outermost(root, parent) : path;
}

/** A blank behind the node, with its role where it is a guard; what has no siblings gets a group of its own. */
function added(root: TreeNode, path: TreePath): Acted {
  const index = path.at(-1);
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(root, parentPath);
  const node = nodeAt(root, path);
  const blank: TreeNode = { kind: 'blank', ...(node !== undefined && nameOf(node) === 'applies' ? { name: 'applies' } : {}) };
  if (index !== undefined && parent !== undefined && (parent.kind === 'all' || parent.kind === 'any')) {
    return { root: inserted(root, parentPath, index + 1, blank), focus: [...parentPath, index + 1] };
  }
  const whole = node?.kind === 'all' ? root : wrapped(root, path, 'all');
  const count = childrenOf(nodeAt(whole, path) ?? group('all', [])).length;
  return { root: inserted(whole, path, count, { kind: 'blank' }), focus: [...path, count] };
}

function copied(root: TreeNode, path: TreePath, node: TreeNode): Acted | undefined {
  const index = path.at(-1);
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(root, parentPath);
  if (index === undefined || parent === undefined || (parent.kind !== 'all' && parent.kind !== 'any')) return undefined;
  return { root: inserted(root, parentPath, index + 1, node), focus: [...parentPath, index + 1] };
}

const withAlt: ReadonlyMap<string, NodeAct> = new Map([['ArrowUp', 'up'], ['ArrowDown', 'down'], ['ArrowRight', 'in'], ['ArrowLeft', 'out'], ['Enter', 'add']]);

/** The act a key stands for on a node's handle. */
export function actOfKey({ key, altKey, ctrlKey, metaKey }: { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): NodeAct | undefined {
  if (altKey) return withAlt.get(key);
  if (ctrlKey || metaKey) return key === 'd' ? 'duplicate' : undefined;
  return key === 'Delete' ? 'delete' : undefined;
}
