import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import type { DemoAccount } from '../../api/index.ts';
import { LanguageSwitch, SignInForm, useLanguage } from '../../ui/index.ts';
import { useTitle } from '../shell/title.ts';
import { useTexts } from '../texts/use-texts.ts';
import { demoAccountsQuery } from '../wire/queries.ts';
import { nextOf } from './next-of.ts';

/** Sign-in, with the demo accounts by role beside it where demo data is loaded. */
export function Component(): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [filled, setFilled] = useState<DemoAccount>();
  const demo = useQuery(demoAccountsQuery);
  useTitle(t('signIn.title'));
  // The designer is an app of its own: its pages are loaded, not drawn by this one.
  const goOn = (next: string) => (next.startsWith('/designer/') ? location.replace(next) : void navigate(next, { replace: true }));
  const accounts = demo.data ?? [];
  return (
    <main className="sign-in">
      <div className="sign-in__switch"><LanguageSwitch /></div>
      <section className="sign-in__card">
        <h1 className="sign-in__brand" tabIndex={-1}>{t('brand.name')}</h1>
        <p className="sign-in__line">{t('brand.line')}</p>
        <SignInForm {...(filled === undefined ? {} : { filled })} onSignedIn={() => goOn(nextOf(search.get('next')))} />
      </section>
      {accounts.length > 0 && (
        <section className="sign-in__demo" aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">{t('signIn.demo')}</h2>
          <p className="quiet">{t('signIn.demoHelp')}</p>
          <DemoAccounts accounts={accounts} chosen={filled?.account} onChoose={(account) => setFilled({ ...account })} />
        </section>
      )}
    </main>
  );
}

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly chosen: string | undefined;
  readonly onChoose: (account: DemoAccount) => void;
}

function DemoAccounts({ accounts, chosen, onChoose }: DemoAccountsProps): ReactNode {
  const { language, translate } = useLanguage();
  return (
    <ul className="demo-accounts">
      {accounts.map((account) => (
        <li key={account.account}>
          <button type="button" className="demo-accounts__one" aria-pressed={account.account === chosen} onClick={() => onChoose(account)}>
            <strong>{account.titles?.[language]?.role ?? translate(account.roleTitle)}</strong>
            <span>{account.name}</span>
            <span className="quiet">{account.titles?.[language]?.organisation ?? translate(account.organisationTitle)}</span>
            <code>{account.account}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
