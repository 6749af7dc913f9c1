/** A filtered list under a name; the filters as a query string. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}

const place = 'guicheng.views';

/** The saved views of this machine; unreadable ones count as none. */
export function readViews(storage: Pick<Storage, 'getItem'>): readonly SavedView[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(value) ? value.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Keeps a view; one of the same name is replaced. Gives the views as they are then. */
export function keepView(storage: Pick<Storage, 'getItem' | 'setItem'>, view: SavedView): readonly SavedView[] {
  return write(storage, [...readViews(storage).filter(({ name }) => name !== view.name), view]);
}

/** Drops the view of a name. */
export function dropView(storage: Pick<Storage, 'getItem' | 'setItem'>, name: string): readonly SavedView[] {
  return write(storage, readViews(storage).filter((view) => view.name !== name));
}

function write(storage: Pick<Storage, 'setItem'>, views: readonly SavedView[]): readonly SavedView[] {
  try {
    storage.setItem(place, JSON.stringify(views));
  } catch {
    // Storage full or forbidden: the view lasts as long as the page.
  }
  return views;
}

function isView(value: unknown): value is SavedView {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'search' in value && typeof value.search === 'string';
}
