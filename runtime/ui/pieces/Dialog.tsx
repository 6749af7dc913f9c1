import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Asked to close: Escape, the cross, or a button of the app. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

/** A modal over the native `<dialog>`: focus stays inside, Escape closes, focus returns. */
export function Dialog({ open, title, onClose, children, actions, size = 'medium' }: DialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // To what the dialog asks for; the cross, which comes first, is the way out.
      dialog.querySelector<HTMLElement>('.dialog__body :is(input, select, textarea), .dialog__actions .button--primary')?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={`dialog dialog--${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <header className="dialog__head">
            <h2 id={titleId} className="dialog__title">{title}</h2>
            <button type="button" className="button button--quiet button--icon" aria-label={t('dialog.close')} onClick={onClose}>✕</button>
          </header>
          <div className="dialog__body">{children}</div>
          {actions !== undefined && <footer className="dialog__actions">{actions}</footer>}
        </>
      )}
    </dialog>
  );
}
