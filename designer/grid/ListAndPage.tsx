import { type ReactNode, useState } from 'react';
import { NavLink } from 'react-router';

import { useRoomTexts } from '../texts/texts.ts';
import { gridTexts } from './texts.ts';

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly address: string;
  readonly marks?: ReactNode;
}

/** Many things of one kind: the list with a search, and beside it the one that is open. */
export function ListAndPage({ label, items, acts, children }: { readonly label: string; readonly items: readonly Item[]; readonly acts?: ReactNode; readonly children: ReactNode }): ReactNode {
  const t = useRoomTexts(gridTexts);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = items.filter(({ id, title }) => wanted === '' || id.toLowerCase().includes(wanted) || title.toLowerCase().includes(wanted));
  return (
    <div className="list-and-page">
      <nav className="list-and-page__list" aria-label={label}>
        <input className="input" type="search" placeholder={t('search')} aria-label={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
        <ul className="list-and-page__items">
          {shown.map(({ id, title, detail, address, marks }) => (
            <li key={id}>
              <NavLink to={address} className="list-and-page__item">
                <span className="list-and-page__name">{title}</span>
                {marks}
                {detail !== undefined && <span className="quiet tabular">{detail}</span>}
              </NavLink>
            </li>
          ))}
          {shown.length === 0 && <li className="list-and-page__item quiet">{t('noMatch')}</li>}
        </ul>
        {acts}
      </nav>
      <div className="list-and-page__page">{children}</div>
    </div>
  );
}
