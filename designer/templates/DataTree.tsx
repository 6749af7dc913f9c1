import { type ReactNode, useState } from 'react';

import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { type DataEntry, found } from './data-tree.ts';
import { texts } from './texts.ts';

/** What the template can read, as a tree to look through; pressed, an entry is written at the cursor. */
export function DataTree({ entries, readOnly, onInsert }: { readonly entries: readonly DataEntry[]; readonly readOnly: boolean; readonly onInsert: (text: string) => void }): ReactNode {
  const t = useRoomTexts(texts);
  const [wanted, setWanted] = useState('');
  const shown = found(entries, wanted);
  return (
    <div className="data-tree">
      <input className="input" type="search" value={wanted} placeholder={t('tree.search')} aria-label={t('tree.search')} onChange={(event) => setWanted(event.target.value)} />
      {shown.length === 0 ? <p className="quiet">{t('tree.none')}</p> : <Branch entries={shown} open={wanted.trim() !== ''} readOnly={readOnly} onInsert={onInsert} />}
    </div>
  );
}

interface BranchProps {
  readonly entries: readonly DataEntry[];
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly onInsert: (text: string) => void;
}

function Branch({ entries, open, readOnly, onInsert }: BranchProps): ReactNode {
  const { translate } = useLanguage();
  return (
    <ul className="data-tree__branch">
      {entries.map((entry) => (
        <li key={entry.id}>
          {entry.children === undefined ? <Leaf entry={entry} readOnly={readOnly} onInsert={onInsert} /> : (
            <details open={open}>
              <summary>{translate(entry.title)}</summary>
              {entry.insert !== '' && entry.insert.startsWith('{{#each') && <Leaf entry={entry} readOnly={readOnly} onInsert={onInsert} />}
              <Branch entries={entry.children} open={open} readOnly={readOnly} onInsert={onInsert} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Leaf({ entry, readOnly, onInsert }: Omit<BranchProps, 'entries' | 'open'> & { readonly entry: DataEntry }): ReactNode {
  const { translate } = useLanguage();
  const t = useRoomTexts(texts);
  return (
    <button type="button" className="data-tree__leaf" disabled={readOnly} title={entry.insert} onClick={() => onInsert(entry.insert)}>
      {entry.insert.startsWith('{{#each') ? t('tree.eachRow') : translate(entry.title)} <code>{entry.insert.startsWith('{{#each') ? 'each' : entry.path.split('.').at(-1)}</code>
    </button>
  );
}
