import { type ReactNode, useState } from 'react';

import type { PartChange } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { Field } from '../fields/Field.tsx';
import { fieldTexts } from '../fields/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { filingAdded, freeId, phaseAdded, stageAdded } from './additions.ts';
import { withFilings } from './filings.ts';
import { type Selection, useEdits } from './use-procedure.ts';

export type New = 'phase' | 'stage' | 'filing';

export interface NewDialogProps {
  readonly what: New;
  /** Where the person stands: a new stage comes after that one, or into that phase. */
  readonly selection: Selection;
  readonly onClose: () => void;
  readonly onMade: (made: Selection) => void;
}

/** A new phase, stage or filing: its name, and where in the flow it goes. */
export function NewDialog({ what, selection, onClose, onMade }: NewDialogProps): ReactNode {
  const { draft, content, t, translate } = useEdits();
  const shared = useRoomTexts(fieldTexts);
  const { phases, stages, filings } = content.procedure;
  const taken = [...(what === 'phase' ? phases : what === 'stage' ? stages : filings), ...(what === 'stage' ? content.forms : [])].map(({ id }) => id);
  const at = stages.find(({ id }) => selection.kind === 'stage' && id === selection.id);
  const of = selection.kind === 'phase' ? selection.id : selection.kind === 'filing' ? filings.find(({ id }) => id === selection.id)?.phase : at?.phase;
  const [title, setTitle] = useState('');
  const [typedId, setId] = useState<string>();
  const [phase, setPhase] = useState(of ?? phases.at(-1)?.id ?? '');
  const lane = stages.filter((stage) => stage.phase === phase);
  const [chosenAfter, setAfter] = useState<string | undefined>(at?.id);
  const after = chosenAfter === '' ? '' : (lane.find(({ id }) => id === chosenAfter)?.id ?? lane.at(-1)?.id ?? '');
  const id = typedId ?? freeId(what, taken);
  const wrong = !/^[a-z][A-Za-z0-9-]*$/.test(id) ? shared('idWrong') : taken.includes(id) ? shared('idTaken') : undefined;
  const ready = title.trim() !== '' && wrong === undefined;

  const changes = (): readonly PartChange[] => {
    const name = title.trim();
    if (what === 'phase') return phaseAdded(content, { id, title: name, stageTitle: t('firstStage', { title: name }), dateTitle: t('dateOf', { title: name }), filingTitle: t('filingOf', { title: name }) }).changes;
    if (what === 'filing') {
      const value = filingAdded(content, { id, title: name, phase });
      const ended = phases.find((each) => each.id === phase);
      return [{ put: { kind: 'filing', id, value } }, ...(ended === undefined ? [] : [{ put: { kind: 'phase' as const, id: phase, value: { ...ended, filing: id } } }])];
    }
    const first = lane.find((stage) => !stage.after.some((other) => lane.some((each) => each.id === other)));
    // Put between: what came after the stage before comes after the new one, within the phase.
    const follower = after === '' ? first : lane.find((stage) => stage.after.includes(after));
    const before = after === '' ? (first?.after ?? lastOfPhaseBefore()) : [after];
    return withFilings(content, stageAdded(content, { id, title: name, dateTitle: t('dateOf', { title: name }), phase, after: before, before: follower?.id }).changes);
  };
  const lastOfPhaseBefore = (): readonly string[] => {
    const previous = phases[phases.findIndex((each) => each.id === phase) - 1]?.id;
    return stages.filter((stage) => stage.phase === previous).slice(-1).map((stage) => stage.id);
  };
  const make = async (): Promise<void> => {
    if (!ready) return;
    onClose();
    if (await draft.change(t('done.new', { kind: t(what), title: title.trim() }), changes())) onMade({ kind: what, id });
  };
  return (
    <Dialog open size="small" title={t('newTitle', { kind: t(what) })} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={!ready} onClick={() => void make()}>{t('create')}</Button></>}>
      <form
        className="new-part"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={t('newName')}>{(control) => <input {...control} className="input" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t('newId')} help={t('newIdHelp')} error={wrong}>{(control) => <input {...control} className="input input--mono" maxLength={80} value={id} onChange={(event) => setId(event.target.value)} />}</Field>
        {what !== 'phase' && <SelectField label={t('newStagePhase')} help={what === 'filing' ? t('newFilingHelp') : undefined} value={phase} options={phases.map((each) => ({ value: each.id, label: translate(each.title) }))} onChange={(next) => next !== undefined && setPhase(next)} />}
        {what === 'stage' && lane.length > 0 && (
          <SelectField label={t('newStageAfter')} value={after === '' ? undefined : after} none={t('newStageFirst')} options={lane.map((each) => ({ value: each.id, label: translate(each.title) }))} onChange={(next) => setAfter(next ?? '')} />
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
