import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Part } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { partTitle } from '../parts/part-title.ts';
import { partTexts } from '../parts/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { differing, pathWords, valueAt } from './path-words.ts';
import { draftTexts } from './texts.ts';
import { type Choice, type Dispute, refKey } from './waiting.ts';

export interface DisputeCardProps {
  readonly dispute: Dispute;
  /** What the other side is called. */
  readonly theirs: string;
  /** The words of the two choices. */
  readonly take: Readonly<Record<Choice, string>>;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** A part two sides changed differently: as it was, the two, and the choice between them. */
export function DisputeCard({ dispute, theirs: other, take, choice, onChoose }: DisputeCardProps): ReactNode {
  const t = useRoomTexts(draftTexts);
  const kindWord = useRoomTexts(partTexts);
  const { i18n } = useTranslation();
  const { translate } = useLanguage();
  const { ref, was, theirs, mine, paths } = dispute;
  const word = (key: string) => (i18n.exists(`draft:key.${key}`) ? i18n.t(`draft:key.${key}`) : undefined);
  const title = translate(titleOf(theirs ?? was ?? mine) ?? ref.id);
  const places = paths.flatMap((path) => differing(valueAt(theirs?.value, path), valueAt(mine?.value, path), path));
  const name = `conflict-${refKey(ref)}`;
  return (
    <fieldset className="dispute">
      <legend>{kindWord(ref.kind)} · {title}</legend>
      <table className="plain-table dispute__table">
        <thead>
          <tr><th scope="col" aria-hidden="true" /><th scope="col">{t('conflictBase')}</th><th scope="col">{other}</th><th scope="col">{t('conflictMine')}</th></tr>
        </thead>
        <tbody>
          {places.map((path) => (
            <tr key={path}>
              <th scope="row">{path === '' ? t('conflictWhole') : pathWords(theirs?.value, path, word).map((step) => translate(step)).join(' › ')}</th>
              <td><Told part={was} path={path} /></td>
              <td><Told part={theirs} path={path} /></td>
              <td><Told part={mine} path={path} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        {(['theirs', 'mine'] as const).map((each) => (
          <label key={each} className="tick">
            <input type="radio" name={name} checked={choice === each} onChange={() => onChoose(each)} />
            {take[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const titleOf = (part: Part | null): string | undefined => (part === null ? undefined : partTitle(part));

function Told({ part, path }: { readonly part: Part | null; readonly path: string }): ReactNode {
  const t = useRoomTexts(draftTexts);
  const { translate } = useLanguage();
  const value = part === null ? undefined : valueAt(part.value, path);
  if (value === undefined) return <span className="quiet">{t('absent')}</span>;
  if (typeof value === 'string') return translate(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return <pre className="code dispute__json">{JSON.stringify(value, null, 1)}</pre>;
}
