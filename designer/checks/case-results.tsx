import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { DraftCheck } from '../../runtime/api/designer.ts';
import type { PartRef } from '../../runtime/engine/index.ts';
import { Light, type Shown, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { checkTexts } from './texts.ts';

const lights = ['green', 'yellow', 'red', 'grey', 'none', 'problem'] as const satisfies readonly Shown[];

/** A light, with its outcome behind it where the words name one: `red not-recorded`. */
function Shining({ words }: { readonly words: string }): ReactNode {
  const { t } = useTranslation('ui');
  const [first = '', outcome] = words.split(' ');
  const light = lights.find((each) => each === first);
  if (light === undefined) return <strong>{words}</strong>;
  return <><Light light={light} />{outcome !== undefined && <span>{t(`outcome.${outcome}`, { defaultValue: outcome })}</span>}</>;
}

/** How the cases came out: how many passed, which failed, and which rules lack cases. */
export function CaseResults({ cases, address }: { readonly cases: DraftCheck['cases']; readonly address?: (part: PartRef, path: string) => string }): ReactNode {
  const t = useRoomTexts(checkTexts);
  const { translate, sentence } = useLanguage();
  const rule = (id: string, title: string): ReactNode => (address === undefined ? translate(title) : <Link to={address({ kind: 'cases', id }, '')}>{translate(title)}</Link>);
  return (
    <div className="case-results">
      <p>{cases.failed.length === 0 ? t('casesAll', { count: cases.passed }) : t('casesPassed', { passed: cases.passed })}</p>
      {cases.failed.length > 0 && (
        <section>
          <h4>{t('failed')}</h4>
          <ul className="findings__part">
            {cases.failed.map((each) => (
              <li key={`${each.rule} ${each.case}`} className="finding finding--error">
                <span className="finding__mark" aria-hidden="true">✕</span>
                <span className="finding__text">{rule(each.rule, each.title)} · {each.case}</span>
                <span className="row"><span className="quiet">{t('expected')}</span><Shining words={each.expected} /><span className="quiet">{t('actual')}</span><Shining words={each.actual} /></span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cases.uncovered.length > 0 && (
        <section>
          <h4>{t('uncovered')}</h4>
          <ul className="findings__part">
            {cases.uncovered.map((each) => (
              <li key={each.rule} className="finding finding--error">
                <span className="finding__mark" aria-hidden="true">✕</span>
                <span className="finding__text">{rule(each.rule, each.title)}</span>
                <span className="quiet">{t('lacks')}{each.lacks.map((need) => sentence(`lacks.${need}`) ?? need).join(t('comma'))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
