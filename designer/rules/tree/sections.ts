import { childrenOf, fresh, nameOf, type TreeNode } from './tree.ts';
import { group, type TreePath } from './edits.ts';

/** A rule's tree told apart: what makes it apply, what it requires, and what it forbids outright. */
export interface Sections {
  readonly guards: readonly TreePath[];
  /** The requirements themselves, without the `not` that makes their breach. */
  readonly requirements: readonly TreePath[];
  readonly forbidden: readonly TreePath[];
}

/**
 * The sections of a rule (semantics R1): its root is an `all` of guards named `applies` and of breaches, a breach being
 * `not` something required. Undefined for any other root: such a rule is edited as a whole tree.
 */
export function sectionsOf(root: TreeNode): Sections | undefined {
  if (root.kind !== 'all') return undefined;
  const paths = root.children.map((node, index) => ({ node, path: [index] }));
  const guard = ({ node }: { readonly node: TreeNode }): boolean => nameOf(node) === 'applies';
  const required = ({ node }: { readonly node: TreeNode }): boolean => node.kind === 'not' && nameOf(node) === undefined && childrenOf(node).some((child) => nameOf(child) === 'requires');
  return {
    guards: paths.filter(guard).map(({ path }) => path),
    requirements: paths.filter((each) => !guard(each) && required(each)).map(({ path }) => [...path, 0]),
    forbidden: paths.filter((each) => !guard(each) && !required(each)).map(({ path }) => path),
  };
}

/** The root with a blank guard, requirement or forbidden condition behind the last of its section; the path of the blank. */
export function withBlank(root: TreeNode, section: keyof Sections): { readonly root: TreeNode; readonly path: TreePath } {
  const whole = root.kind === 'all' ? root : group('all', [root]);
  const name = section === 'guards' ? 'applies' : section === 'requirements' ? 'requires' : undefined;
  const blank: TreeNode = { kind: 'blank', ...(name === undefined ? {} : { name }) };
  const last = (sectionsOf(whole)?.[section] ?? []).map(([index]) => index ?? 0).at(-1);
  const index = last !== undefined ? last + 1 : section === 'guards' ? 0 : whole.children.length;
  const node: TreeNode = section === 'requirements' ? { kind: 'not', children: [blank], ...fresh } : blank;
  const path = section === 'requirements' ? [index, 0] : [index];
  return { root: { ...whole, children: whole.children.toSpliced(index, 0, node) }, path };
}
