import { createContext, useContext } from 'react';

import type { MatterView } from '../../api/index.ts';
import { Bug, type FieldRef, openingRelease, type ProcedureDefinition } from '../../engine/index.ts';
import type { SubjectChoice } from '../../ui/index.ts';
import type { Drafts, DraftsState } from '../drafts/drafts.ts';
import type { Governing, LoadedRelease } from './definitions.ts';
import type { Judgement } from './live-verdict.ts';

/** Everything the parts of a matter's page share. */
export interface MatterScene {
  readonly view: MatterView;
  readonly governing: Governing;
  readonly drafts: Drafts;
  readonly edits: DraftsState;
  /** The record with my unsaved edits. */
  readonly matter: MatterView['matter'];
  readonly judgement: Judgement;
  readonly subjects: readonly SubjectChoice[];
  /** The field somebody asked to be taken to; a new object asks again. */
  readonly target: FieldRef | undefined;
  /** Goes to a field, remembering where the person was. */
  readonly goTo: (field: FieldRef) => void;
  /** Goes back to where the person was before {@link goTo}; undefined where they went nowhere. */
  readonly goBack: (() => void) | undefined;
}

export const MatterContext = createContext<MatterScene | null>(null);

/** The matter at hand. */
export function useMatter(): MatterScene {
  const scene = useContext(MatterContext);
  if (scene === null) throw new Bug('a part of a matter was drawn outside its page');
  return scene;
}

/** The release whose stages, gates and titles hold for the matter's life (S2). */
export function openingOf({ governing, view }: Pick<MatterScene, 'governing' | 'view'>): LoadedRelease {
  const opening = openingRelease(governing.releases, view.matter.openedOn);
  return byId(governing, opening.id) ?? firstOf(governing);
}

/** The procedure the matter runs by. */
export function procedureOf(scene: Pick<MatterScene, 'governing' | 'view'>): ProcedureDefinition {
  return openingOf(scene).definitions.procedure;
}

/** The release that governs a stage on its own date: the one the verdict judged it by. */
export function releaseOfStage(scene: Pick<MatterScene, 'governing' | 'view' | 'judgement'>, stage: string, subject?: string): LoadedRelease {
  const rows = scene.judgement.verdict.rows.filter((row) => row.stage === stage);
  const row = rows.find((each) => subject !== undefined && each.subject === subject) ?? rows[0];
  return (row === undefined ? undefined : byId(scene.governing, row.release)) ?? openingOf(scene);
}

/** A loaded release by its id. */
export function byId(governing: Governing, id: string): LoadedRelease | undefined {
  return governing.loaded.find(({ definitions }) => definitions.id === id);
}

/** The name of a subject as the procedure labels it. */
export function subjectName(subjects: readonly SubjectChoice[], id: string): string {
  return subjects.find((subject) => subject.id === id)?.label ?? id;
}

function firstOf(governing: Governing): LoadedRelease {
  const first = governing.loaded[0];
  if (first === undefined) throw new Bug('a matter without a release');
  return first;
}
