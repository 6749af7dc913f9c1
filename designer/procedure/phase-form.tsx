import type { ReactNode } from 'react';

import type { PhaseDefinition } from '../../runtime/engine/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { FieldGroup } from '../fields/Field.tsx';
import { IdField } from '../fields/IdField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { fieldTexts } from '../fields/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { type Selection, useEdits, useSay } from './use-procedure.ts';

/** A phase as a form: what it is called and the filing it ends in. */
export function PhaseForm({ phase, onSelect }: { readonly phase: PhaseDefinition; readonly onSelect: (next: Selection) => void }): ReactNode {
  const { draft, content, t, translate, phase: put } = useEdits();
  const shared = useRoomTexts(fieldTexts);
  const say = useSay('phase', phase.title);
  const { phases, stages, filings } = content.procedure;
  const own = stages.filter((stage) => stage.phase === phase.id);
  return (
    <div className="editor-grid">
      <TextField label={t('title')} value={phase.title} disabled={draft.readOnly} check={(text) => (text === '' ? shared('needed') : undefined)} onCommit={(title) => put(say.set(t('title'), title), { ...phase, title })} />
      <IdField target={{ kind: 'phase', id: phase.id }} title={phase.title} taken={phases.map(({ id }) => id)} onRenamed={(id) => onSelect({ kind: 'phase', id })} />
      <SelectField
        label={t('endsIn')} help={t('endsInHelp')} value={phase.filing} disabled={draft.readOnly} options={filings.filter((filing) => filing.phase === phase.id || filing.id === phase.filing).map(({ id, title }) => ({ value: id, label: translate(title) }))}
        onChange={(filing) => filing !== undefined && put(say.set(t('endsIn'), translate(filings.find(({ id }) => id === filing)?.title ?? filing)), { ...phase, filing })}
      />
      <FieldGroup label={t('stagesHere')}>
        {own.length === 0 ? <p className="editor-field__help">{t('noStages')}</p> : (
          <ul className="line-list">
            {own.map((stage) => <li key={stage.id} className="line-list__line"><button type="button" className="link" onClick={() => onSelect({ kind: 'stage', id: stage.id })}>{translate(stage.title)}</button></li>)}
          </ul>
        )}
      </FieldGroup>
    </div>
  );
}
