import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';

import { Button, Dialog, Failure, useLanguage, useSession } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useOpenMatter } from '../wire/commands.ts';

/** Opens a matter and goes to it. */
export function NewMatter({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const navigate = useNavigate();
  const { translate } = useLanguage();
  const { procedures } = useSession();
  const openMatter = useOpenMatter();
  const [title, setTitle] = useState('');
  const [chosen, setProcedure] = useState<string>();
  const procedure = chosen ?? procedures[0]?.id ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    openMatter.mutate(
      { kind: 'open-matter', procedure, title: title.trim() },
      { onSuccess: ({ matter }) => void navigate(`/matters/${encodeURIComponent(matter)}`) },
    );
  };
  return (
    <Dialog
      open={open}
      title={t('matters.newTitle')}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" form="new-matter" busy={openMatter.isPending}>{t('matters.open')}</Button>
        </>
      }
    >
      <form id="new-matter" onSubmit={submit}>
        {procedures.length === 1 && <p className="quiet">{join.colon(t('matters.newProcedure'), translate(procedures[0]?.title ?? ''))}</p>}
        {procedures.length > 1 && (
          <label className="labelled">
            <span>{t('matters.newProcedure')}</span>
            <select className="input" value={procedure} onChange={(event) => setProcedure(event.target.value)}>
              {procedures.map(({ id, title: name }) => <option key={id} value={id}>{translate(name)}</option>)}
            </select>
          </label>
        )}
        <label className="labelled">
          <span>{t('matters.newName')}</span>
          <input className="input" required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
          <span className="hint">{t('matters.newNameHelp')}</span>
        </label>
        {openMatter.error !== null && <Failure error={openMatter.error} />}
      </form>
    </Dialog>
  );
}
