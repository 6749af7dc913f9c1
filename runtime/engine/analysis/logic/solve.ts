import { compareFractions, type Fraction } from '../../values/fraction.ts';
import type { Atom, Formula } from './formula.ts';

/** What is known of a fact beforehand: the values it may hold. */
export type KnownOf = (fact: string) => { readonly values?: ReadonlySet<string>; readonly lowest?: number; readonly highest?: number };

/** How many ways through the alternatives are tried before the answer is "perhaps". */
const mostTries = 600;

/**
 * Whether values can make a formula true. False is certain; true may be a "perhaps", where facts hang together in a way
 * only their derivations know, or where there are too many alternatives to try.
 */
export function satisfiable(formula: Formula, knownOf: KnownOf): boolean {
  let tries = 0;
  const search = (open: readonly Formula[], atoms: readonly Atom[]): boolean => {
    const settled = [...atoms];
    const choices: Formula[] = [];
    const queue = [...open];
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
      if (part.kind === 'no') return false;
      if (part.kind === 'and') queue.push(...part.parts);
      if (part.kind === 'atom') settled.push(part.atom);
      if (part.kind === 'or') choices.push(part);
    }
    tries += 1;
    if (tries > mostTries) return true;
    if (!consistent(settled, knownOf)) return false;
    const [choice, ...others] = choices.sort((a, b) => size(a) - size(b));
    if (choice?.kind !== 'or') return true;
    return choice.parts.some((part) => search([part, ...others], settled));
  };
  return search([formula], []);
}

const size = (formula: Formula): number => ('parts' in formula ? formula.parts.length : 0);

function consistent(atoms: readonly Atom[], knownOf: KnownOf): boolean {
  return gapsFit(atoms, knownOf) && valuesFit(atoms, knownOf) && sharesFit(atoms) && codesFit(atoms);
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** Differences fit together where no circle of them adds up to less than nought (Bellman and Ford). */
function gapsFit(atoms: readonly Atom[], knownOf: KnownOf): boolean {
  const edges: Edge[] = [];
  const facts = new Set<string>();
  for (const atom of atoms) {
    if (atom.kind !== 'gap') continue;
    if (atom.left === atom.right && atom.limit < 0) return false;
    edges.push({ from: atom.right, to: atom.left, limit: atom.limit });
    facts.add(atom.left).add(atom.right);
  }
  if (edges.length === 0) return true;
  for (const fact of facts) {
    const { lowest, highest } = fact === '' ? {} : knownOf(fact);
    if (highest !== undefined) edges.push({ from: '', to: fact, limit: highest });
    if (lowest !== undefined) edges.push({ from: fact, to: '', limit: -lowest });
  }
  facts.add('');
  const distance = new Map([...facts].map((fact) => [fact, 0]));
  for (let round = 0; round <= facts.size; round += 1) {
    let changed = false;
    for (const { from, to, limit } of edges) {
      const way = (distance.get(from) ?? 0) + limit;
      if (way >= (distance.get(to) ?? 0)) continue;
      distance.set(to, way);
      changed = true;
    }
    if (!changed) return true;
  }
  return false;
}

/** Facts that must be the same form one class; a class must have a value left, and two that differ must not be one. */
function valuesFit(atoms: readonly Atom[], knownOf: KnownOf): boolean {
  const heads = new Map<string, string>();
  const head = (fact: string): string => {
    let at = fact;
    for (let next = heads.get(at); next !== undefined; next = heads.get(at)) at = next;
    return at;
  };
  const facts = new Set<string>();
  for (const atom of atoms) {
    if (atom.kind === 'in' || atom.kind === 'out') facts.add(atom.of);
    if (atom.kind !== 'same' && atom.kind !== 'differ') continue;
    facts.add(atom.left).add(atom.right);
    const [left, right] = [head(atom.left), head(atom.right)];
    if (atom.kind === 'same' && left !== right) heads.set(left, right);
  }
  const allowed = new Map<string, ReadonlySet<string>>();
  const narrow = (fact: string, values: ReadonlySet<string>): void => {
    const before = allowed.get(head(fact));
    allowed.set(head(fact), before ? new Set([...before].filter((value) => values.has(value))) : values);
  };
  for (const fact of facts) {
    const { values } = knownOf(fact);
    if (values) narrow(fact, values);
  }
  for (const atom of atoms) if (atom.kind === 'in') narrow(atom.of, atom.values);
  for (const atom of atoms) {
    const left = atom.kind === 'out' ? allowed.get(head(atom.of)) : undefined;
    if (atom.kind === 'out' && left) allowed.set(head(atom.of), new Set([...left].filter((value) => !atom.values.has(value))));
  }
  if ([...allowed.values()].some((values) => values.size === 0)) return false;
  return atoms.every((atom) => {
    if (atom.kind !== 'differ') return true;
    const [left, right] = [head(atom.left), head(atom.right)];
    const [one, other] = [[...(allowed.get(left) ?? [])], [...(allowed.get(right) ?? [])]];
    return left !== right && !(one.length === 1 && other.length === 1 && one[0] === other[0]);
  });
}

interface Bounds {
  least?: { readonly limit: Fraction; readonly open: boolean };
  most?: { readonly limit: Fraction; readonly open: boolean };
}

function sharesFit(atoms: readonly Atom[]): boolean {
  const bounds = new Map<string, Bounds>();
  for (const atom of atoms) {
    if (atom.kind !== 'share') continue;
    const own = bounds.get(atom.of) ?? {};
    bounds.set(atom.of, own);
    const open = atom.bound === 'more' || atom.bound === 'less';
    const side = atom.bound === 'least' || atom.bound === 'more' ? 'least' : 'most';
    const order = own[side] ? compareFractions(atom.limit, own[side].limit) * (side === 'least' ? 1 : -1) : 1;
    if (order > 0 || (order === 0 && open)) own[side] = { limit: atom.limit, open };
  }
  return [...bounds.values()].every(({ least, most }) => {
    if (!least || !most) return true;
    const order = compareFractions(least.limit, most.limit);
    return order < 0 || (order === 0 && !least.open && !most.open);
  });
}

function codesFit(atoms: readonly Atom[]): boolean {
  const lacking = new Set(atoms.flatMap((atom) => (atom.kind === 'lacks' ? [`${atom.of} ${atom.code}`] : [])));
  return !atoms.some((atom) => atom.kind === 'has' && lacking.has(`${atom.of} ${atom.code}`));
}
