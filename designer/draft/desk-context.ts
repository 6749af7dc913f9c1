import { createContext, useContext } from 'react';

import type { DraftSummary } from '../../runtime/api/designer.ts';
import { Bug } from '../../runtime/engine/index.ts';
import type { ReleaseValidators } from '../../runtime/ui/index.ts';
import type { Checking } from './compiled.ts';
import type { Desk, DeskState } from './desk.ts';

/** The draft's machinery, for the frame around the editors. */
export interface DeskScene {
  readonly desk: Desk;
  readonly state: DeskState;
  /** What the list of drafts says of it: newer versions and proposals come and go without an edit. */
  readonly summary: DraftSummary;
  /** Whether the draft's findings are those of what is on the page. */
  readonly checking: Checking;
  /** The validators of the forms as the server has them; undefined until they are here. */
  readonly validators: ReleaseValidators | undefined;
}

export const DeskContext = createContext<DeskScene | null>(null);

/** How the draft stands with the server. */
export function useDesk(): DeskScene {
  const scene = useContext(DeskContext);
  if (scene === null) throw new Bug('a frame was drawn without a draft');
  return scene;
}
