import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { CodeListDefinition } from '../../runtime/engine/index.ts';
import { Button, Empty, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { findingsOf } from '../fields/PartFindings.tsx';
import { freshId } from '../grid/fresh-id.ts';
import { ListAndPage } from '../grid/ListAndPage.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { CodeList } from './code-list.tsx';
import { codeTexts } from './texts.ts';

/** The code lists of a draft: the list of them, and the one that is open. */
export function Component(): ReactNode {
  const t = useRoomTexts(codeTexts);
  const { translate } = useLanguage();
  const { list: open } = useParams();
  const navigate = useNavigate();
  const draft = useDraft();
  const { codes } = draft.content;
  const base = `/drafts/${draft.id}/codes`;
  const shown = codes.find(({ id }) => id === open);
  const addNew = async (): Promise<void> => {
    const id = freshId('new-codes', codes.map((each) => each.id));
    const value: CodeListDefinition = { id, title: t('newTitle'), codes: [{ code: '1', title: t('newCode') }] };
    if (await draft.change(t('done.new', { title: value.title }), [{ put: { kind: 'code-list', id, value } }])) void navigate(`${base}/${id}`);
  };
  const add = draft.readOnly ? undefined : <Button onClick={() => void addNew()}>{t('add')}</Button>;
  if (codes.length === 0) return <div className="page"><h1 tabIndex={-1}>{t('title')}</h1><Empty title={t('none')} action={add}>{t('noneHelp')}</Empty></div>;
  const items = codes.map(({ id, title, codes: all }) => ({
    id, title: translate(title), detail: String(all.length), address: `${base}/${id}`,
    marks: findingsOf(draft.findings, { kind: 'code-list', id }).length > 0 ? <span className="finding-mark finding-mark--warning">!</span> : undefined,
  }));
  return (
    <div className="page">
      <header className="page__head"><h1 tabIndex={-1}>{t('title')}</h1></header>
      <ListAndPage label={t('lists')} items={items} acts={add}>
        {shown !== undefined ? <CodeList key={shown.id} list={shown} /> : (
          <Empty title={open === undefined ? t('pick') : t('missing')} {...(open === undefined ? {} : { action: <Button onClick={() => void navigate(base)}>{t('back')}</Button> })}>{t('noneHelp')}</Empty>
        )}
      </ListAndPage>
    </div>
  );
}
