import type { Branch, ComparisonBranch } from '../conditions/fold.ts';
import type { Because, Judged } from '../procedure/verdict.ts';
import { shown } from '../values/value.ts';

/** The deciding comparisons of a judged tree; guards only where they decide alone or are asked for (O4). */
export function becauseOf(branch: Branch, guards: boolean): readonly Because[] {
  const all: Deciding[] = [];
  collect(branch, false, all);
  const chosen = guards ? all.filter((one) => one.guard) : all.filter((one) => !one.guard);
  return (chosen.length > 0 ? chosen : all).map((one) => because(one.comparison));
}

/** The whole tree as judged, for the light's page. */
export function judgedTree(branch: Branch): Judged {
  const name = branch.name === undefined ? {} : { name: branch.name };
  if (branch.kind === 'comparison') return { node: 'comparison', ...name, truth: branch.truth, because: because(branch) };
  return { node: branch.kind, ...name, truth: branch.truth, children: branch.children.map(judgedTree) };
}

interface Deciding {
  readonly comparison: ComparisonBranch;
  readonly guard: boolean;
}

/** A true `any` and a false `all` were decided by some children, the others by all of them. */
function collect(branch: Branch, inGuard: boolean, into: Deciding[]): void {
  const guard = inGuard || branch.name === 'applies';
  if (branch.kind === 'comparison') {
    into.push({ comparison: branch, guard });
    return;
  }
  const byAll = branch.kind === 'not' || (branch.kind === 'all' ? branch.truth === 'true' : branch.truth === 'false');
  for (const child of branch.children) if (byAll || child.truth === branch.truth) collect(child, guard, into);
}

function because(branch: ComparisonBranch): Because {
  const { node, left, right } = branch;
  const row = left.kind === 'known' ? left.row : undefined;
  return {
    fact: node.fact,
    title: node.title,
    operator: node.operator,
    left: shown(left),
    right: shown(right),
    ...(node.right.kind === 'fact' ? { limit: node.right.fact } : {}),
    ...(row === undefined ? {} : { row }),
  };
}
