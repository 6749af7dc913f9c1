import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { FindingView } from '../../runtime/api/designer.ts';
import type { Part, PartRef } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { titleAt } from '../parts/part-title.ts';
import { partTexts } from '../parts/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { byPart } from './blocking.ts';
import { checkTexts } from './texts.ts';

export interface FindingsListProps {
  readonly findings: readonly FindingView[];
  readonly parts: readonly Part[];
  /** The page where a part is edited; absent where nothing is edited. */
  readonly address?: (part: PartRef, path: string) => string;
  /** Carries out a fix under its label; absent where nothing may be changed. */
  readonly onFix?: ((label: string, finding: FindingView) => void) | undefined;
}

/** Findings by the part they are about: the sentence, the place, and the fix where there is one. */
export function FindingsList({ findings, parts, address, onFix }: FindingsListProps): ReactNode {
  const kindWord = useRoomTexts(partTexts);
  const { translate } = useLanguage();
  return (
    <div className="findings">
      {byPart(findings).map(({ key, part, items }) => {
        const title = translate(titleAt(parts, part));
        return (
          <section key={key} className="findings__part" aria-label={title}>
            <h4><span className="quiet">{kindWord(part.kind)}</span> {address === undefined ? title : <Link to={address(part, '')}>{title}</Link>}</h4>
            <ul>
              {items.map((finding, index) => <OneFinding key={index} finding={finding} address={address} onFix={onFix} />)}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function OneFinding({ finding, address, onFix }: { readonly finding: FindingView } & Pick<FindingsListProps, 'address' | 'onFix'>): ReactNode {
  const t = useRoomTexts(checkTexts);
  const { sentence, translate } = useLanguage();
  const { code, severity, path, part, fix } = finding;
  const params = { title: translate(finding.title), ...finding.params };
  const label = fix === undefined ? undefined : sentence(`fix.${fix.code}`, fix.params);
  return (
    <li className={`finding finding--${severity}`}>
      <span className="finding__mark" aria-hidden="true">{severity === 'error' ? '✕' : '!'}</span>
      <span className="finding__text">
        {sentence(`finding.${code}`, params) ?? sentence(`problem.${code}`, params) ?? code}
        {path !== '' && <code className="finding__path">{path}</code>}
      </span>
      <span className="finding__acts">
        {fix !== undefined && onFix !== undefined && (
          <Button size="small" onClick={() => onFix(label ?? t('fixPlain'), finding)}>{label === undefined ? t('fixPlain') : t('fix', { what: label })}</Button>
        )}
        {address !== undefined && <Link to={address(part, path)}>{t('go')}</Link>}
      </span>
    </li>
  );
}
