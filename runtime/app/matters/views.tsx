import { type FormEvent, type ReactNode, useState } from 'react';

import { Button, Chip, Dialog } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { dropView, keepView, readViews } from './saved-views.ts';

export interface ViewsProps {
  /** The filters at hand, as a query string. */
  readonly search: string;
  readonly onOpen: (search: string) => void;
}

/** Saved views: filters under a name, kept on this machine. */
export function Views({ search, onOpen }: ViewsProps): ReactNode {
  const t = useTexts();
  const [views, setViews] = useState(() => readViews(localStorage));
  const [naming, setNaming] = useState(false);
  const saved = views.some((view) => view.search === search);
  return (
    <div className="views" role="group" aria-label={t('matters.views')}>
      {views.length > 0 && <Chip pressed={search === ''} onPress={() => onOpen('')}>{t('matters.allView')}</Chip>}
      {views.map((view) => (
        <span key={view.name} className="views__one">
          <Chip pressed={view.search === search} onPress={() => onOpen(view.search)}>{view.name}</Chip>
          <button type="button" className="views__drop" aria-label={t('matters.dropView', { name: view.name })} onClick={() => setViews(dropView(localStorage, view.name))}>✕</button>
        </span>
      ))}
      {search !== '' && !saved && <Button look="quiet" size="small" onClick={() => setNaming(true)}>{t('matters.saveView')}</Button>}
      <NameView open={naming} onClose={() => setNaming(false)} onName={(name) => setViews(keepView(localStorage, { name, search }))} />
    </div>
  );
}

function NameView({ open, onClose, onName }: { readonly open: boolean; readonly onClose: () => void; readonly onName: (name: string) => void }): ReactNode {
  const t = useTexts();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onName(name.trim());
    setName('');
    onClose();
  };
  return (
    <Dialog open={open} title={t('matters.saveView')} onClose={onClose} size="small" actions={<><Button onClick={onClose}>{t('action.cancel')}</Button><Button look="primary" type="submit" form="name-view">{t('action.save')}</Button></>}>
      <form id="name-view" onSubmit={submit}>
        <label className="labelled"><span>{t('matters.viewName')}</span><input className="input" required maxLength={40} value={name} onChange={(event) => setName(event.target.value)} /></label>
      </form>
    </Dialog>
  );
}
