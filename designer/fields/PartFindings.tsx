import type { ReactNode } from 'react';

import type { FindingView } from '../../runtime/api/designer.ts';
import type { PartRef } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { fieldTexts } from './texts.ts';

/** The findings about one part. */
export function findingsOf(findings: readonly FindingView[], ref: PartRef): readonly FindingView[] {
  return findings.filter(({ part }) => part.kind === ref.kind && part.id === ref.id);
}

/** What the checks find at a part, each with its fix where there is one; nothing where they find nothing. */
export function PartFindings({ part }: { readonly part: PartRef }): ReactNode {
  const t = useRoomTexts(fieldTexts);
  const { sentence, translate } = useLanguage();
  const draft = useDraft();
  const found = findingsOf(draft.findings, part);
  if (found.length === 0) return null;
  return (
    <section className="part-findings" aria-label={t('findings')}>
      <ul>
        {found.map((finding) => {
          const params = { title: translate(finding.title), ...finding.params };
          const { fix } = finding;
          const label = fix === undefined ? undefined : sentence(`fix.${fix.code}`, fix.params);
          return (
            <li key={`${finding.code} ${finding.path}`} className={`part-findings__one part-findings__one--${finding.severity}`}>
              <span>{sentence(`finding.${finding.code}`, params) ?? sentence(`problem.${finding.code}`, params) ?? `${finding.code} ${finding.path}`}</span>
              {fix !== undefined && !draft.readOnly && (
                <Button size="small" onClick={() => void draft.change(label ?? t('fixPlain'), fix.changes)}>{label === undefined ? t('fixPlain') : t('fix', { what: label })}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
