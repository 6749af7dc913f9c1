import { type ReactNode, useState } from 'react';

import { isPartValue } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { freeId } from './fields.ts';
import { texts } from './texts.ts';

/** A new code list without leaving the form: a title, and a choice on every line. */
export function CodeListDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (id: string) => void }): ReactNode {
  const { content, change } = useDraft();
  const t = useRoomTexts(texts);
  const taken = new Set(content.codes.map((list) => list.id));
  const [title, setTitle] = useState('');
  const [id, setId] = useState(freeId('list', taken));
  const [lines, setLines] = useState('');
  const [busy, setBusy] = useState(false);
  const codes = lines.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line, index) => {
    const [code = '', rest] = line.split('\t');
    return rest === undefined ? { code: String(index + 1), title: line } : { code: code.trim(), title: rest.trim() };
  });
  const list = { id, title: title.trim(), codes };
  const twice = new Set(codes.map(({ code }) => code)).size < codes.length;
  const error = taken.has(id) || !/^[a-z][A-Za-z0-9-]*$/.test(id) ? t('check.idTaken') : undefined;
  const make = async (): Promise<void> => {
    if (!isPartValue('code-list', list)) return;
    setBusy(true);
    // First the list, then the field that names it: the field is put from what the draft holds by then.
    const done = await change(t('did.addList', { title: list.title }), [{ put: { kind: 'code-list', id, value: list } }]);
    if (done) onMade(id);
    onClose();
  };
  return (
    <Dialog
      open title={t('field.newList')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" busy={busy} disabled={error !== undefined || twice || !isPartValue('code-list', list)} onClick={() => void make()}>{t('list.make')}</Button></>}
    >
      <div className="form-panel__fields">
        <Field label={t('field.title')}>{(control) => <input {...control} className="input" value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t('field.id')} help={t('id.help')} error={error}>{(control) => <input {...control} className="input input--mono" value={id} onChange={(event) => setId(event.target.value.trim())} />}</Field>
        <Field label={t('list.lines')} help={t('list.linesHelp')} error={twice ? t('list.twice') : undefined}>{(control) => <textarea {...control} className="input" rows={8} value={lines} onChange={(event) => setLines(event.target.value)} />}</Field>
      </div>
    </Dialog>
  );
}
