import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { Part, Use } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { partAddress } from './address.ts';
import { titleAt } from './part-title.ts';
import { partTexts } from './texts.ts';

/** The parts that use something, each once, with the way to it. */
export function UseList({ draft, parts, uses }: { readonly draft: string; readonly parts: readonly Part[]; readonly uses: readonly Use[] }): ReactNode {
  const kind = useRoomTexts(partTexts);
  const { translate } = useLanguage();
  const once = [...new Map(uses.map((use) => [`${use.part.kind} ${use.part.id}`, use])).values()];
  return (
    <ul className="bullets">
      {once.map(({ part, path }) => (
        <li key={`${part.kind} ${part.id}`}>
          <span className="quiet">{kind(part.kind)}</span> <Link to={partAddress(draft, part, path)}>{translate(titleAt(parts, part))}</Link>
        </li>
      ))}
    </ul>
  );
}
