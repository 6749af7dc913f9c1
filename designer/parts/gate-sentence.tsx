import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { FilingDefinition, ReleaseContent } from '../../runtime/engine/index.ts';
import { factWords, parameterWords, useLanguage } from '../../runtime/ui/index.ts';
import { textsOf, useRoomTexts } from '../texts/texts.ts';

/** The words a gate is read in. */
export const gateTexts = textsOf(
  'gate',
  {
    sentence: '“{{filing}}”须在“{{planned}}”前至少 {{days}} 报送，才能{{opens}}（“{{stage}}”）。', counting: '计算：报送当日{{from}}，计划当日{{to}}；{{cutOff}} 以后报送的算下一个工作日。', inclusive: '计入', exclusive: '不计入',
    rules: '把住这道关口的规则：', asIf: '按计划如期进行来判断。', comma: '、', noGate: '不设关口。',
  },
  {
    sentence: '“{{filing}}” must be in at least {{days}} before “{{planned}}”, or “{{opens}}” (stage “{{stage}}”) may not take place.', counting: 'Counting: the day of filing is {{from}}, the planned day is {{to}}; what is sent after {{cutOff}} counts as the next working day’s.', inclusive: 'counted', exclusive: 'not counted',
    rules: 'Rules that hold this gate: ', asIf: 'Judged as if the plan were carried out.', comma: ', ', noGate: 'No gate.',
  },
);

/** A gate as a sentence: what must be in how long before what, how days are counted, and the rules that hold it. */
export function GateSentence({ filing, content, ruleAddress }: { readonly filing: FilingDefinition; readonly content: ReleaseContent; readonly ruleAddress?: (rule: string) => string }): ReactNode {
  const t = useRoomTexts(gateTexts);
  const { language, translate } = useLanguage();
  const { gate } = filing;
  if (gate === undefined) return <p className="quiet">{t('noGate')}</p>;
  const reading = { language, translate };
  const ruleTitle = (id: string): string => translate(content.ruleset.rules.find(({ name }) => name === id)?.event.params.title ?? id);
  const stage = content.procedure.stages.find(({ id }) => id === gate.opens)?.title ?? gate.opens;
  return (
    <div className="gate-sentence">
      <p>
        {t('sentence', {
          filing: translate(filing.title), planned: factWords(gate.planned.fact, content, reading).title, days: parameterWords(gate.atLeast.workingDays.fact, content, reading), opens: translate(gate.title), stage: translate(stage),
        })}
      </p>
      <p className="quiet">{t('counting', { from: t(gate.counting.from), to: t(gate.counting.to), cutOff: parameterWords(gate.cutOff.fact, content, reading) })}{t('asIf')}</p>
      <p className="quiet">
        {t('rules')}
        {gate.rules.map((rule, index) => <span key={rule}>{index > 0 && t('comma')}{ruleAddress === undefined ? ruleTitle(rule) : <Link to={ruleAddress(rule)}>{ruleTitle(rule)}</Link>}</span>)}
      </p>
    </div>
  );
}
