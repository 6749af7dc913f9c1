import type { ReactNode } from 'react';

import type { StageDefinition } from '../../runtime/engine/index.ts';
import { Button } from '../../runtime/ui/index.ts';
import { PlainSelect } from '../fields/ChoiceField.tsx';
import { useTextEntry } from '../fields/TextField.tsx';
import { fieldTexts } from '../fields/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { freeId } from './additions.ts';
import { useEdits, useSay } from './use-procedure.ts';

type Kind = StageDefinition['attachments'][number];

/** The kinds of attachment a stage collects, a line each. */
export function AttachmentKinds({ stage }: { readonly stage: StageDefinition }): ReactNode {
  const { draft, content, t, translate, stage: put } = useEdits();
  const say = useSay('stage', stage.title);
  const subject = translate(content.procedure.subject.title);
  const set = (label: string, attachments: readonly Kind[]): void => put(label, { ...stage, attachments: [...attachments] });
  const change = (kind: Kind, next: Kind): void => set(say.set(t('attachments'), next.title), stage.attachments.map((each) => (each === kind ? next : each)));
  const add = (): void => {
    const kind: Kind = { id: freeId('attachment', stage.attachments.map(({ id }) => id)), title: t('newAttachment'), required: false, scope: 'matter' };
    set(say.add(t('attachments'), kind.title), [...stage.attachments, kind]);
  };
  return (
    <>
      {stage.attachments.length === 0 && <p className="editor-field__help">{t('attachmentsNone')}</p>}
      <ul className="line-list">
        {stage.attachments.map((kind) => (
          <li key={kind.id} className="line-list__line">
            <Entry label={t('attachmentTitle')} value={kind.title} disabled={draft.readOnly} onCommit={(title) => change(kind, { ...kind, title })} />
            <Entry label={t('attachmentId')} mono value={kind.id} taken={stage.attachments.map(({ id }) => id)} disabled={draft.readOnly} onCommit={(id) => change(kind, { ...kind, id })} />
            <PlainSelect
              control={{ 'aria-label': t('scope', { form: translate(kind.title) }) }} value={kind.scope} disabled={draft.readOnly}
              options={[{ value: 'matter', label: t('perMatter') }, { value: 'subject', label: t('perSubject', { subject }) }]}
              onChange={(scope) => change(kind, { ...kind, scope: scope === 'subject' ? 'subject' : 'matter' })}
            />
            <label className="ticks__choice"><input type="checkbox" checked={kind.required} disabled={draft.readOnly} onChange={(event) => change(kind, { ...kind, required: event.target.checked })} />{t('required')}</label>
            {!draft.readOnly && <Button look="quiet" size="small" aria-label={t('takeOut', { title: translate(kind.title) })} onClick={() => set(say.drop(t('attachments'), translate(kind.title)), stage.attachments.filter((each) => each !== kind))}>✕</Button>}
          </li>
        ))}
      </ul>
      {!draft.readOnly && <div className="line-list__add"><Button size="small" onClick={add}>{t('addAttachment')}</Button></div>}
    </>
  );
}

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly mono?: boolean;
  /** Given for an id: those that are there. */
  readonly taken?: readonly string[];
  readonly disabled: boolean;
  readonly onCommit: (text: string) => void;
}

function Entry({ label, value, mono = false, taken, disabled, onCommit }: EntryProps): ReactNode {
  const t = useRoomTexts(fieldTexts);
  const check = (text: string): string | undefined => {
    if (text === '') return t('needed');
    if (taken === undefined) return undefined;
    if (!/^[a-z][A-Za-z0-9-]*$/.test(text)) return t('idWrong');
    return text !== value && taken.includes(text) ? t('idTaken') : undefined;
  };
  const { text, complaint, type, leave, onKeyDown } = useTextEntry({ value, onCommit, check });
  return (
    <span className="line-list__entry">
      <input className={mono ? 'input input--mono' : 'input'} aria-label={label} aria-invalid={complaint !== undefined || undefined} title={complaint ?? label} value={text} disabled={disabled} onChange={(event) => type(event.target.value)} onBlur={leave} onKeyDown={onKeyDown} />
      {complaint !== undefined && <span className="editor-field__error">{complaint}</span>}
    </span>
  );
}
