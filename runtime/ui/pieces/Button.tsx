import type { ButtonHTMLAttributes, ReactNode } from 'react';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> {
  /** One primary a page; `danger` for acts that name their consequence. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'usual';
  /** While the act runs: says so and takes no second click. */
  readonly busy?: boolean;
}

/** A button; `type="button"` unless said otherwise. */
export function Button({ look = 'plain', size = 'usual', busy = false, className, children, disabled, type = 'button', ...rest }: ButtonProps): ReactNode {
  const names = ['button', `button--${look}`, ...(size === 'small' ? ['button--small'] : []), ...(className === undefined ? [] : [className])];
  return (
    <button {...rest} type={type} className={names.join(' ')} disabled={disabled === true || busy} aria-busy={busy || undefined}>{children}</button>
  );
}
