import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Toast {
  readonly text: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  /** E.g. undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** How long it stays, in milliseconds; bad news stays until closed. */
  readonly forMs?: number;
}
type Show = (toast: Toast) => void;

const ToastContext = createContext<Show>(() => undefined);

/** Holds the notification region; put it once around the app. */
export function ToastRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('ui');
  const [toasts, setToasts] = useState<readonly (Toast & { readonly id: number })[]>([]);
  const next = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>((toast) => {
    const id = next.current++;
    setToasts((all) => [...all.slice(-3), { ...toast, id }]);
    if (toast.tone !== 'bad') setTimeout(() => drop(id), toast.forMs ?? 6000);
  }, [drop]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section className="toasts" aria-label={t('toast.region')} aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={`toast toast--${toast.tone ?? 'plain'}`} role={toast.tone === 'bad' ? 'alert' : undefined}>
            <span className="toast__text">{toast.text}</span>
            {toast.action !== undefined && (
              <button type="button" className="button button--quiet button--small" onClick={() => { toast.action?.onPress(); drop(toast.id); }}>{toast.action.label}</button>
            )}
            <button type="button" className="button button--quiet button--icon" aria-label={t('toast.close')} onClick={() => drop(toast.id)}>✕</button>
          </div>
        ))}
      </section>
    </ToastContext.Provider>
  );
}

/** Shows a notification. */
export function useToast(): Show {
  return useContext(ToastContext);
}
