import type { ConditionAsked } from './condition-edits.ts';

/** What the panel asks the editor for. */
export interface PanelProps {
  readonly onCondition: (asked: ConditionAsked) => void;
  readonly onAttachment: () => void;
  readonly onSignature: () => void;
}
