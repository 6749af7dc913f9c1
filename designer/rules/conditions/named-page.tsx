import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';

import { type Condition, sameJson, usesOf } from '../../../runtime/engine/index.ts';
import { Button, Dialog, Empty } from '../../../runtime/ui/index.ts';
import { Field } from '../../fields/Field.tsx';
import { IdField } from '../../fields/IdField.tsx';
import { PartFindings } from '../../fields/PartFindings.tsx';
import { useDraft } from '../../draft/draft.ts';
import { UseList } from '../../parts/use-list.tsx';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleAddress } from '../list/addresses.ts';
import { ruleTexts } from '../texts.ts';
import { useVocabulary } from '../values/vocabulary.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { useProblemsAt } from './problems.ts';

/** The conditions rules share by name: what each says, who uses it, and its editor. */
export function NamedPage({ meant }: { readonly meant: string | undefined }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const draft = useDraft();
  const { content, readOnly } = draft;
  const [open, setOpen] = useState(meant);
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    if (meant !== undefined) document.querySelector(`[data-condition="${CSS.escape(meant)}"]`)?.scrollIntoView({ block: 'center' });
  }, [meant]);
  const names = Object.keys(content.ruleset.conditions);
  return (
    <div className="page named">
      <header className="page__head">
        <Link to={ruleAddress(draft.id)}>{t('toList')}</Link>
        <h1 tabIndex={-1}>{t('named.title')}</h1>
        <span className="spring" />
        {!readOnly && <Button look="primary" onClick={() => setAdding(true)}>{t('named.add')}</Button>}
      </header>
      <p className="quiet">{t('named.help')}</p>
      {names.length === 0 && <Empty title={t('named.none')}>{t('named.noneHelp')}</Empty>}
      <ul className="named__list">
        {names.map((name) => <Named key={name} name={name} open={open === name} onOpen={(next) => setOpen(next ? name : undefined)} onRenamed={setOpen} />)}
      </ul>
      {adding && (
        <NewNamed
          names={names} onClose={() => setAdding(false)}
          onAdd={(name, condition) => {
            setAdding(false);
            setOpen(name);
            void draft.change(t('done.namedAdded', { name }), [{ put: { kind: 'condition', id: name, value: condition } }]);
          }}
        />
      )}
    </div>
  );
}

/** One shared condition: what it says, and opened, its editor and who uses it. */
function Named({ name, open, onOpen, onRenamed }: { readonly name: string; readonly open: boolean; readonly onOpen: (open: boolean) => void; readonly onRenamed: (name: string) => void }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const draft = useDraft();
  const { content, readOnly, baseParts } = draft;
  const vocabulary = useVocabulary(content);
  const problemsAt = useProblemsAt({ kind: 'condition', id: name }, '');
  const condition = content.ruleset.conditions[name];
  if (condition === undefined) return null;
  const uses = usesOf(content, { kind: 'condition', id: name });
  const before = baseParts.find((part) => part.kind === 'condition' && part.id === name)?.value;
  const store = (next: Condition): void => void draft.change(t('done.namedChanged', { name }), [{ put: { kind: 'condition', id: name, value: next } }]);
  return (
    <li className="panel named__one" data-condition={name}>
      <div className="named__head">
        <button type="button" className="link named__name" aria-expanded={open} onClick={() => onOpen(!open)}><code>{name}</code></button>
        {baseParts.length > 0 && !sameJson(before, condition) && <span className="tag tag--strong">{t(before === undefined ? 'mark.new' : 'mark.changed')}</span>}
        <span className="named__sentence">{vocabulary.shared.find(({ value }) => value === name)?.label}</span>
        <span className="quiet tabular">{t('named.uses', { count: uses.length })}</span>
      </div>
      <PartFindings part={{ kind: 'condition', id: name }} />
      {open && (
        <div className="named__body">
          <ConditionEditor condition={condition} onChange={store} vocabulary={vocabulary} scope="subject" readOnly={readOnly} problemsAt={problemsAt} />
          {!readOnly && <IdField target={{ kind: 'condition', id: name }} title={name} taken={Object.keys(content.ruleset.conditions)} onRenamed={onRenamed} />}
          {uses.length > 0 ? <div><h4>{t('named.usedBy')}</h4><UseList draft={draft.id} parts={draft.parts} uses={uses} /></div> : !readOnly && (
            <Button look="danger" size="small" onClick={() => void draft.change(t('done.namedDeleted', { name }), [{ remove: { kind: 'condition', id: name } }])}>{t('delete')}</Button>
          )}
        </div>
      )}
    </li>
  );
}

function NewNamed({ names, onClose, onAdd }: { readonly names: readonly string[]; readonly onClose: () => void; readonly onAdd: (name: string, condition: Condition) => void }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { content } = useDraft();
  const vocabulary = useVocabulary(content);
  const [name, setName] = useState('');
  const [condition, setCondition] = useState<Condition>();
  const wrong = name !== '' && !/^[a-z][A-Za-z0-9-]*$/.test(name) ? t('named.idWrong') : names.includes(name) ? t('named.taken') : undefined;
  return (
    <Dialog open title={t('named.add')} size="large" onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={name === '' || wrong !== undefined || condition === undefined} onClick={() => condition !== undefined && onAdd(name, condition)}>{t('add.do')}</Button></>}>
      <div className="act-form">
        <Field label={t('named.name')} help={t('named.nameHelp')} error={wrong}>{(control) => <input {...control} className="input input--mono" value={name} onChange={(event) => setName(event.target.value)} />}</Field>
        <ConditionEditor condition={condition ?? nothing} onChange={setCondition} vocabulary={vocabulary} scope="subject" readOnly={false} problemsAt={noProblems} />
      </div>
    </Dialog>
  );
}

const nothing: Condition = { all: [] };
const noProblems = (): readonly string[] => [];
