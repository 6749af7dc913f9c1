import { createContext, useContext } from 'react';

import type { DraftEditNote, FindingView } from '../../runtime/api/designer.ts';
import { Bug, type Calendar, type CompiledRelease, type Part, type PartChange, type PartKind, type PartOf, type ReleaseContent } from '../../runtime/engine/index.ts';

/** A draft as every editor sees it: what it holds now, and the one way to change it. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly baseParts: readonly Part[];
  /** The parts put together, edits on their way included. Only for drafts of a release. */
  readonly content: ReleaseContent;
  /** The content compiled, a moment after an edit; the last one that compiled while the newest does not. */
  readonly release: CompiledRelease | undefined;
  /** The calendar the procedure counts by. */
  readonly calendar: Calendar;
  /** What the checks find in the browser, a moment after an edit. */
  readonly findings: readonly FindingView[];
  /** True for a proposed draft and for whoever may only read. */
  readonly readOnly: boolean;
  readonly log: readonly DraftEditNote[];
  part<K extends PartKind>(kind: K, id: string): PartOf<K> | undefined;
  /**
   * Changes parts as one undoable step: shown at once, sent, and confirmed or put before the person as a conflict.
   * `label` says in the person's language what was done. Gives false where the server refused it: the parts are then as before.
   */
  change(label: string, changes: readonly PartChange[]): Promise<boolean>;
  undo(): void;
  redo(): void;
}

/** The draft of the page. */
export const DraftContext = createContext<Draft | null>(null);

/** The draft the page is about. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Bug('an editor was drawn without a draft');
  return draft;
}
