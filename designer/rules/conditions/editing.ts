import { createContext, useCallback, useContext, useMemo, useState } from 'react';

import { Bug, type Condition, isPartValue, sameJson } from '../../../runtime/engine/index.ts';
import type { TreePath } from '../tree/edits.ts';
import { fromTree, halfDone, hasBlank, toTree, type TreeNode } from '../tree/tree.ts';
import type { Vocabulary } from '../values/vocabulary.ts';

/** A tree being edited: what the nodes below read and change. */
export interface TreeEditing {
  readonly root: TreeNode;
  /** The tree as it shall be; the node at `focus` is where the keyboard goes on. */
  readonly apply: (root: TreeNode | undefined, focus?: TreePath) => void;
  readonly vocabulary: Vocabulary;
  readonly scope: 'matter' | 'subject';
  readonly readOnly: boolean;
  /** Roles are told by the section a node stands in, and not chosen. */
  readonly sections: boolean;
  /** What is wrong at a place, by JSON pointer below the root. */
  readonly problemsAt: (pointer: string) => readonly string[];
}

export const TreeContext = createContext<TreeEditing | null>(null);

/** The tree a node is part of. */
export function useTreeEditing(): TreeEditing {
  const editing = useContext(TreeContext);
  if (editing === null) throw new Bug('a condition was drawn outside a tree');
  return editing;
}

export interface LocalTree {
  readonly root: TreeNode;
  /** Something still lacks its fact or its value and is not in the draft. */
  readonly unfinished: boolean;
  readonly focus: { readonly path: TreePath } | undefined;
  readonly apply: (root: TreeNode | undefined, focus?: TreePath) => void;
}

/**
 * The tree of a condition with what is not finished yet. It goes to the draft as soon as it says what it shall, a comparison
 * still to be chosen left out; it is let go once the draft's own condition is another one (undo, or somebody else's edit).
 */
export function useLocalTree(condition: Condition, commit: (condition: Condition) => void): LocalTree {
  const [local, setLocal] = useState<{ readonly root: TreeNode; readonly against: unknown }>();
  const [focus, setFocus] = useState<{ readonly path: TreePath }>();
  const stored = useMemo(() => toTree(condition), [condition]);
  const root = local !== undefined && sameJson(local.against, condition) ? local.root : stored;
  const apply = useCallback((next: TreeNode | undefined, path?: TreePath) => {
    const tree: TreeNode = next ?? { kind: 'all', children: [], order: [], more: {} };
    const json = fromTree(tree);
    // A comparison that lost its value is no longer what the rule says, and is not taken out of it: the draft waits.
    const whole = tree.kind === 'comparison' || halfDone(tree) ? undefined : json;
    const ready = isPartValue('condition', whole) && !sameJson(whole, condition);
    setLocal({ root: tree, against: ready ? whole : condition });
    if (path !== undefined) setFocus({ path });
    if (ready) commit(whole);
  }, [condition, commit]);
  return { root, unfinished: hasBlank(root) || (root.kind === 'all' && root.children.length === 0), focus, apply };
}
