import { type ReactNode, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';

import { type FactDefinition, type FactEntry, removed, usesOf } from '../../runtime/engine/index.ts';
import { Button, Dialog, Empty, factWords, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { aroundOf } from './expression.ts';
import { FactEditor } from './fact-editor.tsx';
import { FactList } from './fact-list.tsx';
import { NewFact } from './new-dialog.tsx';
import { NewFactEditor } from './new-fact-editor.tsx';
import { factTexts } from './texts.ts';

/** The facts: all of them to find, the derived ones to build from the catalogue. */
export function Component(): ReactNode {
  const t = useRoomTexts(factTexts);
  const { language, translate } = useLanguage();
  const draft = useDraft();
  const { content } = draft;
  const around = useMemo(() => aroundOf(content), [content]);
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const [begun, setBegun] = useState<FactDefinition>();
  const [removing, setRemoving] = useState<FactDefinition>();
  const id = params.get('part')?.replace(/^fact\//, '') ?? content.facts[0]?.id;
  const stored = content.facts.find((fact) => fact.id === id);
  const other = stored === undefined && id !== undefined ? around.fact(id) : undefined;
  const select = (fact: string): void => {
    setBegun(undefined);
    setParams({ part: `fact/${fact}` });
  };
  const heading = begun?.title ?? stored?.title ?? (other === undefined ? undefined : factWords(other.id, content, { language, translate }).title);
  return (
    <div className="page facts-page">
      <header className="page__head">
        <h1 className="page__title">{t('heading')}</h1>
        <p className="quiet procedure__lead">{draft.readOnly ? t('readOnly') : t('lead')}</p>
        {!draft.readOnly && <Button look="primary" onClick={() => setAdding(true)}>{t('add')}</Button>}
      </header>
      <div className="facts-page__split">
        <section className="panel facts-page__list"><FactList around={around} current={begun === undefined ? id : undefined} onSelect={select} /></section>
        <section className="panel facts-page__form" aria-labelledby="fact-heading">
          {heading === undefined ? <Empty title={t('pick')}>{t('pickHelp')}</Empty> : (
            <>
              <div className="panel__head facts-page__head">
                <h2 id="fact-heading">{translate(heading)}</h2>
                {stored !== undefined && begun === undefined && !draft.readOnly && <Button look="danger" size="small" onClick={() => setRemoving(stored)}>{t('remove')}</Button>}
              </div>
              <div className="panel__body">
                {begun !== undefined ? <NewFactEditor begun={begun} around={around} onDone={select} onDiscard={() => setBegun(undefined)} />
                  : stored !== undefined ? <FactEditor key={stored.id} stored={stored} around={around} onRenamed={select} />
                    : other !== undefined && <Given fact={other} />}
              </div>
            </>
          )}
        </section>
      </div>
      {adding && (
        <NewFact
          around={around} onClose={() => setAdding(false)}
          onStart={(fact) => {
            setAdding(false);
            setBegun(fact);
          }}
        />
      )}
      {removing !== undefined && <RemoveFact fact={removing} onClose={() => setRemoving(undefined)} />}
    </div>
  );
}

/** A fact that is not derived: where it comes from and who reads it. */
function Given({ fact }: { readonly fact: FactEntry }): ReactNode {
  const t = useRoomTexts(factTexts);
  const { translate } = useLanguage();
  const { id: draft, content, parts } = useDraft();
  const [form = '', field = ''] = fact.id.split('.');
  const uses = useMemo(() => usesOf(content, fact.kind === 'field' ? { kind: 'field', form, field } : { kind: 'fact', id: fact.id }), [content, fact, form, field]);
  return (
    <div className="fact-editor">
      <dl className="facts-page__given">
        <dt>{t('id')}</dt><dd><code>{fact.id}</code></dd>
        <dt>{t('type')}</dt><dd>{t(`type.${fact.type.type}`)}</dd>
        {fact.type.code !== undefined && <><dt>{t('list')}</dt><dd>{translate(content.codes.find(({ id }) => id === fact.type.code)?.title ?? fact.type.code)}</dd></>}
      </dl>
      {fact.kind === 'field'
        ? <p>{t('fixedField')} <Link to={partAddress(draft, { kind: 'form', id: form }, `/schema/properties/${field}`)}>{t('openForm')}</Link></p>
        : <p>{t('fixedProvided')}</p>}
      <section className="procedure__section" aria-labelledby="fact-readers">
        <h3 id="fact-readers">{t('readsIt')}</h3>
        {uses.length === 0 ? <p className="editor-field__help">{t('unused')}</p> : <UseList draft={draft} parts={parts} uses={uses} />}
      </section>
    </div>
  );
}

function RemoveFact({ fact, onClose }: { readonly fact: FactDefinition; readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(factTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const target = { kind: 'fact', id: fact.id } as const;
  const uses = usesOf(draft.content, target);
  const { changes, left } = removed(draft.content, target);
  const stays = new Set(left.map(({ part }) => `${part.kind} ${part.id}`));
  const along = uses.filter(({ part }) => !stays.has(`${part.kind} ${part.id}`));
  const remove = (): void => {
    onClose();
    void draft.change(t('done.delete', { title: translate(fact.title) }), [...changes.filter((change) => !('remove' in change && change.remove.kind === 'fact' && change.remove.id === fact.id)), { remove: target }]);
  };
  return (
    <Dialog open title={t('removeTitle', { title: translate(fact.title) })} onClose={onClose} actions={<><Button onClick={onClose}>{t('keep')}</Button><Button look="danger" onClick={remove}>{t('remove')}</Button></>}>
      {left.length > 0 && <><p>{t('removeLeft')}</p><UseList draft={draft.id} parts={draft.parts} uses={left} /></>}
      {along.length > 0 && <><p>{t('removeAlso')}</p><UseList draft={draft.id} parts={draft.parts} uses={along} /></>}
      {uses.length === 0 && <p>{t('removeFree')}</p>}
    </Dialog>
  );
}
