import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';

import type { ModuleId } from '../../api/index.ts';
import { useSession } from '../../ui/index.ts';
import { Missing } from '../shell/failure.tsx';
import { useTitle } from '../shell/title.ts';
import { useTexts } from '../texts/use-texts.ts';

const modules: readonly ModuleId[] = ['business', 'query', 'documents', 'export', 'import', 'base'];

/** A module that is not built yet: what will be here and what to use meanwhile. */
export function Component(): ReactNode {
  const params = useParams();
  const module = modules.find((id) => id === params.module);
  return module === undefined ? <Missing /> : <NotReady module={module} />;
}

function NotReady({ module }: { readonly module: ModuleId }): ReactNode {
  const t = useTexts();
  const { acts } = useSession();
  const name = t(`module.${module}`);
  useTitle(name);
  return (
    <div className="page page--narrow">
      <h1 tabIndex={-1}>{t('module.notReadyTitle', { module: name })}</h1>
      <h2>{t('module.willBe')}</h2>
      <p>{t(`module.${module}.willBe`)}</p>
      <h2>{t('module.meanwhile')}</h2>
      <p>{t(`module.${module}.meanwhile`)}</p>
      <p className="row">
        {acts.includes('read-matters') && <Link className="button button--primary" to="/matters">{t('home.openMatters')}</Link>}
        <Link className="button button--plain" to="/">{t('failure.home')}</Link>
      </p>
    </div>
  );
}
