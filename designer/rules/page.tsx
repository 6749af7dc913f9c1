import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';

import { NamedPage } from './conditions/named-page.tsx';
import { RulePage } from './editor/rule-page.tsx';
import { ListPage } from './list/list-page.tsx';
import { TablePage } from './table/table-page.tsx';

/** The rules of a draft: all of them, as decision tables, the conditions they share, or one with its cases. */
export function Component(): ReactNode {
  const { rule } = useParams();
  const [search] = useSearchParams();
  if (rule !== undefined) return <RulePage name={rule} />;
  const meant = /^condition\/(.+)$/.exec(search.get('part') ?? '')?.[1];
  if (search.get('view') === 'table') return <TablePage />;
  return search.get('view') === 'conditions' || meant !== undefined ? <NamedPage meant={meant} /> : <ListPage />;
}
