import type { ReactNode } from 'react';

import type { EffectView } from '../../runtime/api/designer.ts';
import { Light, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { proposalTexts } from './texts.ts';

/** The matters that would change light: which rule, from what to what, and why. */
export function EffectMatters({ effect }: { readonly effect: EffectView }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { translate } = useLanguage();
  return (
    <div className="data-table__frame">
      <table className="data-table effect__matters">
        <caption className="visually-hidden">{t('tab.effect')}</caption>
        <thead><tr><th scope="col">{t('matter')}</th><th scope="col">{t('rule')}</th><th scope="col">{t('change')}</th><th scope="col">{t('why2')}</th></tr></thead>
        {effect.matters.map(({ matter, title, organisationTitle, state, lights }) => (
          <tbody key={matter}>
            {lights.map((light, index) => (
              <tr key={`${light.rule} ${light.subject ?? ''}`}>
                {index === 0 && (
                  <td rowSpan={lights.length}>
                    <span>{title}</span> <span className="tag">{t(state)}</span>
                    <span className="parameters__note">{translate(organisationTitle)}</span>
                  </td>
                )}
                <td>{translate(light.title)}{light.subject !== undefined && <span className="parameters__note">{light.subjectTitle ?? light.subject}</span>}</td>
                <td className="nowrap"><span className="effect__change"><Light light={light.before} /><span aria-hidden="true">→</span><Light light={light.after} /></span></td>
                <td>{translate(light.message)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
