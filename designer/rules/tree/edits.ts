import { childrenOf, fresh, type GroupNode, type TreeNode } from './tree.ts';

/** Where a node stands: the index of the child at each step from the root. */
export type TreePath = readonly number[];

/** The node at a path. */
export function nodeAt(root: TreeNode, path: TreePath): TreeNode | undefined {
  return path.reduce<TreeNode | undefined>((node, index) => (node === undefined ? undefined : childrenOf(node)[index]), root);
}

/** The JSON pointer of a node, below that of the root. */
export function pointerOf(root: TreeNode, path: TreePath): string {
  let pointer = '';
  let node: TreeNode | undefined = root;
  for (const index of path) {
    if (node === undefined) break;
    pointer += node.kind === 'not' ? '/not' : `/${node.kind}/${String(index)}`;
    node = childrenOf(node)[index];
  }
  return pointer;
}

/** The tree with the node at a path replaced; undefined takes it out, and with it a `not` or a group that it leaves empty. */
export function withNode(root: TreeNode, path: TreePath, next: TreeNode | undefined): TreeNode | undefined {
  const [index, ...rest] = path;
  if (index === undefined) return next;
  if (root.kind === 'not') {
    const child = withNode(root.children[0], rest, next);
    return child === undefined ? undefined : { ...root, children: [child] };
  }
  if (root.kind !== 'all' && root.kind !== 'any') return root;
  const children = root.children.flatMap((child, i) => {
    if (i !== index) return [child];
    const changed = withNode(child, rest, next);
    return changed === undefined ? [] : [changed];
  });
  return children.length === 0 ? undefined : { ...root, children };
}

/** The tree with a node put into the group at a path, at an index. */
export function inserted(root: TreeNode, group: TreePath, index: number, node: TreeNode): TreeNode {
  const at = nodeAt(root, group);
  if (at === undefined || (at.kind !== 'all' && at.kind !== 'any')) return root;
  return withNode(root, group, { ...at, children: at.children.toSpliced(index, 0, node) }) ?? root;
}

/** A new group. */
export const group = (kind: 'all' | 'any', children: readonly TreeNode[]): GroupNode => ({ kind, children, ...fresh });

/** The node inside a new group or `not`. A role (`applies`, `requires`) goes to the whole: it is the whole that has it. */
export function wrapped(root: TreeNode, path: TreePath, kind: 'all' | 'any' | 'not'): TreeNode {
  const node = nodeAt(root, path);
  if (node === undefined) return root;
  const [inner, name] = withoutName(node);
  const role = name === undefined ? {} : { name };
  const whole: TreeNode = kind === 'not' ? { kind, children: [inner], ...fresh, ...role } : { ...group(kind, [inner]), ...role };
  return withNode(root, path, whole) ?? root;
}

/** The children of a group, or what a `not` negates, in the place of the node itself; the only child takes over its role. */
export function unwrapped(root: TreeNode, path: TreePath): TreeNode {
  const node = nodeAt(root, path);
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(root, parentPath);
  const index = path.at(-1);
  if (node === undefined) return root;
  const children = childrenOf(node);
  const [only] = children;
  if (only === undefined) return root;
  const [, name] = withoutName(node);
  if (children.length === 1) return withNode(root, path, name === undefined ? only : withName(only, name)) ?? root;
  if (index === undefined || parent === undefined || (parent.kind !== 'all' && parent.kind !== 'any')) return root;
  return withNode(root, parentPath, { ...parent, children: parent.children.toSpliced(index, 1, ...children) }) ?? root;
}

/** A node moved among its siblings, with its new path; as it was where there is no room. */
export function moved(root: TreeNode, path: TreePath, by: -1 | 1): { readonly root: TreeNode; readonly path: TreePath } {
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(root, parentPath);
  const index = path.at(-1);
  const still = { root, path };
  if (index === undefined || parent === undefined || (parent.kind !== 'all' && parent.kind !== 'any')) return still;
  const node = parent.children[index];
  const to = index + by;
  if (node === undefined || to < 0 || to >= parent.children.length) return still;
  const children = parent.children.toSpliced(index, 1).toSpliced(to, 0, node);
  return { root: withNode(root, parentPath, { ...parent, children }) ?? root, path: [...parentPath, to] };
}

/** A node moved into the group that stands right before it among its siblings, or out of its group to stand behind it. */
export function shifted(root: TreeNode, path: TreePath, way: 'in' | 'out'): { readonly root: TreeNode; readonly path: TreePath } {
  const still = { root, path };
  const node = nodeAt(root, path);
  const index = path.at(-1);
  const parentPath = path.slice(0, -1);
  if (node === undefined || index === undefined) return still;
  if (way === 'in') {
    const before = nodeAt(root, [...parentPath, index - 1]);
    if (index === 0 || before === undefined || (before.kind !== 'all' && before.kind !== 'any')) return still;
    const to = [...parentPath, index - 1];
    const rest = withNode(root, path, undefined) ?? root;
    return { root: inserted(rest, to, before.children.length, node), path: [...to, before.children.length] };
  }
  const outer = parentPath.slice(0, -1);
  const place = parentPath.at(-1);
  const into = nodeAt(root, outer);
  if (place === undefined || into === undefined || (into.kind !== 'all' && into.kind !== 'any')) return still;
  // The only condition of a group takes the group's place.
  if (childrenOf(nodeAt(root, parentPath) ?? node).length === 1) return { root: withNode(root, parentPath, node) ?? root, path: parentPath };
  return { root: inserted(withNode(root, path, undefined) ?? root, outer, place + 1, node), path: [...outer, place + 1] };
}

/** The node with a role, or without. */
export function withName(node: TreeNode, name: string | undefined): TreeNode {
  const [bare] = withoutName(node);
  return name === undefined || bare.kind === 'raw' ? bare : { ...bare, name };
}

function withoutName(node: TreeNode): readonly [TreeNode, string | undefined] {
  if (node.kind === 'raw') return [node, undefined];
  const { name, ...bare } = node;
  return [bare, name];
}

/** A node dropped on another: it stands before it among its siblings. Undefined where the target is the node or below it, or has no siblings. */
export function relocated(root: TreeNode, from: TreePath, onto: TreePath): { readonly root: TreeNode; readonly path: TreePath } | undefined {
  const node = nodeAt(root, from);
  const parent = nodeAt(root, onto.slice(0, -1));
  if (node === undefined || onto.length === 0 || (parent?.kind !== 'all' && parent?.kind !== 'any')) return undefined;
  if (from.every((index, depth) => onto[depth] === index)) return undefined;
  // The node's old place is marked, the node put before the target, and the mark taken out: paths are never counted anew.
  const mark: TreeNode = { kind: 'blank', name: 'moved away' };
  const marked = withNode(root, from, mark) ?? root;
  const grown = inserted(marked, onto.slice(0, -1), onto.at(-1) ?? 0, node);
  const hole = pathOf(grown, mark);
  const rest = hole === undefined ? undefined : withNode(grown, hole, undefined);
  const path = rest === undefined ? undefined : pathOf(rest, node);
  return rest === undefined || path === undefined ? undefined : { root: rest, path };
}

/** Where a very node stands. */
function pathOf(root: TreeNode, node: TreeNode): TreePath | undefined {
  if (root === node) return [];
  for (const [index, child] of childrenOf(root).entries()) {
    const below = pathOf(child, node);
    if (below !== undefined) return [index, ...below];
  }
  return undefined;
}
