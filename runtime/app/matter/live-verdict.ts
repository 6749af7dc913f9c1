import { startTransition, useEffect, useMemo, useState } from 'react';

import type { MatterView } from '../../api/index.ts';
import { evaluate, gates, type GateState, type Verdict } from '../../engine/index.ts';
import type { Draft } from '../drafts/draft.ts';
import { withDrafts } from '../drafts/overlay.ts';
import type { Governing } from './definitions.ts';

/** What the law says now: of the record where nothing is unsaved, else of the record with the edits (advice, I2). */
export interface Judgement {
  readonly verdict: Verdict;
  readonly gates: readonly GateState[];
  /** Whether unsaved edits are in it. */
  readonly live: boolean;
  /** Whether a newer one is being made. */
  readonly working: boolean;
}

const quietMs = 60;

interface Made {
  readonly of: object;
  readonly verdict: Verdict;
  readonly gates: readonly GateState[];
}

/** Judges the matter with its unsaved edits in the browser, shortly after each edit; a newer edit overtakes an older one. */
export function useJudgement(view: MatterView, governing: Governing | undefined, drafts: ReadonlyMap<string, Draft>): { readonly matter: MatterView['matter']; readonly judgement: Judgement } {
  const matter = useMemo(() => withDrafts(view.matter, drafts.values()), [view.matter, drafts]);
  const [made, setMade] = useState<Made>();
  const edited = matter !== view.matter;
  useEffect(() => {
    if (!edited || governing === undefined) return;
    let overtaken = false;
    const timer = setTimeout(() => {
      void judge(governing, matter, view.at).then((judged) => {
        if (!overtaken) startTransition(() => setMade({ of: matter, ...judged }));
      });
    }, quietMs);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [edited, governing, matter, view.at]);
  const judgement = useMemo((): Judgement => {
    if (!edited || made === undefined) return { verdict: view.verdict, gates: view.gates, live: false, working: edited };
    return { verdict: made.verdict, gates: made.gates, live: true, working: made.of !== matter };
  }, [edited, made, matter, view.verdict, view.gates]);
  return { matter, judgement };
}

async function judge({ releases, calendar }: Governing, matter: MatterView['matter'], at: MatterView['at']): Promise<Omit<Made, 'of'>> {
  const [verdict, states] = await Promise.all([evaluate(releases, calendar, matter, at), gates(releases, calendar, matter, at)]);
  return { verdict, gates: states };
}
