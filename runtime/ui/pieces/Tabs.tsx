import { type KeyboardEvent, type ReactNode, useId } from 'react';

export interface TabItem {
  readonly id: string;
  readonly label: ReactNode;
  /** Behind the label: a light or a count. */
  readonly mark?: ReactNode;
}
export interface TabsProps {
  readonly tabs: readonly TabItem[];
  readonly current: string;
  readonly onSelect: (id: string) => void;
  /** What the tabs are about, for screen readers. */
  readonly label: string;
  /** The panel of the current tab. */
  readonly children?: ReactNode;
  readonly look?: 'page' | 'subjects';
}

const target = (key: string, index: number, count: number): number | undefined =>
  key === 'ArrowRight' ? (index + 1) % count
  : key === 'ArrowLeft' ? (index + count - 1) % count
  : key === 'Home' ? 0
  : key === 'End' ? count - 1
  : undefined;

/** Tabs by the ARIA pattern: one tab stop, arrows move and select. */
export function Tabs({ tabs, current, onSelect, label, children, look = 'page' }: TabsProps): ReactNode {
  const prefix = useId();
  const index = Math.max(0, tabs.findIndex((tab) => tab.id === current));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = target(event.key, index, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    document.getElementById(`${prefix}-${tab.id}`)?.focus();
  };
  return (
    <div className={`tabs tabs--${look}`}>
      <div className="tabs__list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${prefix}-${tab.id}`}
            type="button"
            role="tab"
            className="tabs__tab"
            aria-selected={tab.id === current}
            aria-controls={children === undefined ? undefined : `${prefix}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            <span className="tabs__label">{tab.label}</span>
            {tab.mark}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div className="tabs__panel" role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${current}`}>{children}</div>
      )}
    </div>
  );
}
