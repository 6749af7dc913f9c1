import type { ReactNode } from 'react';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'strong' | 'muted';
  /** With it the chip is a filter that is on or off. */
  readonly pressed?: boolean;
  readonly onPress?: () => void;
  /** With it the chip carries a cross. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A small label; pressable as a filter, removable as a choice. */
export function Chip({ children, tone = 'plain', pressed, onPress, onRemove, removeLabel }: ChipProps): ReactNode {
  const look = `chip chip--${tone}`;
  if (onPress !== undefined) {
    return <button type="button" className={`${look} chip--pressable`} aria-pressed={pressed ?? false} onClick={onPress}>{children}</button>;
  }
  return (
    <span className={look}>
      {children}
      {onRemove !== undefined && <button type="button" className="chip__remove" aria-label={removeLabel} onClick={onRemove}>✕</button>}
    </span>
  );
}
