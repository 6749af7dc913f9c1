import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { PolicyDefinition } from '../../runtime/engine/index.ts';
import { Button, Empty, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { findingsOf } from '../fields/PartFindings.tsx';
import { freshId } from '../grid/fresh-id.ts';
import { ListAndPage } from '../grid/ListAndPage.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { Policy } from './policy.tsx';
import { policyTexts } from './texts.ts';

/** The texts a draft's rules cite: the list of them, and the one that is open. */
export function Component(): ReactNode {
  const t = useRoomTexts(policyTexts);
  const { translate } = useLanguage();
  const { policy: open } = useParams();
  const navigate = useNavigate();
  const draft = useDraft();
  const { policies } = draft.content;
  const base = `/drafts/${draft.id}/policies`;
  const shown = policies.find(({ id }) => id === open);
  const addNew = async (): Promise<void> => {
    const id = freshId('new-policy', policies.map((each) => each.id));
    const value: PolicyDefinition = { id, title: t('newTitle'), articles: [{ article: '1', text: t('newText') }] };
    if (await draft.change(t('done.new', { title: value.title }), [{ put: { kind: 'policy', id, value } }])) void navigate(`${base}/${id}`);
  };
  const add = draft.readOnly ? undefined : <Button onClick={() => void addNew()}>{t('add')}</Button>;
  if (policies.length === 0) return <div className="page"><h1 tabIndex={-1}>{t('title')}</h1><Empty title={t('none')} action={add}>{t('noneHelp')}</Empty></div>;
  const items = policies.map(({ id, title, articles }) => ({
    id, title: translate(title), detail: String(articles.length), address: `${base}/${id}`,
    marks: findingsOf(draft.findings, { kind: 'policy', id }).length > 0 ? <span className="finding-mark finding-mark--warning">!</span> : undefined,
  }));
  return (
    <div className="page">
      <header className="page__head"><h1 tabIndex={-1}>{t('title')}</h1></header>
      <ListAndPage label={t('lists')} items={items} acts={add}>
        {shown !== undefined ? <Policy key={shown.id} policy={shown} /> : (
          <Empty title={open === undefined ? t('pick') : t('missing')} {...(open === undefined ? {} : { action: <Button onClick={() => void navigate(base)}>{t('back')}</Button> })}>{t('noneHelp')}</Empty>
        )}
      </ListAndPage>
    </div>
  );
}
