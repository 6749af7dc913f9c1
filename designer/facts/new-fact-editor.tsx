import { type ReactNode, useState } from 'react';

import { type FactDefinition, factProblems } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useVocabulary } from '../rules/values/vocabulary.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { DerivationEditor } from './derivation-editor.tsx';
import { FactEditingContext } from './editing.ts';
import { type Around, settled } from './expression.ts';
import { SampleValue } from './sample-value.tsx';
import { factTexts } from './texts.ts';
import { factSays, useFactReading } from './use-fact.ts';

export interface NewFactEditorProps {
  readonly begun: FactDefinition;
  readonly around: Around;
  /** It is in the draft. */
  readonly onDone: (id: string) => void;
  readonly onDiscard: () => void;
}

/** A fact that is being made: its arguments are chosen, its value shows, and complete it goes into the draft. */
export function NewFactEditor({ begun, around, onDone, onDiscard }: NewFactEditorProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const { translate, sentence } = useLanguage();
  const draft = useDraft();
  const reading = useFactReading(around);
  const vocabulary = useVocabulary(around.content);
  const [fact, setFact] = useState(begun);
  const problems = factProblems(around.content, fact);
  const title = translate(fact.title);
  const [form = '', table = '', column] = fact.id.split('.');
  const problemsAt = (pointer: string): readonly string[] => problems.filter(({ path, code, params }) => path === pointer && !(code === 'schema' && params?.['keyword'] === 'required')).map(({ code, params }) => sentence(`problem.${code}`, { title, ...params }) ?? code);
  const create = async (): Promise<void> => {
    if (await draft.change(t('done.new', { title }), [{ put: { kind: 'fact', id: fact.id, value: fact } }])) onDone(fact.id);
  };
  return (
    <FactEditingContext value={{ around, self: fact.id, scope: fact.scope ?? 'matter', vocabulary, readOnly: false, problemsAt, Nested: DerivationEditor }}>
      <div className="fact-editor">
        <p className="fact-says"><span className="quiet">{t('says')}</span> <strong>{factSays(fact, reading)}</strong></p>
        <SampleValue fact={fact} sound={problems.length === 0} scope={column === undefined ? (fact.scope ?? 'matter') : undefined} />
        <DerivationEditor name={fact.derive} args={fact.args} table={column === undefined ? undefined : `${form}.${table}`} path="" onChange={(args) => setFact(settled({ ...fact, args: { ...args } }, around))} />
        <div className="line-list__add"><Button look="primary" disabled={problems.length > 0} onClick={() => void create()}>{t('create')}</Button><Button onClick={onDiscard}>{t('cancel')}</Button></div>
      </div>
    </FactEditingContext>
  );
}
