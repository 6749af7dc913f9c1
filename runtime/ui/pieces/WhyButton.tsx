import { type ReactNode, useId } from 'react';

import { Button, type ButtonProps } from './Button.tsx';

export interface WhyButtonProps extends ButtonProps {
  /** Why the act is not possible now, as a sentence; absent where it is. */
  readonly why?: string;
  /** Where the reason is shown: below the button, or only when it has focus or the pointer. */
  readonly reason?: 'shown' | 'on-focus';
}

/** A button that, when shut, says why: it stays focusable, so that the reason can be reached by keyboard and be read out. */
export function WhyButton({ why, reason = 'on-focus', onClick, children, ...rest }: WhyButtonProps): ReactNode {
  const id = useId();
  if (why === undefined) return <Button {...rest} onClick={onClick}>{children}</Button>;
  return (
    <span className={`why why--${reason}`}>
      <Button {...rest} aria-disabled="true" aria-describedby={id} onClick={(event) => event.preventDefault()}>{children}</Button>
      <span id={id} role="note" className="why__reason">{why}</span>
    </span>
  );
}
