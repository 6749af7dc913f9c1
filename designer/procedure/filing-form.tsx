import { type ReactNode, useState } from 'react';

import type { FilingDefinition } from '../../runtime/engine/index.ts';
import { Button } from '../../runtime/ui/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { FieldGroup } from '../fields/Field.tsx';
import { IdField } from '../fields/IdField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { TickList } from '../fields/TickList.tsx';
import { fieldTexts } from '../fields/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { GateDialog } from './gate-dialog.tsx';
import { GateEditor } from './gate-editor.tsx';
import { ReviewFields } from './review-fields.tsx';
import { type Selection, useEdits, useSay } from './use-procedure.ts';

/** A filing as a form: when it can be sent, what it freezes, who reviews it, the gate it opens. */
export function FilingForm({ filing, onSelect }: { readonly filing: FilingDefinition; readonly onSelect: (next: Selection) => void }): ReactNode {
  const { draft, content, t, translate, filing: put } = useEdits();
  const shared = useRoomTexts(fieldTexts);
  const say = useSay('filing', filing.title);
  const [making, setMaking] = useState(false);
  const { phases, stages, filings } = content.procedure;
  const fixed = draft.readOnly;
  const options = (list: readonly { readonly id: string; readonly title: string }[]) => list.map(({ id, title }) => ({ value: id, label: translate(title) }));
  const titleOf = (list: readonly { readonly id: string; readonly title: string }[], id: string): string => translate(list.find((each) => each.id === id)?.title ?? id);
  const setFreezes = (freezes: readonly string[], changed: { readonly value: string; readonly label: string }): void => {
    if (freezes.length > 0) put(freezes.includes(changed.value) ? say.add(t('freezes'), changed.label) : say.drop(t('freezes'), changed.label), { ...filing, freezes: [...freezes] });
  };
  return (
    <>
      <div className="editor-grid">
        <TextField label={t('title')} value={filing.title} disabled={fixed} check={(text) => (text === '' ? shared('needed') : undefined)} onCommit={(title) => put(say.set(t('title'), title), { ...filing, title })} />
        <IdField target={{ kind: 'filing', id: filing.id }} title={filing.title} taken={filings.map(({ id }) => id)} onRenamed={(id) => onSelect({ kind: 'filing', id })} />
        <SelectField label={t('phaseOf')} value={filing.phase} options={options(phases)} disabled={fixed} onChange={(phase) => phase !== undefined && put(say.set(t('phaseOf'), titleOf(phases, phase)), { ...filing, phase })} />
        <SelectField label={t('afterStage')} value={filing.after} options={options(stages)} disabled={fixed} onChange={(after) => after !== undefined && put(say.set(t('afterStage'), titleOf(stages, after)), { ...filing, after })} />
      </div>
      <section className="procedure__section" aria-labelledby="gate-heading">
        <h3 id="gate-heading">{t('gate')}</h3>
        {filing.gate === undefined
          ? <div className="gate-none"><p className="editor-field__help">{t('gateNone')}</p>{!fixed && <Button onClick={() => setMaking(true)}>{t('gateMake')}</Button>}</div>
          : <GateEditor filing={filing} gate={filing.gate} />}
        {making && <GateDialog filing={filing} onClose={() => setMaking(false)} />}
      </section>
      <section className="procedure__section" aria-labelledby="review-heading">
        <h3 id="review-heading">{t('review')}</h3>
        <ReviewFields filing={filing} />
      </section>
      <div className="editor-grid">
        <div className="editor-grid__wide">
          <TickList label={t('freezes')} help={filing.freezes.length === 1 ? t('freezesLeast') : t('freezesHelp')} empty={t('noStages')} options={options(stages)} chosen={filing.freezes} disabled={fixed} onChange={setFreezes} />
        </div>
        <SelectField
          label={t('red')} help={t('redHelp')} value={filing.redAtFiling} disabled={fixed} options={[{ value: 'refuse', label: t('redRefuse') }, { value: 'explain', label: t('redExplain') }]}
          onChange={(red) => put(say.set(t('red'), t(red === 'explain' ? 'redExplain' : 'redRefuse')), { ...filing, redAtFiling: red === 'explain' ? 'explain' : 'refuse' })}
        />
        <FieldGroup label={t('signatures')}>
          <label className="ticks__choice"><input type="checkbox" checked={filing.signatures} disabled={fixed} onChange={(event) => put(say.changed(t('signatures')), { ...filing, signatures: event.target.checked })} />{t('required')}</label>
        </FieldGroup>
        <div className="editor-grid__wide">
          <TextField
            label={t('description')} help={t('descriptionHelp')} lines={2} value={filing.description ?? ''} disabled={fixed}
            onCommit={(text) => {
              const { description: _was, ...rest } = filing;
              put(say.set(t('description'), text), text === '' ? rest : { ...rest, description: text });
            }}
          />
        </div>
      </div>
    </>
  );
}
