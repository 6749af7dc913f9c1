import { type DragEvent, type ReactNode, useRef, useState } from 'react';

import type { AttachmentRecord, StageDefinition } from '../../engine/index.ts';
import { useLanguage, useNotes, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useCommand } from '../wire/commands.ts';
import { isMine, offerOf, whyShut } from './acts.ts';
import { AttachmentRow } from './attachment-row.tsx';
import { subjectName, useMatter } from './context.ts';
import { upload } from './upload.ts';

interface Slot {
  readonly key: string;
  readonly title: string;
  readonly required: boolean;
  readonly kind?: string;
  readonly subject?: string;
}

/** The papers of a stage by kind and, where a kind is a subject's, by subject. */
export function Attachments({ stage }: { readonly stage: StageDefinition }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const { view, subjects } = useMatter();
  const all = (view.matter.ledger.attachments ?? []).filter((each) => each.stage === stage.id);
  const slots: readonly Slot[] = [
    ...stage.attachments.flatMap(({ id, title, required, scope }): readonly Slot[] =>
      scope === 'matter'
        ? [{ key: id, title: translate(title), required, kind: id }]
        : subjects.filter(({ state }) => state !== 'withdrawn').map((subject) => ({ key: `${id} ${subject.id}`, title: `${translate(title)} · ${subjectName(subjects, subject.id)}`, required, kind: id, subject: subject.id })),
    ),
    { key: 'other', title: t('attachment.other'), required: false },
  ];
  return (
    <section className="attachments" aria-labelledby="attachments">
      <h3 id="attachments">{t('attachment.title')}</h3>
      <ul className="attachments__slots">
        {slots.map((slot) => <SlotRow key={slot.key} stage={stage.id} slot={slot} records={all.filter((each) => each.kind === slot.kind && (slot.subject === undefined || each.subject === slot.subject))} />)}
      </ul>
    </section>
  );
}

interface SlotRowProps {
  readonly stage: string;
  readonly slot: Slot;
  readonly records: readonly AttachmentRecord[];
}

function SlotRow({ stage, slot, records }: SlotRowProps): ReactNode {
  const t = useTexts();
  const note = useNotes();
  const language = useLanguage();
  const { view } = useMatter();
  const picker = useRef<HTMLInputElement>(null);
  const offer = offerOf(view.acts, 'attach', { stage });
  const { sending, failed, add } = useUploads(stage, slot);
  const present = records.some(({ withdrawn }) => withdrawn === undefined);
  const why = whyShut(offer, language);
  const open = isMine(offer) && offer.possible;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (open) add([...event.dataTransfer.files]);
  };
  if (!isMine(offer) && records.length === 0 && !slot.required) return null;
  return (
    <li className="slot" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <span className="slot__title">
        {slot.title}
        {slot.required && <span className={`tag${present ? '' : ' tag--missing'}`}>{present ? t('attachment.required') : `${t('attachment.required')} · ${t('attachment.missing')}`}</span>}
      </span>
      <ul className="slot__files">
        {records.map((record) => <AttachmentRow key={record.id} record={record} />)}
        {sending.map(({ name, percent }) => (
          <li key={name} className="slot__sending">
            {t('attachment.progress', { name, percent })} <progress max={100} value={percent} />
          </li>
        ))}
        {failed.map(({ name, error }) => <li key={name} className="slot__failed" role="alert">{t('attachment.failed', { name, why: note(error).detail })}</li>)}
      </ul>
      {isMine(offer) && (
        <span className="slot__add">
          <WhyButton size="small" onClick={() => picker.current?.click()} {...(why === undefined ? {} : { why })}>{t('attachment.add')}</WhyButton>
          <input ref={picker} type="file" multiple hidden tabIndex={-1} aria-label={slot.title} onChange={(event) => { add([...(event.target.files ?? [])]); event.target.value = ''; }} />
        </span>
      )}
    </li>
  );
}

interface Uploads {
  readonly sending: readonly { readonly name: string; readonly percent: number }[];
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
  readonly add: (files: readonly File[]) => void;
}

/** Files on their way to one place, each sent and then attached by command. */
function useUploads(stage: string, slot: Slot): Uploads {
  const { view } = useMatter();
  const { mutateAsync } = useCommand(view.id);
  const [sending, setSending] = useState<Uploads['sending']>([]);
  const [failed, setFailed] = useState<Uploads['failed']>([]);
  const one = async (file: File): Promise<void> => {
    setSending((all) => [...all.filter(({ name }) => name !== file.name), { name: file.name, percent: 0 }]);
    try {
      const uploaded = await upload(view.id, file, (percent) => setSending((all) => all.map((each) => (each.name === file.name ? { name: file.name, percent } : each))));
      await mutateAsync({ kind: 'attach', stage, ...uploaded, ...(slot.kind === undefined ? {} : { attachmentKind: slot.kind }), ...(slot.subject === undefined ? {} : { subject: slot.subject }) });
    } catch (error) {
      setFailed((all) => [...all.filter(({ name }) => name !== file.name), { name: file.name, error }]);
    }
    setSending((all) => all.filter(({ name }) => name !== file.name));
  };
  const add = (files: readonly File[]) => {
    setFailed([]);
    void files.reduce((before, file) => before.then(() => one(file)), Promise.resolve());
  };
  return { sending, failed, add };
}
