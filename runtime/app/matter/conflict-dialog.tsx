import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { Button, Change, Dialog, useLanguage } from '../../ui/index.ts';
import { type Draft, keyOf } from '../drafts/draft.ts';
import type { FieldConflict } from '../drafts/merge.ts';
import { useTexts } from '../texts/use-texts.ts';
import { traceQuery } from '../wire/queries.ts';
import { releaseOfStage, useMatter } from './context.ts';

type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** Two people changed the same fields: whose change, both values, and a choice for each. */
export function ConflictDialog({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const scene = useMatter();
  const { view, drafts, subjects } = scene;
  const trace = useQuery(traceQuery(view.id));
  const [choices, setChoices] = useState<Choices>({});
  const release = releaseOfStage(scene, draft.place.stage, draft.place.subject);
  const form = release.definitions.forms.find(({ id }) => id === draft.place.form);
  const conflicts = draft.conflict?.merge.conflicts ?? [];
  const last = trace.data?.findLast((entry) => entry.kind.startsWith('form-saved') && String(entry.params['form']).split('、').includes(form?.title ?? ''));
  const all = (side: 'mine' | 'theirs') => setChoices(Object.fromEntries(conflicts.map(({ field }) => [field, side])));
  const lookups = { codes: release.definitions.codes, subjects };
  const value = (conflict: FieldConflict, side: 'mine' | 'theirs') => (
    <label className="conflict__choice">
      <input type="radio" name={conflict.field} checked={(choices[conflict.field] ?? 'mine') === side} onChange={() => setChoices({ ...choices, [conflict.field]: side })} />
      <span><Change before={conflict.base} after={conflict[side]} field={conflict.field} lookups={lookups} {...(form === undefined ? {} : { form })} /></span>
    </label>
  );
  return (
    <Dialog
      open
      size="large"
      title={t('conflict.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => all('mine')}>{t('conflict.allMine')}</Button>
          <Button onClick={() => all('theirs')}>{t('conflict.allTheirs')}</Button>
          <span className="spring" />
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" onClick={() => { drafts.settle(keyOf(draft.place), choices); onClose(); }}>{t('conflict.apply')}</Button>
        </>
      }
    >
      <p>{t('conflict.intro', { name: last?.actorName ?? t('conflict.someone') })}</p>
      <table className="plain-table conflict">
        <caption>{translate(form?.title ?? '')}</caption>
        <thead>
          <tr><th scope="col">{t('conflict.field')}</th><th scope="col">{t('conflict.mine')}</th><th scope="col">{t('conflict.theirs')}</th></tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <tr key={conflict.field}>
              <th scope="row">{translate(form?.schema.properties?.[conflict.field]?.title ?? conflict.field)}</th>
              <td>{value(conflict, 'mine')}</td>
              <td>{value(conflict, 'theirs')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
