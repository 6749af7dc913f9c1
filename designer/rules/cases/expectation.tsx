import type { ReactNode } from 'react';

import type { Outcome, RuleCase, RuleDefinition } from '../../../runtime/engine/index.ts';
import type { Option } from '../../../runtime/ui/index.ts';
import { SelectField } from '../../fields/ChoiceField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';

export const caseLights = ['green', 'yellow', 'red', 'grey', 'none', 'problem'] as const satisfies readonly RuleCase['light'][];
const outcomes = ['kept', 'broken', 'excepted', 'not-recorded', 'not-yet-known', 'not-applicable', 'calendar-unpublished', 'problem'] as const satisfies readonly Outcome[];

export interface ExpectationProps {
  readonly rule: RuleDefinition;
  readonly example: RuleCase;
  readonly onChange: (example: RuleCase) => void;
}

/** The light the law demands of a case; the outcome and the value of the remedy where the case is about them. */
export function Expectation({ rule, example, onChange }: ExpectationProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const lights: readonly Option[] = caseLights.map((value) => ({ value, label: t(`light.${value}`) }));
  const choices: readonly Option[] = outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }));
  const { outcome: _outcome, ...withoutOutcome } = example;
  const { becomes: _becomes, ...withoutBecomes } = example;
  return (
    <>
      <SelectField
        label={t('case.light')} help={t('case.lightHelp')} value={example.light} options={lights}
        onChange={(next) => {
          const light = caseLights.find((each) => each === next);
          if (light !== undefined) onChange({ ...example, light });
        }}
      />
      <SelectField
        label={t('case.outcome')} value={example.outcome} options={choices} none={t('case.anyOutcome')}
        onChange={(next) => {
          const outcome = outcomes.find((each) => each === next);
          onChange(outcome === undefined ? withoutOutcome : { ...example, outcome });
        }}
      />
      {rule.event.params.remedy !== null && (
        <TextField
          label={t('case.becomesField')} help={t('case.becomesHelp')} value={String(example.becomes ?? '')}
          onCommit={(text) => onChange(text === '' ? withoutBecomes : { ...example, becomes: /^-?\d+$/.test(text) ? Number(text) : text === 'true' ? true : text === 'false' ? false : text })}
        />
      )}
    </>
  );
}
