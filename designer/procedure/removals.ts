import { type PartChange, removed, type ReleaseContent, type Use, usesOf } from '../../runtime/engine/index.ts';
import { withFilings } from './filings.ts';
import { bridged } from './order.ts';

export type Removable = 'stage' | 'phase' | 'filing';

/** What taking a part out of a procedure does: the changes as one step, what still names it, and why it cannot be done. */
export interface Removal {
  readonly changes: readonly PartChange[];
  readonly left: readonly Use[];
  readonly uses: readonly Use[];
  readonly refused?: 'only-one' | 'ends-phase';
  /** Where the stages of a phase go. */
  readonly heir?: string;
}

const none = { changes: [], left: [], uses: [] } as const;

/**
 * A stage leaves and what came after it comes after what it came after; a phase leaves its stages to its neighbour and takes
 * its filings along; a filing leaves where no phase ends in it.
 */
export function removalOf(content: ReleaseContent, kind: Removable, id: string): Removal {
  const { phases, stages, filings } = content.procedure;
  const target = { kind, id } as const;
  const uses = usesOf(content, target);
  if (kind === 'stage') {
    if (stages.length < 2) return { ...none, refused: 'only-one' };
    const rest = bridged(stages, id);
    const relinked = rest.filter((stage) => !stages.includes(stage));
    const { changes, left } = removed(content, target);
    // The engine only drops the name of what is gone; here the way is bridged, so the later change of a stage wins.
    const others = changes.filter((change) => 'remove' in change ? change.remove.kind !== 'stage' : !(change.put.kind === 'stage' && relinked.some((stage) => stage.id === change.put.id)));
    const along = [...others, ...relinked.map((value): PartChange => ({ put: { kind: 'stage', id: value.id, value } })), { remove: target }];
    const whole = withFilings(content, along);
    const mended = new Set(whole.slice(along.length).flatMap((change) => ('put' in change ? [change.put.id] : [])));
    return { changes: whole, left: left.filter((use) => !isMended(use, mended)), uses };
  }
  if (kind === 'filing') {
    if (phases.some((phase) => phase.filing === id)) return { ...none, uses, refused: 'ends-phase' };
    const { changes, left } = removed(content, target);
    return { changes: [...changes.filter((change) => !('remove' in change && change.remove.kind === 'filing')), { remove: target }], left, uses };
  }
  const index = phases.findIndex((phase) => phase.id === id);
  const heir = phases[index - 1]?.id ?? phases[index + 1]?.id;
  if (heir === undefined) return { ...none, refused: 'only-one' };
  const ending = filings.filter((filing) => filing.phase === id);
  const gone = ending.map((filing) => removed(content, { kind: 'filing', id: filing.id }));
  const along: readonly PartChange[] = [
    ...stages.filter((stage) => stage.phase === id).map((stage): PartChange => ({ put: { kind: 'stage', id: stage.id, value: { ...stage, phase: heir } } })),
    ...ending.map((filing): PartChange => ({ remove: { kind: 'filing', id: filing.id } })),
    { remove: target },
  ];
  return {
    changes: withFilings(content, along),
    left: gone.flatMap(({ left }) => left).filter(({ part }) => !(part.kind === 'phase' && part.id === id)),
    uses: ending.flatMap((filing) => usesOf(content, { kind: 'filing', id: filing.id })).filter(({ part }) => !(part.kind === 'phase' && part.id === id)),
    heir,
  };
}

/** Whether keeping the filings in step has mended a place: what a filing froze, and what it was sent after. */
function isMended({ part, path }: Use, filings: ReadonlySet<string>): boolean {
  return part.kind === 'filing' && filings.has(part.id) && (path === '/after' || path.startsWith('/freezes'));
}
