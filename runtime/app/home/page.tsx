import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { Home, Todo } from '../../api/index.ts';
import { Empty, Failure, Light, Skeleton, useLanguage, useSession } from '../../ui/index.ts';
import { DueText } from '../shell/due-text.tsx';
import { useTitle } from '../shell/title.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { TraceSentence } from '../trace/sentence.tsx';
import { homeQuery } from '../wire/queries.ts';
import { addressOf, byUrgency } from './todo.ts';

/** What must I do today? Modules, to-dos by urgency, and what changed since yesterday. */
export function Component(): ReactNode {
  const t = useTexts();
  const { data, error, refetch } = useQuery(homeQuery);
  const { acts } = useSession();
  useTitle(t('home.title'));
  return (
    <div className="home">
      <h1 className="visually-hidden" tabIndex={-1}>{t('home.title')}</h1>
      {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton shape="tiles" rows={6} />}
      {data !== undefined && (
        <>
          <Modules modules={data.modules} />
          <div className="home__columns">
            {acts.includes('read-matters') ? <Todos todos={data.todos} /> : <Part acts={acts} />}
            {acts.includes('read-matters') && <Changes changes={data.changes} />}
          </div>
        </>
      )}
    </div>
  );
}

/** What a role that handles no matters is for, and how its work is done meanwhile. */
function Part({ acts }: { readonly acts: readonly string[] }): ReactNode {
  const t = useTexts();
  return (
    <section className="panel" aria-labelledby="your-part">
      <header className="panel__head"><h2 id="your-part">{t('home.yourPart')}</h2></header>
      <div className="panel__body home__part">
        <p>{t('home.part.none')}</p>
        {acts.includes('read-releases') && <p>{t('home.part.releases')}</p>}
        {acts.includes('read-accounts') && <p>{t('home.part.accounts')}</p>}
      </div>
    </section>
  );
}

function Modules({ modules }: { readonly modules: Home['modules'] }): ReactNode {
  const t = useTexts();
  const mayRead = useSession().acts.includes('read-matters');
  return (
    <nav className="modules" aria-label={t('home.modules')}>
      {modules.map(({ id, ready, count }) => {
        const content = (
          <>
            <span className="module__name">{t(`module.${id}`)}</span>
            <span className="module__about">{t(`module.${id}.about`)}</span>
            <span className="module__count">{ready ? (count === undefined || !mayRead ? '' : t('module.count', { count })) : t('module.notReady')}</span>
          </>
        );
        if (ready && !mayRead) return <div key={id} className="module module--shut">{content}</div>;
        return <Link key={id} to={ready ? '/matters' : `/modules/${id}`} className="module" data-ready={ready}>{content}</Link>;
      })}
    </nav>
  );
}

function Todos({ todos }: { readonly todos: Home['todos'] }): ReactNode {
  const t = useTexts();
  return (
    <section className="panel todos" aria-labelledby="todos">
      <header className="panel__head">
        <h2 id="todos">{t('home.todos')}</h2>
        {todos.length > 0 && <span className="quiet">{t('home.todosCount', { count: todos.length })}</span>}
      </header>
      {todos.length === 0 && <Empty title={t('home.noTodos')}>{t('home.noTodosHelp')}</Empty>}
      <ol className="todos__list">
        {byUrgency(todos).map((todo) => <TodoRow key={[todo.kind, todo.matter, todo.stage, todo.filing].join(' ')} todo={todo} />)}
      </ol>
    </section>
  );
}

function TodoRow({ todo }: { readonly todo: Todo }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const { translate } = useLanguage();
  const place = todo.stageTitle ?? todo.filingTitle;
  return (
    <li className="todo">
      <Light light={todo.light} compact />
      <div className="todo__what">
        <Link className="todo__matter" to={`/matters/${encodeURIComponent(todo.matter)}`}>{todo.matterTitle}</Link>
        <span className="todo__where">
          {translate(todo.organisationTitle)} · {place === undefined ? t(`todo.what.${todo.kind}`) : join.colon(t(`todo.what.${todo.kind}`), translate(place))}
        </span>
      </div>
      <DueText due={todo.due} />
      <Link className="button button--plain button--small todo__act" to={addressOf(todo)}>{t(`todo.${todo.kind}`)}</Link>
    </li>
  );
}

function Changes({ changes }: { readonly changes: Home['changes'] }): ReactNode {
  const t = useTexts();
  const { instant } = useLanguage();
  return (
    <section className="panel changes" aria-labelledby="changes">
      <header className="panel__head"><h2 id="changes">{t('home.changes')}</h2></header>
      {changes.length === 0 && <p className="quiet changes__none">{t('home.noChanges')}</p>}
      <ol className="changes__list">
        {changes.map(({ matter, matterTitle, entry }) => (
          <li key={`${matter} ${entry.sequence} ${entry.hash} ${entry.kind} ${JSON.stringify(entry.params)}`} className="changes__one">
            <Link to={`/matters/${encodeURIComponent(matter)}/trace`}>{matterTitle}</Link>
            <span className="changes__what"><TraceSentence entry={entry} /></span>
            <span className="quiet">{entry.actorName} · {instant(entry.at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
