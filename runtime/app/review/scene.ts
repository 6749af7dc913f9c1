import type { FilingView, MatterView } from '../../api/index.ts';
import type { FilingDefinition } from '../../engine/index.ts';
import type { SubjectChoice } from '../../ui/index.ts';
import type { Governing, LoadedRelease } from '../matter/definitions.ts';

/** What the parts of a review share. */
export interface ReviewScene {
  readonly view: MatterView;
  readonly filed: FilingView;
  readonly governing: Governing;
  readonly release: LoadedRelease;
  readonly filing: FilingDefinition;
  readonly subjects: readonly SubjectChoice[];
  /** The subject whose values are in view. */
  readonly subject: string;
  readonly setSubject: (subject: string) => void;
}
