import { type ReactNode, useState } from 'react';

import { Button, Dialog } from '../../runtime/ui/index.ts';
import { TickList } from '../fields/TickList.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useConditionWords } from './condition-words.ts';
import { clausesOf, type Test, type When } from './conditions.ts';
import { appliedCondition, type ConditionAsked, fieldsUnder } from './condition-edits.ts';
import { useFormEditing } from './editing.ts';
import { editedFields } from './fields.ts';
import { texts } from './texts.ts';

/** Makes or changes a condition: when these fields say this, those are shown, and those must be filled. */
export function ConditionDialog({ asked, onClose }: { readonly asked: ConditionAsked; readonly onClose: () => void }): ReactNode {
  const { form, put, readOnly } = useFormEditing();
  const t = useRoomTexts(texts);
  const words = useConditionWords(form);
  const known = asked.place === undefined ? undefined : clausesOf(form).find(({ place }) => place === asked.place)?.clause;
  const start = fieldsUnder(known);
  const [negated, setNegated] = useState(start.negated);
  const [when, setWhen] = useState<When>(known?.when ?? { join: 'all', tests: [] });
  const [show, setShow] = useState<readonly string[]>(asked.show ?? start.show);
  const [require, setRequire] = useState<readonly string[]>(start.require);

  const fields = [...editedFields(form).values()];
  const askable = fields.filter(({ id }) => words.choices(id).length > 0 && !show.includes(id));
  const tested = new Set(when.tests.map((test) => test.field));
  const options = fields.filter(({ id, noneOf }) => noneOf === undefined && !tested.has(id)).map(({ id }) => ({ value: id, label: words.field(id) }));
  const ready = when.tests.length > 0 && when.tests.every((test) => test.values.length > 0) && show.length + require.length > 0;
  const setTest = (at: number, test: Test | undefined): void => setWhen({ ...when, tests: test === undefined ? when.tests.toSpliced(at, 1) : when.tests.with(at, test) });
  const save = (): void => {
    put(t(known === undefined ? 'did.addCondition' : 'did.changeCondition'), appliedCondition(form, { when, negated, show, require }, asked.place));
    onClose();
  };
  const both = known !== undefined && start.mixed;

  return (
    <Dialog
      open size="large" title={t(known === undefined ? 'condition.new' : 'condition.edit')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={!ready || readOnly || both} onClick={save}>{t('condition.save')}</Button></>}
    >
      {both && <p className="editor-field__error">{t('condition.both')}</p>}
      <div className="condition">
        <p className="condition__line">
          <select className="select condition__word" aria-label={t('condition.mode')} value={negated ? 'unless' : 'when'} onChange={(event) => setNegated(event.target.value === 'unless')}>
            <option value="when">{t('condition.when')}</option>
            <option value="unless">{t('condition.unless')}</option>
          </select>
          {when.tests.length > 1 && (
            <select className="select condition__word" aria-label={t('condition.join')} value={when.join} onChange={(event) => setWhen({ ...when, join: event.target.value === 'any' ? 'any' : 'all' })}>
              <option value="all">{t('condition.all')}</option>
              <option value="any">{t('condition.any')}</option>
            </select>
          )}
        </p>
        {when.tests.map((test, at) => (
          <fieldset key={test.field} className="condition__test">
            <legend className="visually-hidden">{words.field(test.field)}</legend>
            <strong>{words.field(test.field)}</strong> <span>{t('condition.is')}</span>
            <span className="ticks">
              {words.choices(test.field).map((choice) => (
                <label key={String(choice.value)} className="ticks__choice">
                  <input
                    type="checkbox" checked={test.values.includes(choice.value)}
                    onChange={(event) => setTest(at, { ...test, values: event.target.checked ? [...test.values, choice.value] : test.values.filter((each) => each !== choice.value) })}
                  />{choice.label}
                </label>
              ))}
            </span>
            <Button size="small" look="quiet" aria-label={t('condition.dropTest', { field: words.field(test.field) })} onClick={() => setTest(at, undefined)}>✕</Button>
          </fieldset>
        ))}
        <p className="condition__line">
          <select
            className="select condition__add" aria-label={t('condition.addTest')} value=""
            onChange={(event) => { if (event.target.value !== '') setWhen({ ...when, tests: [...when.tests, { field: event.target.value, values: words.choices(event.target.value).slice(0, 1).map((each) => each.value) }] }); }}
          >
            <option value="">{t('condition.addTest')}</option>
            {askable.filter(({ id }) => !tested.has(id)).map(({ id }) => <option key={id} value={id}>{words.field(id)}</option>)}
          </select>
          {askable.length === 0 && <span className="quiet">{t('condition.nothingToTest')}</span>}
        </p>
        <div className="condition__then">
          <TickList label={t('condition.show')} help={t('condition.showHelp')} options={options} chosen={show} empty={t('condition.noFields')} onChange={setShow} />
          <TickList label={t('condition.require')} help={t('condition.requireHelp')} options={options} chosen={require} empty={t('condition.noFields')} onChange={setRequire} />
        </div>
      </div>
    </Dialog>
  );
}
